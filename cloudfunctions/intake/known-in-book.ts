import type { Context } from '#cloud/context'
import type { Condition } from '#cloud/database-types'
import { command } from '#cloud/platform'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { findOwn } from '#cloud/store/customers'
import { phoneHash } from '#cloud/store/phone-vault'
import type { RowFate } from './batches'

type Keyed = { readonly line: number; readonly phone: string | null; readonly customerNo: string | null }

const AT_ONCE = 100

/** Own customers, of any id but these, that hold one of so many values. */
const holders = async (
  ctx: Context,
  condition: Condition,
  except: ReadonlySet<string>,
): Promise<CustomerDoc[]> => {
  const found = await findOwn(ctx, condition, { limit: 1000 })
  return found.filter(doc => !except.has(doc._id))
}

/** R44: rows whose phone or customer number is already in the officer's book (`except` = made by this very import). */
export const knownInBook = async (
  ctx: Context,
  rows: readonly Keyed[],
  except: ReadonlySet<string> = new Set(),
): Promise<RowFate[]> => {
  const fates: RowFate[] = []
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const part = rows.slice(i, i + AT_ONCE)
    const hashes = part.flatMap(row => (row.phone === null ? [] : [phoneHash(row.phone)]))
    const numbers = part.flatMap(row => (row.customerNo === null ? [] : [row.customerNo]))
    const byPhone = hashes.length > 0 ? await holders(ctx, { phoneHashes: command.in(hashes) }, except) : []
    const byNumber = numbers.length > 0 ? await holders(ctx, { customerNo: command.in(numbers) }, except) : []
    const phones = new Set(byPhone.flatMap(doc => doc.phoneHashes))
    const known = new Set(byNumber.map(doc => doc.customerNo))
    for (const { line, phone, customerNo } of part) {
      if (phone !== null && phones.has(phoneHash(phone)))
        fates.push({ line, reasons: ['你已有同一电话的客户'] })
      else if (customerNo !== null && known.has(customerNo))
        fates.push({ line, reasons: ['你已有同一客户号的客户'] })
    }
  }
  return fates
}
