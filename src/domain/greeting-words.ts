import type { Day } from './day'
import { dayWords } from './day-words'
import type { Occasion } from './greeting'

/** R72: an approved text stands with places for whom it is for and what for: `{称谓}`, `{节日}`. */
const PLACES = { whom: '{称谓}', festival: '{节日}' } as const

/** What a text uses when the branch has approved none. */
const OWN_WORDS: Readonly<Record<Occasion['kind'], string>> = {
  birthday: '{称谓}，生日快乐！祝您身体健康，万事顺意。',
  festival: '{称谓}，{节日}快乐！祝您和家人平安顺遂。',
}

/** R73: words by which a greeting would turn into selling. */
const SELLING =
  /贷款|借款|放款|续贷|授信|额度|利率|利息|年化|产品|理财|存款|信用卡|保险|基金|优惠|活动价|办理|申请|推荐|首期|抵押/

/**
 * How a greeting addresses: the officer's own fact 「称谓」, else a person's name; a firm is addressed as 贵公司.
 * `addressOf({ kind: 'person', name: '张伟', facts: [] }) === '张伟'`.
 */
export const addressOf = (customer: {
  readonly kind: 'person' | 'firm' | 'partner'
  readonly name: string
  readonly facts: readonly { readonly label: string; readonly text?: string }[]
}): string => {
  const known = customer.facts.find(({ label, text }) => label === '称谓' && text)?.text
  return known ?? (customer.kind === 'person' ? customer.name : '贵公司')
}

/** A text for one customer and occasion: `'张伟，生日快乐！…'`. */
export const fillText = (body: string, whom: string, occasion: Occasion): string =>
  body.split(PLACES.whom).join(whom).split(PLACES.festival).join(occasion.name)

/** The drafts to choose from: the branch's approved texts, then our own words; each once. */
export const draftsOf = (bodies: readonly string[], whom: string, occasion: Occasion): string[] => [
  ...new Set([...bodies, OWN_WORDS[occasion.kind]].map(body => fillText(body, whom, occasion))),
]

/** R73: the word by which a greeting sells, or null: `sellingWordIn('节日快乐，利率有优惠') === '利率'`. */
export const sellingWordIn = (text: string): string | null => SELLING.exec(text)?.[0] ?? null

/**
 * What Today says of greetings to prepare: "明天 2 位生日，元旦", "今天到周一 3 位生日"; empty where there is none.
 * `birthdays` are the days on which somebody has a birthday, one for each.
 */
export const greetingWords = (birthdays: readonly Day[], festival: Occasion | null, today: Day): string => {
  const days = [...birthdays].sort()
  const [first, last] = [days[0], days.at(-1)]
  const words = (on: Day | undefined): string => (on ? dayWords(on, today) : '')
  const when = first === last ? words(first) : `${words(first)}到${words(last)}`
  return [days.length > 0 && `${when} ${days.length} 位生日`, festival?.name].filter(Boolean).join('，')
}
