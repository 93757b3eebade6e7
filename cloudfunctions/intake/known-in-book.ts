import type { Context } from '#cloud/context'
import type { Condition } from '#cloud/database-types'
import { command } from '#cloud/platform'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { findOwn } from '#cloud/store/customers'
import { phoneHash } from '#cloud/store/phone-vault'
import type { RowFate } from './batches'

type Keyed = {
  readonly line: number
  readonly name: string
  readonly phone: string | null
  readonly customerNo: string | null
}
/** `customerId`: the one customer of that number and that name; null where the name is another's (R82). */
export type KnownRow = RowFate & { readonly customerId: string | null }

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

const sameName = (found: readonly CustomerDoc[], name: string): string | null => {
  const same = found.filter(doc => plain(doc.name) === plain(name))
  return same.length === 1 ? (same[0]?._id ?? null) : null
}

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
): Promise<KnownRow[]> => {
  const fates: KnownRow[] = []
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const part = rows.slice(i, i + AT_ONCE)
    const hashes = part.flatMap(row => (row.phone === null ? [] : [phoneHash(row.phone)]))
    const numbers = part.flatMap(row => (row.customerNo === null ? [] : [row.customerNo]))
    const byPhone = hashes.length > 0 ? await holders(ctx, { phoneHashes: command.in(hashes) }, except) : []
    const byNumber = numbers.length > 0 ? await holders(ctx, { customerNo: command.in(numbers) }, except) : []
    for (const { line, name, phone, customerNo } of part) {
      const hash = phone === null ? null : phoneHash(phone)
      const ofPhone = hash === null ? [] : byPhone.filter(doc => doc.phoneHashes.includes(hash))
      const ofNumber = customerNo === null ? [] : byNumber.filter(doc => doc.customerNo === customerNo)
      if (ofPhone.length + ofNumber.length === 0) continue
      const reason = ofPhone.length > 0 ? '你已有同一电话的客户' : '你已有同一客户号的客户'
      // The number tells a person more surely than a telephone, which a household shares.
      const customerId = sameName(ofNumber.length > 0 ? ofNumber : ofPhone, name)
      fates.push({ line, reasons: [reason], customerId })
    }
  }
  return fates
}
