import { openJourney } from './journey'
import { openBank } from './stage'

/** An A of the demo book with a need under way. */
const CUSTOMER = 'cus_01705'
const PAGES: readonly [name: string, url: string, ready: string][] = [
  ['today', '/pages/today/index', '#today-strip'],
  ['customers', '/pages/customers/index', '#customers-list'],
  ['customer', `/pages/customer/index?id=${CUSTOMER}`, '#customer-why'],
  ['customer-edit', `/pages/customer-edit/index?id=${CUSTOMER}`, '#edit-name'],
  ['log', '/pages/log/index', '#log-search'],
  ['calendar', '/pages/calendar/index', '#calendar-days'],
  ['me', '/pages/me/index', '#me-grade-A'],
  ['import', '/pages/import/index', '#import-choose'],
  ['maturities', '/pages/maturities/index', '#maturities-bars'],
  ['care', '/pages/care/index', '#care-tab'],
  ['value', '/pages/value/index', '#value-figures'],
  ['stock', '/pages/stock/index', '#stock-grade'],
  ['value-one', `/pages/value/one?id=${CUSTOMER}`, '#value-measures'],
  ['value-review', '/pages/value/review', '#review-list'],
  ['cards', `/pages/cards/index?id=${CUSTOMER}`, '#card-tiles'],
  ['card-compose', `/pages/cards/compose?id=${CUSTOMER}&purpose=trial`, '#card-rate'],
  ['handovers', '/pages/handover/index', '#handovers-none'],
  ['away', '/pages/staff/away', '#away'],
  ['meetings', `/pages/meetings/index?id=${CUSTOMER}`, '#meeting-new'],
  ['team-own', '/pages/team/index', '#team-own'],
  ['board', '/pages/team/board', '#board-bars'],
  ['statement', '/pages/team/statement', '#statement-card'],
  ['plan', '/pages/plan/index', '#plan-quantities'],
  ['report', '/pages/plan/report', '#report-copy'],
  ['looks', '/pages/reading/mine', '#looks-none'],
]
/** What a lead has besides: the colleagues. */
const OF_A_LEAD: typeof PAGES = [
  ['staff', '/pages/staff/index', '#staff-count'],
  ['complaints', '/pages/complaints/index', '#complaints-part'],
  ['team', '/pages/team/index', '#team-officers'],
  ['help', '/pages/team/help', '#help-overdue'],
  ['forecast', '/pages/team/forecast', '#forecast-work'],
  ['reading', `/pages/reading/index?customerId=${CUSTOMER}`, '#reading-why'],
]
/** What those have who never sell. */
const OF_COMPLIANCE: typeof PAGES = [
  ['no-book', '/pages/today/index', '#no-book'],
  ['audit', '/pages/audit/index', '#audit-filter'],
]
const OF_AN_ADMIN: typeof PAGES = [['team-list', '/pages/team/index', '#team-list-rows']]
const OF_THE_COUNTER: typeof PAGES = [['counter', '/pages/counter/index', '#counter-number']]
const LOOKS = [
  { look: 'light', device: {} },
  { look: 'dark', device: { theme: 'dark' } },
  { look: 'care', device: { fontScale: 1.4 } },
] as const

test.each(LOOKS)(
  'every page opens in $look, and WeChat would have refused nothing',
  async ({ look, device }) => {
    const bank = await openBank()
    for (const [persona, pages] of [
      ['officer', PAGES],
      ['lead', OF_A_LEAD],
      ['compliance', OF_COMPLIANCE],
      ['counter', OF_THE_COUNTER],
      ['admin', OF_AN_ADMIN],
    ] as const) {
      const journey = await openJourney(persona, { device, branch: bank })
      for (const [name, url, ready] of pages) {
        await journey.mp.callWxMethod('reLaunch', { url })
        await journey.see(ready)
        await journey.picture(`${name}-${look}`)
      }
      expect(journey.faults()).toEqual([])
      await journey.close()
    }
    await bank.close()
  },
  120_000,
)
