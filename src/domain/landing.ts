import type { Day } from './day'
import type { Span } from './digest'
import type { CandidateKind } from './nudge'

/** What a message or a line of the inbox is about; `page`: where whoever wrote it says that it is dealt with. */
export type Landing = {
  readonly kind: CandidateKind
  readonly customerId: string | null
  readonly page?: string | undefined
}

export const TODAY_PAGE = 'pages/today/index'
/** The inbox, which every role has. */
export const INBOX_PAGE = 'pages/reminders/index'

/** The customer with the half-sheet open (issue 5). */
const customerPage = ({ customerId }: Landing): string =>
  customerId === null ? INBOX_PAGE : `pages/customer/index?id=${customerId}&log=1`

/** The greeting of one customer, opened; a festival's, as a list. */
const greetingPage = ({ customerId }: Landing): string =>
  customerId === null ? 'pages/care/index?tab=greeting' : `pages/care/index?tab=greeting&id=${customerId}`

/**
 * Where a tap lands: on the very thing where the message names one, else on its list. Never on 今天 for what stands in the
 * inbox: an admin has no 今天. `landingOf({ kind: 'losing', customerId: null }) === 'pages/care/index?tab=losing'`.
 */
export const landingOf = (about: Landing): string => {
  if (about.page !== undefined) return about.page
  switch (about.kind) {
    case 'greeting':
    case 'festival':
      return greetingPage(about)
    case 'catchUp':
      return 'pages/care/index?tab=catchUp'
    case 'losing':
      return 'pages/care/index?tab=losing'
    case 'digest':
      return 'pages/team/index'
    case 'handover':
      return 'pages/handover/index'
    case 'complaint':
      return 'pages/complaints/index'
    case 'fault':
      return INBOX_PAGE
    case 'own':
    case 'card':
    case 'meeting':
    case 'action':
    case 'decline':
    case 'agreed':
    case 'loan':
    case 'due':
      return customerPage(about)
    default:
      return about.kind satisfies never
  }
}

/** One complaint, opened. */
export const complaintPage = (id: string): string => `pages/complaints/index?id=${id}`

/** The own team's summary of a day or week, whenever it is opened: `digestPage('2026-11-27', 'week')`. */
export const digestPage = (on: Day, span: Span): string => `pages/team/index?on=${on}&span=${span}`

const isInInbox = ({ kind, customerId }: Landing): boolean =>
  customerId === null && (kind === 'complaint' || kind === 'fault' || kind === 'own' || kind === 'handover')

/** Where a message that counts several lands: the inbox where all of them stand there, else 今天, which lists them. */
export const digestLanding = (all: readonly Landing[], alsoDue: number): string =>
  alsoDue === 0 && all.every(isInInbox) ? INBOX_PAGE : TODAY_PAGE
