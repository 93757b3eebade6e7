import { type Journey, openJourney } from './journey'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney()
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('a name and a phone make a customer', async () => {
  await journey.tap('#tab-customers')
  await journey.arrive('pages/customers/index')
  await journey.tap('#customers-new')
  await journey.arrive('pages/customer-edit/index')
  await journey.type('#edit-name', '钟离春')
  await journey.type('#edit-phone', '14400008801')
  await journey.picture('customer-new')
  await journey.tap('#edit-save')
  await journey.arrive('pages/customer/index')
  await journey.says('#customer-header', '钟离春')
  await journey.picture('customer-made')
}, 60_000)

test('the cloud holds it', async () => {
  const { rows } = await journey.ask<{ rows: { name: string }[] }>('officer', 'customer.search', {
    q: '钟离',
  })
  expect(rows.map(({ name }) => name)).toEqual(['钟离春'])
})

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
