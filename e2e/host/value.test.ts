import { type Journey, openJourney } from './journey'
import { type Branch, openBank } from './stage'

/** An A of the demo book, of the officer. */
const CUSTOMER = 'cus_01705'
const LEDGER = [
  '客户号,月份,业务类型,金额,产品,流水号',
  'NUMBER,2026-10,利息收入,88888.80,经营贷,J1',
  'NUMBER,2026-10,资金成本,11111.10,经营贷,J1',
  'NUMBER,2027-10,利息收入,1,经营贷,J2',
  'NOBODY,2026-10,利息收入,1,经营贷,J3',
].join('\n')

type Keys = { today: string; rows: { customerId: string; goal: string }[] }
type Inbox = { rows: { id: string; what: string }[] }

/** Somebody of the officer's who brought something once and nothing since March. */
const SLEEPER = 'cus_13134'

let bank: Branch
let journey: Journey
beforeAll(async () => {
  bank = await openBank(engine => {
    const slept = { $set: { lastIncomeMonth: '2026-03' } }
    engine.update('values', { _id: SLEEPER }, slept, false)
  })
  journey = await openJourney('officer', { branch: bank })
}, 120_000)
afterAll(async () => {
  await journey?.close()
  await bank?.close()
}, 60_000)

test('R49 客户价值 says who carries the book, and each figure opens its customers', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/value/index' })
  await journey.says('#value-curve-label', '前 20%')
  await journey.picture('value-book')
  await journey.tap('#value-figure-margin')
  await journey.says('#value-sheet', '利润 = 收入 − 成本')
  await journey.see('#value-sheet-rows')
  await journey.picture('value-figure')
  await journey.tap('#value-sheet-backdrop')
  await journey.tap('#value-curve-label')
  await journey.says('#value-sheet', '占比 =')
  await journey.tap('#value-sheet-backdrop')
  await journey.gone('#value-sheet')
  await journey.tap('#value-dormant')
  await journey.says('#value-sleepers', '最近 6 个月没有收入')
  await journey.picture('value-sleepers')
  await journey.tap(`#value-sleeper-${SLEEPER}`)
  await journey.arrive('pages/value/one')
  await journey.mp.callWxMethod('navigateBack', {})
  await journey.arrive('pages/value/index')
  await journey.tap('#value-sleepers-backdrop')
  await journey.gone('#value-sleepers')
}, 60_000)

test('R60 a plan is made for a 重点 customer; its step is in 今天 on its day, and done in both places at once', async () => {
  const { rows, today } = await journey.ask<Keys>('officer', 'keyPlan.list')
  const customerId = rows.find(({ goal }) => goal === '')?.customerId
  await journey.tap('#value-keys')
  await journey.arrive('pages/value/keys')
  await journey.tap(`#key-${customerId}`)
  await journey.arrive('pages/value/one')
  await journey.tap('#key-plan-new')
  await journey.type('#key-goal', 'win the payroll')
  await journey.type('#key-what-0', 'see the owner')
  await journey.choose('key-by-0', today)
  await journey.picture('key-plan')
  await journey.tap('#key-plan-save')
  await journey.says('#key-plan-goal', 'win the payroll')
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
  const step = async () =>
    (await journey.ask<Inbox>('officer', 'reminder.list', { customerId })).rows.find(({ what }) =>
      what.includes('see the owner'),
    )
  const reminder = await step()
  await journey.tap(`#reminder-${reminder?.id}-done`)
  await journey.until('the step to be done', async () => (await step()) === undefined)
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/value/one?id=${customerId}` })
  await journey.says('#key-plan', '做完了')
  const { plan } = await journey.ask<{ plan: { steps: { isDone: boolean }[] } }>('officer', 'keyPlan.get', {
    customerId,
  })
  expect(plan.steps.map(({ isDone }) => isDone)).toEqual([true])
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
  await journey.tap('#value-lines-backdrop')
  await journey.tap('#value-months-label')
  await journey.says('#value-terms', '成本')
  await journey.tap('#value-lines-backdrop')
  await journey.tap('#value-measure-perDealing')
  await journey.says('#value-lines', '÷ 贷款笔数')
  await journey.tap('#value-lines-backdrop')
  await journey.tap('#value-lifetime-open')
  await journey.says('#value-terms', '每贷出 1 万元留下')
  await journey.picture('value-lifetime')
}, 60_000)

test('R68 an alarm shows its months, and what was found at the visit is said in two taps', async () => {
  type Alarms = { open: { id: string; customerId: string }[]; answered: { id: string }[] }
  const [alarm] = (await journey.ask<Alarms>('officer', 'decline.list', {})).open
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/value/declines' })
  await journey.see('#declines-open')
  await journey.picture('value-declines')
  await journey.mp.callWxMethod('navigateTo', { url: `/pages/value/one?id=${alarm?.customerId}` })
  await journey.tap('#decline-explain')
  await journey.says('#value-lines', '连着三个月')
  await journey.see('#value-terms')
  await journey.tap('#value-lines-backdrop')
  await journey.gone('#value-lines')
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
