import { type Journey, openJourney } from './journey'

type Plan = {
  planned: { contacts: { T: number } } | null
  proposed: { contacts: { T: number } }
  actual: { contacts: { T: number } }
  business: { planned: { customers: number; products: object[] } | null } | null
}
type Row = { id: string; journal: { needs: unknown[] } }

const TODAY = '2026-11-23'
let journey: Journey

const plan = (span: 'day' | 'month') => journey.ask<Plan>('officer', 'plan.show', { span, on: TODAY })

beforeAll(async () => {
  journey = await openJourney()
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('R97 the day’s plan is adjusted in two taps, and that is what stands', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/me/index' })
  await journey.tap('#me-plan')
  await journey.arrive('pages/plan/index')
  await journey.see('#plan-timetable')
  const before = (await plan('day')).proposed.contacts.T
  await journey.tap('#plan-adjust')
  await journey.tap('#plan-more-T')
  await journey.says('#plan-figure-T', String(before + 1))
  await journey.until('the plan is kept', async () => (await plan('day')).planned?.contacts.T === before + 1)
  await journey.picture('plan-adjust')
  await journey.tap('#plan-adjust')
}, 60_000)

test('R97 what was done moves by a follow-up, and nobody types it', async () => {
  const { rows } = await journey.ask<{ rows: Row[] }>('officer', 'today.list', {})
  const row = rows.find(({ journal }) => journal.needs.length > 0)
  const done = (await plan('day')).actual.contacts.T
  await journey.mp.callWxMethod('navigateTo', { url: `/pages/customer/index?id=${row?.id}` })
  await journey.tap('#customer-log')
  await journey.tap('#log-channel-T')
  await journey.tap('#log-gate-week')
  await journey.tap('#log-save')
  await journey.gone('#log-sheet')
  await journey.mp.callWxMethod('navigateBack', {})
  await journey.arrive('pages/plan/index')
  await journey.says('#plan-line-T', `${done + 1} /`)
  await journey.picture('plan-day')
}, 60_000)

test('R97 业务计划 of the month, by product, and what stood before', async () => {
  await journey.tap('#plan-span-month')
  await journey.tap('#business-change')
  await journey.type('#business-customers-field', '4')
  await journey.type('#business-amount-field', '100')
  await journey.tap('#business-add')
  await journey.type('#part-0-product', '车贷')
  await journey.type('#part-0-customers', '1')
  await journey.type('#part-0-amount', '20')
  await journey.picture('plan-business')
  await journey.tap('#business-save')
  await journey.says('#business-customers', '/ 4 位')
  expect((await plan('month')).business?.planned).toMatchObject({
    customers: 4,
    products: [{ product: '车贷', customers: 1, amountFen: 20_000_000 }],
  })
  await journey.tap('#business-change')
  await journey.says('#business-versions', '4 位 100 万')
  await journey.picture('plan-versions')
  await journey.tap('#business-backdrop')
}, 60_000)

test('日报 is drafted from the journal, edited, and copied', async () => {
  await journey.tap('#plan-span-day')
  await journey.tap('#plan-report')
  await journey.arrive('pages/plan/report')
  await journey.until('a draft', async () =>
    String(await journey.value('#report-text')).startsWith('日报（11月23日）'),
  )
  await journey.type('#report-text', '日报：今天联系了两位客户')
  const copied: string[] = []
  await journey.mp.exposeFunction('copied', (text: string) => copied.push(text))
  await journey.mp.mockWxMethod(
    'setClipboardData',
    'function (options) { copied(options.data); return { errMsg: "setClipboardData:ok" } }',
  )
  await journey.tap('#report-copy')
  await journey.says('#report-said', '已复制')
  expect(copied).toEqual(['日报：今天联系了两位客户'])
  await journey.picture('report')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
