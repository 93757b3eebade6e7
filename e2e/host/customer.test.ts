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

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
