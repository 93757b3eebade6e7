import type { ConductReason } from './conduct'
import type { Grade } from './grade'

/** What a customer said to an offer (R67), a tap each. */
export const ANSWERS = ['interested', 'considering', 'no', 'silent'] as const
export type Answer = (typeof ANSWERS)[number]
export const ANSWER_LABEL: Readonly<Record<Answer, string>> = {
  interested: '有兴趣',
  considering: '考虑',
  no: '不要',
  silent: '没回',
}

/** Those picked for it, and those drawn at random from the others to compare with. */
export const PARTS = ['targeted', 'mass'] as const
export type Part = (typeof PARTS)[number]

/** Why a customer stays out of a list; the first that holds counts. */
export const OUT_REASONS = [
  'noProfiling',
  'noMarketing',
  'refused',
  'already',
  'gradeE',
  'refusesContact',
  'refusedChannel',
  'noHours',
  'noPhone',
  'full',
] as const
export type OutReason = (typeof OUT_REASONS)[number]
export const OUT_LABEL: Readonly<Record<OutReason, string>> = {
  noProfiling: '不按个人情况推荐',
  noMarketing: '不接受营销',
  refused: '说过不要这个',
  already: '已经在另一份名单里',
  gradeE: 'E 级，不做营销',
  refusesContact: '不愿被联系',
  refusedChannel: '不要用这种方式联系',
  noHours: '方便的时间里不能做营销',
  noPhone: '没有电话',
  full: '名单满了',
}

/** R67 a refusal is never repeated. */
export const REFUSED_WORDS = '客户说过不要这个，不再提。'

/** What the conduct guard says that no later hour changes; null: only the hour is wrong, which counts when it is sent (R79). */
export const outBy = (reason: ConductReason | null): OutReason | null => {
  switch (reason) {
    case 'noMarketing':
    case 'gradeE':
    case 'refusesContact':
    case 'refusedChannel':
      return reason
    case 'noCommonHours':
      return 'noHours'
    case 'night':
    case 'attemptsToday':
    case 'attemptsThisWeek':
    case 'restDay':
    case 'hours':
    case null:
      return null
    default:
      return reason satisfies never
  }
}

/** A list holds so many at most: no more can be reached in a few weeks. */
export const MOST_TARGETED = 150
export const MASS_PERCENTS = [0, 10, 20, 30] as const

/** A customer looked at for a list: whether it fits, and what stands against it. */
export type Candidate = {
  readonly id: string
  readonly grade: Grade
  readonly fits: boolean
  readonly out: OutReason | null
}
export type Chosen = {
  readonly targeted: readonly string[]
  readonly mass: readonly string[]
  /** Of those who fit. */
  readonly out: Readonly<Partial<Record<OutReason, number>>>
}

/** A number that looks drawn, the same each time: FNV-1a over the list's id and the customer's, stirred once more. */
const drawOf = (seed: string, id: string): number => {
  let hash = 0x811c9dc5
  for (const char of `${seed} ${id}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const drawn = (seed: string, candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => drawOf(seed, a.id) - drawOf(seed, b.id) || (a.id < b.id ? -1 : 1))

/**
 * R67 who is in a list: of those who fit and may be asked at most 150, the better grade first, and for comparison so many
 * percent of them drawn from the others who may be asked. The seed draws the same ones each time, in whatever order they come.
 */
export const chosenFrom = (
  candidates: readonly Candidate[],
  { seed, massPercent }: { readonly seed: string; readonly massPercent: number },
): Chosen => {
  const open = drawn(
    seed,
    candidates.filter(({ out }) => out === null),
  )
  const fitting = open
    .filter(({ fits }) => fits)
    .sort((a, b) => (a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : 0))
  const targeted = fitting.slice(0, MOST_TARGETED)
  const others = open.filter(({ fits }) => !fits)
  const mass = others.slice(0, Math.ceil((targeted.length * massPercent) / 100))
  const out: Partial<Record<OutReason, number>> = {}
  for (const { fits, out: why } of candidates) if (fits && why !== null) out[why] = (out[why] ?? 0) + 1
  if (fitting.length > targeted.length) out.full = fitting.length - targeted.length
  return { targeted: targeted.map(({ id }) => id), mass: mass.map(({ id }) => id), out }
}

/** How far one part of a list has come. */
export type Tally = { readonly listed: number; readonly reached: number } & Readonly<Record<Answer, number>>
export const NO_TALLY: Tally = { listed: 0, reached: 0, interested: 0, considering: 0, no: 0, silent: 0 }

type Line = { readonly reachedOn: string | null; readonly answer: Answer | null }

/** The tally of a part after one of its lines became another: `null` before, where the line is new; after, where it went. */
export const tallied = (tally: Tally, before: Line | null, after: Line | null): Tally => {
  const sum = { ...tally }
  const add = (line: Line | null, by: 1 | -1) => {
    if (line === null) return
    sum.listed += by
    if (line.reachedOn !== null) sum.reached += by
    if (line.answer !== null) sum[line.answer] += by
  }
  add(before, -1)
  add(after, 1)
  return sum
}

/** Two tallies as one. */
export const summed = (a: Tally, b: Tally): Tally => ({
  listed: a.listed + b.listed,
  reached: a.reached + b.reached,
  interested: a.interested + b.interested,
  considering: a.considering + b.considering,
  no: a.no + b.no,
  silent: a.silent + b.silent,
})

/** R67 who answered at all to the point: 有兴趣 and 考虑. */
export const responsesOf = ({ interested, considering }: Tally): number => interested + considering
