import { type Journey, openJourney } from './journey'

type Found = { rows: { id: string }[] }

let journey: Journey
let id = ''

beforeAll(async () => {
  journey = await openJourney()
  id = (await journey.ask<Found>('officer', 'customer.search', { q: '宋海燕' })).rows[0]?.id ?? ''
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('a row of 客户 opens the customer, who says why the grade is what it is', async () => {
  await journey.tap('#tab-customers')
  await journey.arrive('pages/customers/index')
  await journey.tap(`#customer-${id}`)
  await journey.arrive('pages/customer/index')
  await journey.says('#customer-header', '宋海燕')
  await journey.tap('#customer-why')
  await journey.see('#why-would-change')
  await journey.picture('customer-why')
}, 60_000)

test('the phone is dialled on a tap', async () => {
  await journey.mp.callWxMethod('navigateBack', {})
  await journey.arrive('pages/customers/index')
  await journey.tap(`#customer-${id}`)
  await journey.arrive('pages/customer/index')
  const dialled: unknown[] = []
  await journey.mp.exposeFunction('dialled', (number: string) => dialled.push(number))
  await journey.mp.mockWxMethod(
    'makePhoneCall',
    'function (options) { dialled(options.phoneNumber); return {} }',
  )
  await journey.tap('#customer-dial')
  await journey.until('a call', async () => dialled.length > 0)
  expect(dialled).toEqual([expect.stringMatching(/^144\d{8}$/)])
}, 60_000)

test('a time is agreed with a wheel', async () => {
  await journey.mp.restoreWxMethod('makePhoneCall')
  await journey.tap('#customer-appoint')
  await journey.see('#appoint-save')
  await journey.picture('customer-appoint')
}, 60_000)

test('R91, R93 the page before a talk says whom, when and about what, and an explanation is copied', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${id}` })
  await journey.tap('#next-prepare')
  await journey.arrive('pages/customer/prepare')
  await journey.says('#prepare-words', '。')
  await journey.picture('prepare')
  const copied: string[] = []
  await journey.mp.exposeFunction('copied', (text: string) => copied.push(text))
  await journey.mp.mockWxMethod(
    'setClipboardData',
    'function (options) { copied(options.data); return { errMsg: "setClipboardData:ok" } }',
  )
  await journey.tap('#send-txt_demo16-copy')
  await journey.says('#prepare-said', '宋海燕')
  expect(copied).toEqual([expect.stringContaining('等额本息每月还一样多')])
}, 60_000)

const open = async (customerId: string): Promise<void> => {
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${customerId}` })
  await journey.arrive('pages/customer/index')
}

test('R42, R43 under the next step stands what to confirm; one tap says that it is still so', async () => {
  const { rows } = await journey.ask<{ rows: { customerId: string; labels: string[] }[] }>(
    'officer',
    'fact.stale',
  )
  const firm = rows.find(({ labels }) => labels.includes('应收账款'))
  await open(firm?.customerId ?? '')
  await journey.says('#next-confirm', '应收账款')
  await journey.says('#next-confirm', '导入')
  await journey.picture('facts-confirm')
  await journey.tap('#ask-receivables-confirm')
  await journey.gone('#next-confirm')
  await journey.tap('#kinds-behaviour')
  await journey.says('#fact-receivables', '交谈，今天')
}, 60_000)

test('R35 a corrected fact keeps the old value with its source and day', async () => {
  await journey.tap('#fact-turnover')
  await journey.says('#fact', '用来选合适的产品和额度')
  await journey.type('#fact-value', '500')
  await journey.tap('#fact-save')
  await journey.gone('#fact')
  await journey.says('#fact-turnover', '500 万元')
  await journey.tap('#fact-turnover')
  await journey.says('#fact-history', '导入')
  await journey.says('#fact-history', '7月20日')
  // 180 days after 23 November 2026.
  await journey.says('#fact-ask-again', '到2027年5月22日再问一次')
  await journey.picture('facts-history')
  await journey.tap('#fact-backdrop')
  await journey.gone('#fact')
  await journey.tap('#kinds-computed')
  await journey.says('#kind-computed', '÷ 年营业额 500 万元')
}, 60_000)

test('R36, R37 private things are locked until the words were said and the customer agreed, and again when that ends', async () => {
  await open(id)
  await journey.tap('#private-open')
  for (const words of ['为什么问', '怎么用', '对您的好处', '谁看得到'])
    await journey.says('#private-terms', words)
  await journey.picture('private-locked')
  await journey.tap('#private-unlock')
  await journey.says('#private', '还没记什么')
  await journey.tap('#private-add')
  await journey.tap('#fact-field-income')
  await journey.type('#fact-value', '30')
  await journey.tap('#fact-save')
  await journey.gone('#fact')
  await journey.tap('#private-open')
  await journey.says('#fact-income', '30 万元')
  await journey.picture('private-open')
  await journey.tap('#private-lock')
  await journey.gone('#private')
  await journey.tap('#private-open')
  await journey.see('#private-unlock')
  await expect(journey.ask('officer', 'fact.private', { customerId: id })).rejects.toThrow('FORBIDDEN')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
