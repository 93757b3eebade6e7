import type { Context } from '#cloud/context'
import { ownCustomersById } from '#cloud/store/customers'
import { judgeFacts } from '#cloud/store/import-facts'
import type { RowFate } from './batches'
import type { Checked } from './check-table'
import type { KnownRow } from './known-in-book'

const OTHER_NAME = '名字不同，资料没有记'
const NOTHING_NEW = '资料也都一样'

type Filling = { readonly filling: ReadonlyMap<number, string>; readonly left: readonly RowFate[] }

/** Rows of known customers: those whose facts could fill them, where the name is the same. */
const candidates = (ready: Checked['ready'], inBook: readonly KnownRow[]) => {
  const rows = new Map(ready.map(({ line, record }) => [line, record.facts]))
  const first = new Map<string, number>()
  const left: RowFate[] = []
  const found = inBook.flatMap(({ line, reasons, customerId }) => {
    const facts = rows.get(line) ?? []
    const twin = customerId === null ? undefined : first.get(customerId)
    if (facts.length > 0 && customerId !== null && twin === undefined) {
      first.set(customerId, line)
      return [{ line, reasons, customerId, facts }]
    }
    const why = twin === undefined ? [...reasons, ...(facts.length > 0 ? [OTHER_NAME] : [])] : undefined
    left.push({ line, reasons: why ?? [`与第 ${twin} 行是同一位客户`] })
    return []
  })
  return { found, left }
}

/** R35 which rows of known customers bring something new, by line; the others stay out, with what is known instead. */
export const rowsToFill = async (
  ctx: Context,
  ready: Checked['ready'],
  inBook: readonly KnownRow[],
): Promise<Filling> => {
  const { found, left } = candidates(ready, inBook)
  const docs = await ownCustomersById(
    ctx,
    found.map(({ customerId }) => customerId),
  )
  const customers = new Map(docs.map(doc => [doc._id, doc]))
  const brought = found.flatMap(one => {
    const customer = customers.get(one.customerId)
    return customer ? [{ ...one, customer }] : []
  })
  const filling = new Map<number, string>()
  for (const { row, hasNew, kept } of await judgeFacts(ctx, brought)) {
    if (hasNew) filling.set(row.line, row.customerId)
    else left.push({ line: row.line, reasons: [...row.reasons, ...(kept.length > 0 ? kept : [NOTHING_NEW])] })
  }
  return { filling, left }
}
