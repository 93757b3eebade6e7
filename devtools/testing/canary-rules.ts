import type { Mark, MarkKind } from './canaries'

/** Somebody who calls, and what they are to the customers of the book. */
export type Caller = {
  readonly name: string
  readonly openid: string
  readonly role: 'admin' | 'lead' | 'officer' | 'compliance' | 'counter' | 'left' | 'nobody'
  readonly teamId: string | null
  /** The customers whose officer this is. */
  readonly owns: readonly string[]
  /** The customer that this is known to be, and the cards that are open to this person. */
  readonly isCustomer: string | null
  readonly opened: readonly string[]
}
export type Call = {
  readonly op: string
  readonly caller: Caller
  /** The customer whom the call names; null where it names none. */
  readonly about: string | null
  /** The card whose token it holds. */
  readonly cardId: string | null
}

type Rule = {
  readonly kinds: readonly MarkKind[]
  readonly through: RegExp
  readonly who: (mark: Mark, call: Call) => boolean
  /** Where the rulebook says so. */
  readonly because: string
}

const isActive = ({ role }: Caller): boolean => role !== 'left' && role !== 'nobody'
const owner = ({ customerId }: Mark, { caller, about }: Call): boolean =>
  customerId !== null &&
  caller.owns.includes(customerId) &&
  isActive(caller) &&
  (about === null || about === customerId)
const ownerOfBoth = ({ customerId }: Mark, { caller }: Call): boolean =>
  customerId !== null && caller.owns.includes(customerId)
const himself = ({ customerId }: Mark, { caller }: Call): boolean =>
  customerId !== null && caller.isCustomer === customerId
const opener = ({ cardId }: Mark, { caller, cardId: opened }: Call): boolean =>
  cardId !== null && cardId === opened && caller.opened.includes(cardId)
const TEAM_OF: Readonly<Record<string, string>> = {
  cus_it: 'tea_1',
  cus_kin: 'tea_1',
  cus_far: 'tea_2',
  cus_idle: 'tea_1',
  cus_gone: 'tea_1',
  cus_stale: 'tea_1',
  cus_firm: 'tea_1',
  imported: 'tea_1',
}
const leadOf = ({ customerId }: Mark, { caller }: Call): boolean =>
  caller.role === 'admin' || (caller.role === 'lead' && caller.teamId === TEAM_OF[customerId ?? ''])
const decider = (mark: Mark, call: Call): boolean => leadOf(mark, call) || call.caller.role === 'compliance'
/** Whom the officer’s customers are offered to. */
const receiver = ({ customerId }: Mark, { caller }: Call): boolean =>
  caller.name === 'officer2' && TEAM_OF[customerId ?? ''] === 'tea_1'
const handsOver = (mark: Mark, call: Call): boolean => leadOf(mark, call) || receiver(mark, call)
const keeper = (_: Mark, { caller }: Call): boolean => ['admin', 'compliance'].includes(caller.role)
const named = (who: Rule['who']) => (mark: Mark, call: Call) =>
  who(mark, call) && call.about === mark.customerId

const TEAM =
  /^(valueReview\.(asked|answer)|letGo|help|complaint|erasure|staff|team|reading|audit|digest|board\.team|counter|settings)/
/** Operations of function `officer` and of the import: one's own book. */
const BOOK = new RegExp(`^(?!${TEAM.source.slice(1)}|rights\\.)[a-z]+`, 'i')
const DESK = /^rights\./
/** Cards as their opener sees and answers them. */
const CARD = /^card\.(open|tick|pick|fillNeeds|answer|rate|want|digits|verify)$/

/**
 * Who may see what, and where: written from the rulebook by hand, never from what the functions answer. What no rule
 * allows is a leak: on a business card nothing, in a message, a log line, a share's title or path nothing at all.
 */
