import { DIALLED } from '#cloud/store/look-back'
import { type Unwritten, unwrittenOfMany } from '#cloud/store/unwritten-of-many'
import { CATCH_UP_AT, type CatchUp, catchUps } from '@/domain/catch-up'
import { timeOf } from '@/domain/day'
import type { Candidate } from '@/domain/nudge'
import type { Tick } from '../jobs'

/** A dial so recent may still be going on. */
const SETTLED_MS = 30 * 60_000
export const ABOUT_NOBODY = {
  customerId: null,
  salutation: '',
  at: null,
  grade: null,
  isPastExpected: false,
} as const

/** Of what was looked at; customers with a follow-up of today were left out with it. */
const leftOf = ({ acts, steps, cards }: Unwritten, now: number): CatchUp[] =>
  catchUps({
    now,
    dials: acts
      .filter(({ at, what }) => what !== DIALLED || at <= now - SETTLED_MS)
      .map(({ subjectId, at, what }) => ({ customerId: subjectId, at, isDismissed: what !== DIALLED })),
    logged: [],
    agreed: steps.map(({ _id: customerId, journal }) => ({ customerId, next: journal.next })),
    opened: cards.map(({ customerId, proposal }) => ({ customerId, at: proposal?.at ?? 0 })),
  })

/** `'3 条待补记，2 次跟进没写备注'`; where more was there than was looked at, `'至少 8 条待补记'`. */
const wordsOf = (left: number, { unnoted, isWhole }: Unwritten): string =>
  [
    ...(left === 0 ? [] : [`${isWhole ? '' : '至少 '}${left} 条待补记`]),
    ...(unnoted === 0 ? [] : [`${unnoted} 次跟进没写备注`]),
  ].join('，')

/** R40: from 17:00 on, what today was not written down: dials, agreed steps, opened cards, notes; one request for all. */
export const catchUpOf = async (
  ids: readonly string[],
  { now, today }: Pick<Tick, 'now' | 'today'>,
): Promise<[string, Candidate][]> => {
  if (timeOf(now) < CATCH_UP_AT) return []
  return (await unwrittenOfMany(ids, today)).flatMap((one): [string, Candidate][] => {
    const words = wordsOf(leftOf(one, now).length, one)
    if (words === '') return []
    return [[one.staffId, { ...ABOUT_NOBODY, key: `catchUp:${today}`, kind: 'catchUp', dueOn: today, words }]]
  })
}
