import { askAs } from './ask-as'
import type { Branch } from './stage'

/** A page, the way there, and what is seen when it is there. */
export type ListedPage = readonly [name: string, url: string, ready: string]

/** An A of the demo book with a need under way. */
const CUSTOMER = 'cus_01705'
const FIRM = 'cus_everyFirm'
/** The demo branch’s approved product. */
const PRODUCT = 'txt_demo11'
const MEETING = 'mee_every'
const HANDOVER = 'han_every'
const LEAVER = 'stf_officer02'
const RECEIVER = 'stf_officer01'

/** What the customers are worth, whom they resemble and what fits them (R46, R49-R60, R67-R68, R85-R88). */
export const WORTH: readonly ListedPage[] = [
  ['value', '/pages/value/index', '#value-figures'],
  ['value-one', `/pages/value/one?id=${CUSTOMER}`, '#value-measures'],
  ['value-declines', '/pages/value/declines', '#declines-open'],
  ['value-keys', '/pages/value/keys', '#keys-total'],
  ['value-review', '/pages/value/review', '#review-list'],
  ['stock', '/pages/stock/index', '#stock-grade'],
  ['circles', '/pages/circles/index', '#circles-list'],
  ['circle', '/pages/circles/one?id=cir_demo1', '#members'],
  ['brought', '/pages/circles/brought', '#brought-wall'],
  ['offers', '/pages/offers/index', '#offers-list'],
  ['offer', `/pages/offers/one?id=${PRODUCT}`, '#who-sum'],
  ['prepare', `/pages/customer/prepare?id=${CUSTOMER}`, '#prepare-words'],
]
/** What an officer does beside the customers' own pages. */
export const DESK: readonly ListedPage[] = [
  ['reminders', '/pages/reminders/index', '#reminders-part'],
  ['care', '/pages/care/index', '#care-tab'],
  ['cards', `/pages/cards/index?id=${CUSTOMER}`, '#card-tiles'],
  ['card-compose', `/pages/cards/compose?id=${CUSTOMER}&purpose=trial`, '#card-rate'],
  ['relations', `/pages/relations/index?id=${CUSTOMER}`, '#relations-of'],
  ['team-own', '/pages/team/index', '#team-own'],
  ['board', '/pages/team/board', '#board-bars'],
  ['statement', '/pages/team/statement', '#statement-card'],
  ['plan', '/pages/plan/index', '#plan-quantities'],
  ['report', '/pages/plan/report', '#report-copy'],
]
const OF_AN_OFFICER: readonly ListedPage[] = [
  ...WORTH,
  ...DESK,
  ['today', '/pages/today/index', '#today-strip'],
  ['customers', '/pages/customers/index', '#customers-list'],
  ['customer', `/pages/customer/index?id=${CUSTOMER}`, '#customer-why'],
  ['customer-edit', `/pages/customer-edit/index?id=${CUSTOMER}`, '#edit-name'],
  ['log', '/pages/log/index', '#log-search'],
  ['calendar', '/pages/calendar/index', '#calendar-days'],
  ['me', '/pages/me/index', '#me-grade-A'],
  ['import', '/pages/import/index', '#import-choose'],
  ['maturities', '/pages/maturities/index', '#maturities-bars'],
  ['contacts', `/pages/contacts/index?id=${FIRM}`, '#contacts-of'],
  ['offer-list', '/pages/offers/list?id=cmp_every', '#campaign-lines'],
  ['handovers', '/pages/handover/index', `#handover-${HANDOVER}`],
  ['handover-accept', `/pages/handover/accept?id=${HANDOVER}`, '#accept-stand'],
  ['meetings', `/pages/meetings/index?id=${CUSTOMER}`, '#meeting-new'],
  ['meeting', `/pages/meetings/one?customer=${CUSTOMER}&id=${MEETING}`, '#meeting-notes'],
  ['looks', '/pages/reading/mine', '#looks-none'],
  ['away-own', '/pages/staff/away', '#away'],
  ['joined-already', '/pages/staff/join', '#join-already'],
]
/** What a lead has besides: the colleagues. */
const OF_A_LEAD: readonly ListedPage[] = [
  ['staff', '/pages/staff/index', '#staff-count'],
  ['away', `/pages/staff/away?id=${RECEIVER}`, '#away'],
  ['complaints', '/pages/complaints/index', '#complaints-part'],
  ['team', '/pages/team/index', '#team-officers'],
  ['help', '/pages/team/help', '#help-overdue'],
  ['team-stock', '/pages/stock/team', '#stock-people'],
  ['forecast', '/pages/team/forecast', '#forecast-work'],
  ['plans', '/pages/team/plans', '#plans-all'],
  ['reading', `/pages/reading/index?customerId=${CUSTOMER}`, '#reading-why'],
  ['handover', `/pages/handover/one?id=${HANDOVER}`, '#handover-stand'],
  ['handover-lines', `/pages/handover/lines?id=${HANDOVER}&to=${RECEIVER}`, '#lines'],
]
/** What those have who never sell. */
const OF_COMPLIANCE: readonly ListedPage[] = [
  ['no-book', '/pages/today/index', '#no-book'],
  ['audit', '/pages/audit/index', '#audit-filter'],
]
const OF_AN_ADMIN: readonly ListedPage[] = [
  ['team-list', '/pages/team/index', '#team-list-rows'],
  ['settings', '/pages/settings/index', '#settings-parts'],
]
const OF_THE_COUNTER: readonly ListedPage[] = [['counter', '/pages/counter/index', '#counter-number']]
const ofACustomer = (token: string): readonly ListedPage[] => [
  ['card', `/pages/card/index?c=${token}`, '#card-rights'],
  ['rights', `/pages/card/rights?c=${token}`, '#rights-grading'],
]

