import type { CustomerRow } from '@/contract'
import type { Output } from '@/lib/cloud'

type Hold = NonNullable<CustomerRow['hold']>
/** What the branch's own hours say of a call now, for all. */
export type BranchHold = Output<'officer', 'today.list'>['hold']

/** R79 what is against calling this customer now: the customer's own wishes, else what holds for all. */
export const holdOf = (row: Pick<CustomerRow, 'hold'>, branch: BranchHold): Hold | null =>
  (row.hold === undefined ? branch : row.hold) ?? null

/** What a row says of it: the wishes of this customer, where the badge 不打扰 has not said so already. */
export const holdWords = ({ hold, journal }: Pick<CustomerRow, 'hold' | 'journal'>): string =>
  hold && !journal.refusesContact ? hold.sentence : ''
