import type { Grade } from './grade'

/** What a customer of a grade weighs in an officer's book: how often its journal asks for it (R13-R17), in rough steps. */
export const LOAD: Readonly<Record<Grade, number>> = { A: 8, B: 4, C: 2, D: 1, E: 1 }
const HEAVIEST = LOAD.A

/** What is to be handed over: its weight, and its tags and products. */
export type Handed = { readonly id: string; readonly weight: number; readonly words: readonly string[] }

/** Who may take over: what the own book weighs already, and how common a tag or product is in it (0 to 1). */
export type Receiver = {
  readonly id: string
  readonly load: number
  readonly skills: Readonly<Record<string, number>>
}

/** Who gets whom, and what each receiver's book then weighs. */
export type Split = {
  readonly lines: readonly { readonly customerId: string; readonly toId: string }[]
  readonly loads: Readonly<Record<string, number>>
}

const skillFor = ({ skills }: Receiver, words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (Object.hasOwn(skills, word) ? (skills[word] ?? 0) : 0), 0)

/**
 * R115 splits a leaver's customers by load and skill: each goes to whoever knows its tags and products best among those
 * whose book stays within one A customer of the lightest. It may be called for one part after the other with the loads
 * that came out. There must be a receiver.
 */
export const splitAmong = (customers: readonly Handed[], receivers: readonly Receiver[]): Split => {
  const loads = Object.fromEntries(receivers.map(({ id, load }) => [id, load]))
  const of = (one: Receiver): number => loads[one.id] ?? 0
  const lines = customers.map(({ id, weight, words }) => {
    const lightest = Math.min(...receivers.map(of))
    const fitting = receivers.filter(one => of(one) + weight - lightest <= HEAVIEST)
    const [best] = fitting.sort(
      (a, b) => skillFor(b, words) - skillFor(a, words) || of(a) - of(b) || (a.id < b.id ? -1 : 1),
    )
    if (best === undefined) throw new RangeError('nobody to hand over to')
    loads[best.id] = of(best) + weight
    return { customerId: id, toId: best.id }
  })
  return { lines, loads }
}

/** A book as a receiver's profile: `profileOf([{ weight: 8, words: ['茶叶'] }])` weighs 8 and knows 茶叶 wholly. */
export const profileOf = (
  book: readonly Pick<Handed, 'weight' | 'words'>[],
): Pick<Receiver, 'load' | 'skills'> => {
  const counts = new Map<string, number>()
  for (const { words } of book)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 20)
  return {
    load: book.reduce((sum, { weight }) => sum + weight, 0),
    skills: Object.fromEntries(common.map(([word, n]) => [word, n / book.length])),
  }
}