/** Every page by who sees it; the card's token is known only once the card is made. */
export const pagesOf = (token: string) =>
  [
    ['officer', OF_AN_OFFICER],
    ['lead', OF_A_LEAD],
    ['compliance', OF_COMPLIANCE],
    ['counter', OF_THE_COUNTER],
    ['admin', OF_AN_ADMIN],
    ['customer', ofACustomer(token)],
  ] as const

type Made = { path: string }
type Handover = { isMore: boolean }

/** A card, a meeting and a hand-over that waits for its receivers; the card's token. */
export const arrangePages = async ({ url }: Branch): Promise<string> => {
  const officer = askAs(url, 'officer')
  const lead = askAs(url, 'lead')
  const made = await officer<Made>('officer', 'card.make', {
    id: 'crd_every',
    customerId: CUSTOMER,
    asked: { purpose: 'service', note: '' },
  })
  await officer('officer', 'customer.create', { id: FIRM, kind: 'firm', name: '云栖茶业' })
  await officer('officer', 'meeting.plan', {
    id: MEETING,
    customerId: CUSTOMER,
    purpose: '谈续贷方案',
    informationNeeded: '',
    on: '2026-11-24',
    at: '10:00',
    place: '三楼会议室',
    agenda: ['看报表'],
  })
  await officer('officer', 'campaign.make', {
    id: 'cmp_every',
    textId: PRODUCT,
    forWhom: null,
    channel: 'T',
    massPercent: 20,
    endsOn: '2026-12-20',
  })
  await lead('team', 'staff.leave', { staffId: LEAVER, reason: '调到分行' })
  let handover = await lead<Handover>('team', 'handover.propose', { id: HANDOVER, fromId: LEAVER })
  while (handover.isMore) handover = await lead<Handover>('team', 'handover.run', { id: HANDOVER })
  await lead('team', 'handover.offer', { id: HANDOVER })
  const token = made.path.split('=')[1] ?? ''
  // The rights desk is for whoever is confirmed.
  await askAs(url, 'customer')('card', 'card.open', { token })
  await officer('officer', 'card.confirm', { id: 'crd_every', isCustomer: true })
  return token
}