export const ALLOWED: readonly Rule[] = [
  {
    kinds: ['name', 'record', 'need', 'journal', 'maskedPhone', 'asked', 'given'],
    through: BOOK,
    who: owner,
    because: 'R113 an officer’s own book, and R82 of one customer at a time',
  },
  { kinds: ['name'], through: /^relation\./, who: ownerOfBoth, because: 'R82 relations may be known' },
  {
    kinds: ['phone'],
    through: /^((customer|contactPerson)\.phone|campaign\.reach)$/,
    who: named(owner),
    because: 'R113 the whole number is asked for, and recorded',
  },
  {
    kinds: ['phone'],
    through: /^import\.preview$/,
    who: owner,
    because: 'R41 the rows of one’s own file, before they are imported',
  },
  {
    kinds: ['backupPhone'],
    through: /^relation\.callBack$/,
    who: named(owner),
    because: 'R127 the number of the 备用联系人',
  },
  {
    kinds: ['friend'],
    through: /^referral\.list$/,
    who: owner,
    because: 'R74 who left a number by a card of the officer’s own customer',
  },
  {
    kinds: ['look', 'name'],
    through: /^(reading\.mine|followUp\.list|calendar\.cell)$/,
    who: owner,
    because: 'R113 who looked, and why',
  },
  {
    kinds: ['look'],
    through: /^audit\.list$/,
    who: keeper,
    because: 'R113, R121 the audit is the admin’s and 资料/合规岗’s',
  },
  {
    kinds: ['name', 'record', 'need', 'journal', 'maskedPhone', 'look'],
    through: /^reading\.open$/,
    who: named(leadOf),
    because: 'R113 a lead opens one customer, recorded, the number masked',
  },
  {
    kinds: ['need'],
    through: /^board\.team$/,
    who: leadOf,
    because: '§3 「在途」: the product, with a 称谓',
  },
  {
    kinds: ['name'],
    through: /^handover\.lines$/,
    who: handsOver,
    because: 'R114 the lead splits by name, and whoever is asked to take over sees whom',
  },
  {
    kinds: ['name', 'journal', 'need'],
    through: /^handover\.brief$/,
    who: named(handsOver),
    because: 'R115 the brief: promises, don’ts, next step, notes; of one customer, recorded',
  },
  {
    kinds: ['journal'],
    through: /^letGo\.list$/,
    who: leadOf,
    because: 'R27 the reason for a low frequency, which the lead sees and decides on',
  },
  {
    kinds: ['asked', 'given', 'poorRating'],
    through: CARD,
    who: opener,
    because: 'R38, R89 the card serves whom it was sent to',
  },
  {
    kinds: ['need'],
    through: CARD,
    who: himself,
    because: 'R64 progress of the confirmed customer: the product, no grade',
  },
  {
    kinds: ['name', 'record', 'need', 'maskedPhone', 'given'],
    through: DESK,
    who: himself,
    because:
      '§9 the rights desk: name, facts, tags, whom one named, what was filled in oneself, note, masked phone',
  },
  { kinds: ['decision'], through: DESK, who: himself, because: '§9 why an erasure was refused' },
  {
    kinds: ['complaint', 'poorRating'],
    through: /^(complaint|erasure)\./,
    who: decider,
    because: 'R92 to the lead, never to whom it is about',
  },
  {
    kinds: ['complaintPhone'],
    through: /^complaint\.phone$/,
    who: decider,
    because: 'R92 to call back, recorded',
  },
  {
    kinds: ['branch'],
    through: /./,
    who: () => true,
    because: '§6 every card names the branch and its lines',
  },
  {
    kinds: ['plan'],
    through: /^(plan|filter|circle)\.|^customer\.get$/,
    who: (_, { caller }) => caller.openid === 'o-officer',
    because:
      'R97, R45, R85 a plan, a saved filter and a circle are their owner’s alone; here the officer wrote them',
  },
  {
    kinds: ['review'],
    through: /^valueReview\.(list|decide)$/,
    who: owner,
    because: 'R61 what was decided of one’s own customer, and what the lead said',
  },
  {
    kinds: ['review'],
    through: /^valueReview\.asked$/,
    who: leadOf,
    because: 'R55 less service needs the lead, who reads why',
  },
  {
    kinds: ['text'],
    through: /^(text\.|greeting\.|campaign\.|visit\.|card\.list$)/,
    who: (_, { caller }) => isActive(caller),
    because: 'R72, R90, R93, R119 approved texts, for all who sell',
  },
  {
    kinds: ['text'],
    through: /^(followUp\.list|calendar\.cell|today\.list|reminder\.(list|history)|reading\.open)$/,
    who: (_, { caller }) => isActive(caller),
    because: 'R67 what a customer said to an offer is told by its name, which is every colleague’s (R72)',
  },
  {
    kinds: ['text'],
    through: CARD,
    who: (_, { caller, cardId }) => cardId !== null && caller.opened.includes(cardId),
    because: 'R119 the approved words of what is offered, on the card of whom it was sent to',
  },
  {
    kinds: ['colleague'],
    through: TEAM,
    who: (_, { caller }) => isActive(caller),
    because: 'R121 colleagues know each other',
  },
]

/** The rule that allows a mark in what a call was answered; null: a leak. */
export const allowing = (mark: Mark, call: Call): Rule | null =>
  ALLOWED.find(
    ({ kinds, through, who }) => kinds.includes(mark.kind) && through.test(call.op) && who(mark, call),
  ) ?? null

const found = (marks: readonly Mark[], text: string): Mark[] => marks.filter(mark => text.includes(mark.text))

const TITLES = /"(title|path|page)":"[^"]*"/g
/** What of a reply is shared into a chat or shown by WeChat: no mark may stand there, whoever asked. */
const sharedOf = (op: string, reply: string): string =>
  op === 'card.make' ? (reply.match(TITLES) ?? []).join('\n') : ''

/** Every mark of a reply that no rule allows: `'farLead ← customer.get: customer.create note of cus_it'`. */
export const leaksOf = (marks: readonly Mark[], call: Call, reply: unknown): string[] => {
  const text = JSON.stringify(reply)
  const say = ({ place, customerId, kind }: Mark) =>
    `${call.caller.name} ← ${call.op}: ${kind} of ${customerId} (${place})`
  const refused = found(marks, text).filter(mark => allowing(mark, call) === null)
  return [...refused.map(say), ...found(marks, sharedOf(call.op, text)).map(mark => `shared: ${say(mark)}`)]
}

/** The rules by which a reply was allowed to hold what it held. */
export const rulesUsed = (marks: readonly Mark[], call: Call, reply: unknown): Rule[] =>
  found(marks, JSON.stringify(reply)).flatMap(mark => allowing(mark, call) ?? [])

/** Every mark in a place where none may stand: a message, a log line, a stored number. */
export const strays = (marks: readonly Mark[], where: string, text: string): string[] =>
  found(marks, text).map(({ place, customerId, kind }) => `${where}: ${kind} of ${customerId} (${place})`)
