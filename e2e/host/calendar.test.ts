import { type Journey, openJourney } from './journey'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney()
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('日历 shows who was contacted when', async () => {
  await journey.tap('#tab-calendar')
  await journey.arrive('pages/calendar/index')
  await journey.see('#calendar-days')
  await journey.picture('calendar')
}, 60_000)

test('更早 goes back, 今天 comes again', async () => {
  await journey.tap('#calendar-earlier')
  await journey.see('#calendar-today')
  await journey.picture('calendar-earlier')
  await journey.tap('#calendar-today')
  await journey.gone('#calendar-today')
}, 60_000)

test('a name opens the customer', async () => {
  const { rows } = await journey.ask<{ rows: { id: string }[] }>('officer', 'customer.search', {
    q: '宋海燕',
  })
  await journey.tap(`#calendar-row-${rows[0]?.id}`)
  await journey.arrive('pages/customer/index')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
