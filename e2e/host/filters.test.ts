import { type Journey, openJourney } from './journey'

type List = { total: number; rows: { id: string; grade: string }[] }

let journey: Journey

/** What the cloud itself answers to the same filter. */
const list = (filter: object) => journey.ask<List>('officer', 'customer.list', { filter, limit: 1 })

beforeAll(async () => {
  journey = await openJourney()
  await journey.tap('#tab-customers')
  await journey.arrive('pages/customers/index')
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('a grade shows only its own (R46)', async () => {
  const { total, rows } = await list({ grades: ['B'] })
  await journey.tap('#customers-grade-B')
  await journey.says('#customers-total', `${total} 位`)
  await journey.see(`#customer-${rows[0]?.id}`)
  await journey.picture('customers-grade')
  await journey.tap('#customers-grade-B')
}, 60_000)

test('the sheet says how many there will be before it is asked for them (R7)', async () => {
  const { total } = await list({ demand: 'clear', urgency: 'month' })
  await journey.tap('#customers-filter')
  expect(total).toBeGreaterThan(0)
  await journey.tap('#filter-demand-clear')
  await journey.tap('#filter-urgency-month')
  await journey.says('#filter-apply', `看这 ${total} 位`)
  await journey.picture('customers-filter-sheet')
  await journey.tap('#filter-apply')
  await journey.gone('#filter')
  await journey.says('#customers-total', `${total} 位`)
  await journey.says('#customers-filter', '筛选 2')
  await journey.picture('customers-filtered')
}, 60_000)

test('清空 brings the whole book back', async () => {
  const { total } = await list({})
  await journey.tap('#customers-filter-clear')
  await journey.says('#customers-total', `${total} 位`)
  await journey.gone('#customers-filter-clear')
}, 60_000)

test('nobody fits: the page says so and offers the way back', async () => {
  await journey.tap('#customers-filter')
  await journey.tap('#filter-isArchived-yes')
  await journey.tap('#filter-kind-firm')
  await journey.tap('#filter-isKey-yes')
  await journey.tap('#filter-urgency-week')
  await journey.tap('#filter-apply')
  await journey.see('#customers-none')
  await journey.picture('customers-none')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
