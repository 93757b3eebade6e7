import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { isOwn } from '#cloud/session'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { genuine } from '#cloud/store/genuine'

export type LedgerCustomer = Pick<CustomerDoc, '_id' | 'ownerId' | 'coOwnerId' | 'teamId' | 'customerNo'>

const FIELDS = {
  _id: true,
  _openid: true,
  ownerId: true,
  coOwnerId: true,
  teamId: true,
  customerNo: true,
} as const
const AT_ONCE = 300
const MOST = 1000

/**
 * Whose ledger the caller's file may fill: an officer's own customers; a lead, who is handed the team's file, the
 * team's; the admin the branch's. Of anybody else's customer nothing is told, not even that there is one.
 */
const mayFill = (ctx: Context, customer: LedgerCustomer): boolean => {
  const { role, teamId } = ctx.staff
  if (isOwn(ctx.staff, customer, ctx.today) || role === 'admin') return true
  return role === 'lead' && teamId !== null && customer.teamId === teamId
}

/** The customers that the numbers of a file name, as far as the caller's file may fill their ledgers. */
export const customersByNumber = async (
  ctx: Context,
  numbers: readonly string[],
): Promise<Map<string, LedgerCustomer[]>> => {
  const found = new Map<string, LedgerCustomer[]>()
  for (let i = 0; i < numbers.length; i += AT_ONCE) {
    const { data } = await db
      .collection('customers')
      .where({ customerNo: command.in(numbers.slice(i, i + AT_ONCE)) })
      .limit(MOST)
      .field(FIELDS)
      .get()
    for (const one of genuine('customers', data as LedgerCustomer[])) {
      if (one.customerNo === null || !mayFill(ctx, one)) continue
      found.set(one.customerNo, [...(found.get(one.customerNo) ?? []), one])
    }
  }
  return found
}

/** The same by id: who was erased or handed over since the preview is not among them. */
export const customersToFill = async (
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, LedgerCustomer>> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(ids.length)
    .field(FIELDS)
    .get()
  const customers = genuine('customers', data as LedgerCustomer[])
  return new Map(customers.filter(one => mayFill(ctx, one)).map(one => [one._id, one]))
}
