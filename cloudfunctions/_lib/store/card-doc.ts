import type * as z from 'zod'
import type { askedField, givenField } from '@/contract/card-body'
import type { Day } from '@/domain/day'

export type Asked = z.output<typeof askedField>
export type Given = z.output<typeof givenField>

/**
 * A shared card; `_id` is the hash of its token, which is stored nowhere. `cardNo` is what the phone named it.
 * `proposal`: the first who opened, so far only proposed as the customer.
 */
export type CardDoc = {
  readonly _id: string
  readonly cardNo: string
  readonly customerId: string
  readonly ownerId: string
  readonly teamId: string | null
  readonly createdAt: number
  readonly lastsTo: Day
  readonly revokedAt: number | null
  readonly proposal: {
    readonly openid: string
    readonly at: number
    readonly tries: number
    readonly hasDigits: boolean
  } | null
  /** Openids that the officer has said are not the customer. */
  readonly refused: readonly string[]
  readonly asked: Asked
  readonly given: Given
  readonly version: number
  readonly contentHash: string
}

export const NOTHING_GIVEN: Given = {
  ticks: {},
  pickedId: null,
  needs: null,
  answer: null,
  rating: null,
  referrals: 0,
}

/** What stays on a card when the person who answered is not the customer: the officer's own ticks, and how many friends. */
export const unanswered = ({ ticks, referrals }: Given): Given => ({
  ...NOTHING_GIVEN,
  referrals,
  ticks: Object.fromEntries(Object.entries(ticks).map(([id, tick]) => [id, { ...tick, byCustomer: null }])),
})
