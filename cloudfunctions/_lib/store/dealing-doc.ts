import type { Dealing } from '@/domain/dealing'

/** A loan as stored. Whatever changes one writes its customer too, whose version guards them all. */
export type DealingDoc = Dealing & {
  readonly _id: string
  readonly customerId: string
  readonly ownerId: string
}

/** Phones make the ids of dealings, so one is unique within its customer only. */
export const dealingDocId = (customerId: string, dealingId: string): string => `${customerId}.${dealingId}`
