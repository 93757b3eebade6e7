import { type Journey, openJourney } from './journey'

type Found = { rows: { id: string; name: string; grade: string }[] }

let journey: Journey
let id = ''

beforeAll(async () => {
  journey = await openJourney()
  const { rows } = await journey.ask<Found>('officer', 'customer.search', { q: '宋海燕' })
  id = rows[0]?.id ?? ''
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('记跟进 finds a customer by pinyin initials', async () => {
  await journey.tap('#tab-log')
  await journey.arrive('pages/log/index')
  await journey.type('#log-search', 'shy')
  await journey.tap(`#log-pick-${id}`)
  await journey.see('#log-save')
  await journey.picture('find-and-log')
}, 60_000)

test('an answer and a tap on 保存 write it down', async () => {
  await journey.tap('#log-gate-missed')
  await journey.tap('#log-save')
  await journey.see('#log-done')
  await journey.picture('log-done')
}, 60_000)

test('the customer page tells it', async () => {
  await journey.mp.callWxMethod('navigateTo', { url: `/pages/customer/index?id=${id}` })
  await journey.arrive('pages/customer/index')
  await journey.says('#customer-journal', '未接通')
  await journey.picture('customer-after-log')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
