import type { Context } from '#cloud/context'
import type { Condition } from '#cloud/database-types'
import { command } from '#cloud/platform'
import { refuse } from '#cloud/refusal'
import { findOwn } from '#cloud/store/customers'
import { phoneHash } from '#cloud/store/phone-vault'

/** R44: one customer per phone and per customer number in an officer's book. DUPLICATE names what is the same. */
export const refuseDuplicate = async (
  ctx: Context,
  id: string,
  phone: string | null,
  customerNo: string | null,
): Promise<void> => {
  const others = async (condition: Condition): Promise<boolean> =>
    (await findOwn(ctx, { ...condition, _id: command.neq(id) }, { limit: 1 })).length > 0
  if (phone !== null && (await others({ phoneHashes: phoneHash(phone) }))) {
    refuse('DUPLICATE', '你已有同一电话的客户。')
  }
  if (customerNo !== null && (await others({ customerNo }))) refuse('DUPLICATE', '你已有同一客户号的客户。')
}
