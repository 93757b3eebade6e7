import { type Journey, openJourney } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
}, 120_000)
afterAll(() => journey?.close(), 60_000)

test('R46 客户盘点 says how many stand in each grade and what moved, and opens them', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/stock/index' })
  await journey.says('#stock-sentence', 'A 级')
  await journey.picture('stock')
  await journey.tap('#stock-span-quarter')
  await journey.tap('#stock-grade-D')
  await journey.says('#stock-part', '现有')
  await journey.see('#stock-rows')
  await journey.picture('stock-who')
  const { rows } = await journey.ask<{ rows: { id: string }[] }>('officer', 'stock.who', {
    span: 'quarter',
    isLast: false,
    of: 'D',
    part: 'end',
  })
  await journey.tap(`#stock-row-${rows[0]?.id}`)
  await journey.arrive('pages/customer/index')
}, 60_000)

test('R27 whom the days moved into 衰退期 is asked about, and 「挽回」 answers', async () => {
  const { rows } = await journey.ask<{ rows: { id: string }[] }>('officer', 'stock.who', {
    span: 'week',
    isLast: false,
    of: 'asked',
    part: 'end',
  })
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${rows[0]?.id}` })
  await journey.says('#life-words', '衰退期')
  await journey.tap('#life-playbook')
  await journey.says('#playbook', '先上门，再定挽回还是放低')
  await journey.picture('life-playbook')
  await journey.tap('#playbook-backdrop')
  await journey.tap('#life-win-back')
  await journey.type('#win-back-reason', 'rush season')
  await journey.picture('life-win-back')
  await journey.tap('#win-back-save')
  await journey.says('#customer-life', '定了挽回')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
