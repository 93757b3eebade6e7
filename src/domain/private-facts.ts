/** R37 what is said before a private fact is asked for: purpose, use, benefit and confidentiality. */
export const PRIVATE_TERMS: readonly (readonly [label: string, words: string])[] = [
  ['为什么问', '家里和收入的情况，关系到什么方案还得起、不压手。'],
  ['怎么用', '只用来选产品、定额度和还款方式，不用来定利率，也不影响审批。'],
  ['对您的好处', '方案一次做对，家里有变化时也能提前替您想。'],
  ['谁看得到', '只有负责您的客户经理，每次查看都有记录；家人和别人都看不到。'],
  ['可以反悔', '您随时可以不让记，已经记的当时就删掉。'],
]

/** The words with which an officer asks (R36: never mandatory). */
export const PRIVATE_ASK =
  '有些家里的事，您愿意说，我记下来好替您把方案做合适；不说也完全不影响办业务。我可以记吗？'

/** What speaks for trust: the loan done, the 需求表 filled in (R38), the times one has talked. */
export type Trust = {
  readonly dealings: number
  readonly hasFilledNeeds: boolean
  readonly contacts: number
}
const ENOUGH_CONTACTS = 3

/** R36, R38 whether private facts may be asked for: after a loan, a filled-in 需求表, or three contacts. */
export const isTrusted = ({ dealings, hasFilledNeeds, contacts }: Trust): boolean =>
  dealings > 0 || hasFilledNeeds || contacts >= ENOUGH_CONTACTS

/** The same in words, for the officer. */
export const trustWords = (trust: Trust): string => {
  if (trust.dealings > 0) return '已经办过业务，可以问。'
  if (trust.hasFilledNeeds) return '客户填过贷款需求表，可以问。'
  if (isTrusted(trust)) return `近来联系过 ${trust.contacts} 次，可以问。`
  return '还不熟，先别问。办过一笔业务、填过贷款需求表，或者联系过三次以后再说。'
}
