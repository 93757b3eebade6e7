import { type Journey, openJourney } from './journey'

type Today = { rows: { id: string; name: string }[] }

let journey: Journey
let id = ''

beforeAll(async () => {
  journey = await openJourney()
  id = (await journey.ask<Today>('officer', 'today.list')).rows[0]?.id ?? ''
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('今天 opens with who is due', async () => {
  await journey.see(`#today-${id}`)
  await journey.picture('today')
}, 60_000)

test('three taps log a follow-up, and the row folds', async () => {
  await journey.tap(`#today-${id}-act`)
  await journey.see('#log-sheet')
  await journey.tap('#log-gate-missed')
  await journey.picture('log-sheet')
  await journey.tap('#log-save')
  await journey.see(`#today-${id}-done`)
  await journey.gone('#log-sheet')
  await journey.picture('today-folded')
}, 60_000)

test('撤销 brings the row back', async () => {
  await journey.tap(`#today-${id}-done-action`)
  await journey.see(`#today-${id}-act`)
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
