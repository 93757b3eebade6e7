import { phone } from './customers'
import type { TextKind } from './text-fields'

/** What a mark is, to those who may and may not see it. */
export type MarkKind =
  | 'name'
  | 'phone'
  | 'maskedPhone'
  /** What describes the customer: facts, notes, tags, number. */
  | 'record'
  | 'need'
  /** What the officer noted along the way: journal, promises, meetings, reminders, relations. */
  | 'journal'
  | 'backupPhone'
  /** On a card: what the officer put there, what the customer answered. */
  | 'asked'
  | 'given'
  | 'poorRating'
  | 'complaint'
  | 'complaintPhone'
  | 'decision'
  | 'friend'
  | 'friendPhone'
  | 'look'
  /** Why a customer shall have less service, and what the lead said to it. */
  | 'review'
  | 'text'
  | 'colleague'
  /** What an officer plans for a month, and calls a filter or a circle. */
  | 'plan'
  /** What the branch sets: shown on every card. */
  | 'branch'
  /** What was only asked for: echoed to nobody. */
  | 'query'

export type Mark = {
  readonly text: string
  readonly kind: MarkKind
  /** Where it was written: `customer.create facts[].text`. */
  readonly place: string
  /** Whose it is; null where it is nobody's. */
  readonly customerId: string | null
  /** The card it stands on. */
  readonly cardId: string | null
}

/** Fields of the contract that hold no content of anybody's: tokens, places in a list, what WeChat hands out. */
export const NO_CONTENT = ['token', 'code', 'chat', 'after', 'about', 'by', 'fileId']

/** What a field holds, by where it is written: the first that fits. A new field of these operations is marked by itself. */
const KINDS: readonly (readonly [RegExp, MarkKind])[] = [
  [/^customer\.(create|update) (changes\.)?name$/, 'name'],
  [/^customer\.(create|update) (changes\.)?phone$/, 'phone'],
  [/^customer\.(create|update) .*(importance|contactWishes)/, 'journal'],
  [/^customer\.create need\.|^need\./, 'need'],
  [/^customer\.(create|update) /, 'record'],
  [/^customer\.archive /, 'journal'],
  [/^(customer\.(list|search)|counter\.find) |fileName$/, 'query'],
  [/^dealing\./, 'need'],
  [/^fact\./, 'record'],
  [/^contactPerson\.save phone$/, 'phone'],
  [/^contactPerson\./, 'record'],
  [/^relation\.add backup\.phone$/, 'backupPhone'],
  [/^relation\.add backup\.salutation$/, 'record'],
  [/^(followUp|task|greeting|catchUp|meeting|relation|reminder|identity)\./, 'journal'],
  [/^card\.make /, 'asked'],
  [/^card\.(fillNeeds|answer|rate) /, 'given'],
  [/^card\.refer phone$/, 'friendPhone'],
  [/^card\.refer /, 'friend'],
  [/^card\.(complain|changeOfficer) phone$/, 'complaintPhone'],
  [/^(card\.complain|rights\.correct|complaint\.answer|complaint\.extend) /, 'complaint'],
  [/^(letGo|lifecycle|decline|keyPlan)\./, 'journal'],
  [/^erasure\.decide /, 'decision'],
  [/^reading\.open /, 'look'],
  [/^text\.save /, 'text'],
  [/^(offer|campaign)\./, 'query'],
  [/^(staff|team)\./, 'colleague'],
  [/^(plan|filter|circle)\./, 'plan'],
  [/^settings\./, 'branch'],
  [/^ledger (product|ref)$/, 'need'],
  [/^valueReview\./, 'review'],
  [/^import name$/, 'name'],
  [/^import phone$/, 'phone'],
  [/^import product$/, 'need'],
  [/^import /, 'record'],
]

export const kindOf = (place: string): MarkKind => {
  const found = KINDS.find(([pattern]) => pattern.test(place))
  if (found) return found[1]
  throw new Error(`nobody has said what ${place} holds, and so who may see it: add it to KINDS`)
}

const DIGITS = '甲乙丙丁戊己庚辛壬癸'
const inHan = (n: number): string => [...String(n).padStart(3, '0')].map(one => DIGITS[Number(one)]).join('')

export type Subject = {
  readonly customerId: string | null
  readonly cardId?: string | null
  readonly as?: MarkKind
}

/** Makes marks, each once in the world, and knows them all. */
export const openMarks = () => {
  const marks: Mark[] = []
  const add = (text: string, kind: MarkKind, place: string, { customerId, cardId = null }: Subject): void =>
    void marks.push({ text, kind, place, customerId, cardId })
  return {
    marks,
    /** A text for one field: `'鑫甲乙丙'`, a phone, `'KH-M012'`; a name has a surname before, which a 称谓 may show. */
    mark(place: string, textKind: TextKind, subject: Subject): string {
      const n = marks.length
      const kind = subject.as ?? kindOf(place)
      if (textKind === 'phone') {
        const number = phone(6_000_000 + n * 1_237)
        add(number, kind, place, subject)
        if (kind === 'phone') add(`****${number.slice(-4)}`, 'maskedPhone', place, subject)
        return number
      }
      const text = textKind === 'code' ? `KH-M${String(n).padStart(3, '0')}` : `鑫${inHan(n)}`
      add(text, kind, place, subject)
      return kind === 'name' ? `欧阳${text}` : text
    },
  }
}
