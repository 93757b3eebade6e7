import { type Journey, openJourney } from './journey'

/** An A of the demo book, of the officer. */
const CUSTOMER = 'cus_01705'
const LEDGER = [
  '客户号,月份,业务类型,金额,产品,流水号',
  'NUMBER,2026-10,利息收入,88888.80,经营贷,J1',
  'NUMBER,2026-10,资金成本,11111.10,经营贷,J1',
  'NUMBER,2027-10,利息收入,1,经营贷,J2',
  'NOBODY,2026-10,利息收入,1,经营贷,J3',
].join('\n')

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
}, 120_000)
afterAll(() => journey?.close(), 60_000)

test('R49 客户价值 says who carries the book, and each figure opens its customers', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/value/index' })
  await journey.says('#value-curve-label', '前 20%')
  await journey.picture('value-book')
  await journey.tap('#value-figure-margin')
  await journey.says('#value-sheet', '利润 = 收入 − 成本')
  await journey.see('#value-sheet-rows')
  await journey.picture('value-figure')
}, 60_000)

test('the bank’s monthly file is checked, each row’s fate told, and written', async () => {
  const { customerNo } = await journey.ask<{ customerNo: string }>('officer', 'customer.get', {
    id: CUSTOMER,
  })
  const text = LEDGER.replace(/NUMBER/g, customerNo)
  const path = await journey.mp.evaluate(
    `function (text) {
      const path = wx.env.USER_DATA_PATH + '/ledger.csv'
      wx.getFileSystemManager().writeFileSync(path, text, 'utf8')
      return path
    }`,
    text,
  )
  const size = Buffer.byteLength(text)
  await journey.mp.mockWxMethod('chooseMessageFile', {
    tempFiles: [{ path, name: 'ledger.csv', size, type: 'file' }],
  })
  await journey.mp.callWxMethod('navigateTo', { url: '/pages/import/index' })
  await journey.tap('#import-what-ledger')
  await journey.picture('ledger-choose')
  await journey.tap('#import-choose')
  await journey.says('#import-problems', '还没到')
  await journey.says('#import-months', '2 笔')
  await journey.picture('ledger-check')
  await journey.tap('#import-start')
  await journey.says('#import-done', '导入了 2 笔流水')
}, 60_000)

test('R48, R58 one customer’s figures open their terms and lines', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/value/one?id=${CUSTOMER}` })
  await journey.see('#value-measures')
  await journey.says('#value-counting', '几分钟内算进来')
  await journey.tap('#value-figure-income')
  await journey.says('#value-lines', '收入 = 利息收入')
  await journey.says('#value-lines', 'J1')
  await journey.picture('value-lines')
}, 60_000)

test('R68 an alarm shows its months, and what was found at the visit is said in two taps', async () => {
  type Alarms = { open: { id: string; customerId: string }[]; answered: { id: string }[] }
  const [alarm] = (await journey.ask<Alarms>('officer', 'decline.list', {})).open
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/value/declines' })
  await journey.see('#declines-open')
  await journey.picture('value-declines')
  await journey.mp.callWxMethod('navigateTo', { url: `/pages/value/one?id=${alarm?.customerId}` })
  await journey.tap('#decline-outcome-kept')
  await journey.tap('#decline-save')
  await journey.says('#decline-found', '留住了')
  await journey.picture('value-decline')
  const { answered } = await journey.ask<Alarms>('officer', 'decline.list', {})
  expect(answered.map(({ id }) => id)).toEqual([alarm?.id])
}, 60_000)

test('R61, R55 the quarterly review goes from one to the next; less service wants a reason', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/value/review' })
  await journey.see('#review-now')
  await journey.picture('value-review')
  await journey.tap('#review-decision-trim')
  await journey.tap('#review-decide')
  await journey.says('#review-progress', '1/')
  await journey.tap('#review-decision-lower')
  await journey.see('#review-lower')
  await journey.picture('value-review-lower')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
