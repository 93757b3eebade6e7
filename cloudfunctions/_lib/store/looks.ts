import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

/** A customer that somebody opened who is not the officer: by whom, and why in words, which go with the customer. */
export type LookDoc = {
  readonly _id: string
  readonly customerId: string
  readonly ownerId: string
  readonly byId: string
  readonly byName: string
  readonly at: number
  readonly reason: string
}

const LOOKS = 'looks'

export const addLook = async (t: Transaction, look: LookDoc): Promise<void> => {
  await t.collection(LOOKS).add({ data: look })
}

/** Whether somebody has opened this customer, with a reason, since that moment. */
export const lookedSince = async (byId: string, customerId: string, since: number): Promise<boolean> => {
  const { data } = await db
    .collection(LOOKS)
    .where({ customerId, byId, at: command.gte(since), ...GENUINE })
    .limit(5)
    .get()
  return genuine(LOOKS, data as LookDoc[]).length > 0
}

/** Where a page of looks ends. */
export type LookPlace = { readonly at: number; readonly id: string }

/** Who looked at an officer's customers, the newest first. */
export const looksOf = async (
  ownerId: string,
  after: LookPlace | null,
  limit: number,
): Promise<LookDoc[]> => {
  const mine = { ownerId, ...GENUINE }
  const rest = after && [
    { ...mine, at: command.lt(after.at) },
    { ...mine, at: after.at, _id: command.lt(after.id) },
  ]
  const { data } = await db
    .collection(LOOKS)
    .where(rest ? command.or(rest) : mine)
    .orderBy('at', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return genuine(LOOKS, data as LookDoc[])
}

/** The reasons of these looks, by their ids. */
export const reasonsOf = async (ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { data } = await db
    .collection(LOOKS)
    .where({ _id: command.in(ids) })
    .limit(ids.length)
    .get()
  return new Map(genuine(LOOKS, data as LookDoc[]).map(({ _id, reason }) => [_id, reason]))
}
