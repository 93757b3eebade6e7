import { riskyAmong } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomersById } from '#cloud/store/customers'
import { genuine } from '#cloud/store/genuine'
import { fillFacts } from '#cloud/store/import-facts'
import { spreadWithdrawn } from '#cloud/store/withdrawn-elsewhere'
import { valueWords } from '@/domain/fact-words'
import {
  BATCH_ROWS,
  type BatchDoc,
  type BatchResult,
  type ReadyRow,
  type RowFate,
  recordResult,
} from './batches'
import { customerIdOf, importedCustomer, phoneOf, shareOf } from './imported-customer'
import { knownInBook } from './known-in-book'

const NOT_FIT = '微信认为备注、标签、产品或资料里的文字不合适，请改了再导入'
const GONE = '这位客户已经不在你名下了'
/** Writes go out so many at a time. */
const ABREAST = 10

const alreadyThere = async (ids: readonly string[]): Promise<Set<string>> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(BATCH_ROWS)
    .get()
  return new Set(genuine('customers', data as { _id: string }[]).map(doc => doc._id))
}

/** A row and its place in the whole list. */
type Placed = { readonly row: ReadyRow; readonly place: number }

/** Adds a customer, unless a twin of this call was quicker. */
const addOnce = async (data: CustomerDoc): Promise<void> => {
  try {
    await db.collection('customers').add({ data })
  } catch (error) {
    if (!(await alreadyThere([data._id])).has(data._id)) throw error
  }
}

/** Rows whose words the customer would read on the rights desk, and WeChat finds wrong: told, and not imported. */
const refusedTexts = async (ctx: Context, rows: BatchDoc['rows']): Promise<RowFate[]> => {
  const texts = rows.map(({ record, customerId }) => [
    ...(customerId === undefined ? [record.note, ...record.tags, record.product ?? ''] : []),
    ...record.facts.map(({ value }) => valueWords(value)),
  ])
  const risky = await riskyAmong(ctx.openid, texts)
  return rows.flatMap(({ line }, i) => (risky.has(i) ? [{ line, reasons: [NOT_FIT] }] : []))
}

/** Creates the customers of a batch that are not there yet; those another entry has taken meanwhile are skipped. */
const addCustomers = async (ctx: Context, importId: string, rows: readonly Placed[]) => {
  const ids = new Set(rows.map(({ row }) => customerIdOf(importId, row.line)))
  const keyed = rows.map(({ row }) => ({
    line: row.line,
    name: row.record.name,
    phone: phoneOf(importId, row),
    customerNo: row.record.customerNo,
  }))
  const known = await knownInBook(ctx, keyed, ids)
  const left = new Set(known.map(({ line }) => line))
  const there = await alreadyThere([...ids])
  const kept = rows.filter(({ row }) => !left.has(row.line))
  const made = kept.map(({ row, place }) => {
    const customer = importedCustomer(ctx, importId, row, shareOf(place))
    const { facts } = row.record
    return { line: row.line, customer, facts, isNew: !there.has(customer._id) }
  })
  const docs = made.flatMap(({ customer, isNew }) => (isNew ? [customer] : []))
  for (let i = 0; i < docs.length; i += ABREAST) await Promise.all(docs.slice(i, i + ABREAST).map(addOnce))
  await spreadWithdrawn(docs.map(({ phoneHashes: [number] }) => number))
  return { made, skipped: known.map(({ line, reasons }) => ({ line, reasons })) }
}

/** Rows of customers that are in the book: their facts alone. */
const knownCustomers = async (ctx: Context, rows: readonly Placed[]) => {
  const ids = rows.flatMap(({ row: { customerId } }) => customerId ?? [])
  const found = new Map((await ownCustomersById(ctx, ids)).map(doc => [doc._id, doc]))
  const skipped: RowFate[] = []
  const known = rows.flatMap(({ row: { line, customerId = '', record } }) => {
    const customer = found.get(customerId)
    if (customer) return [{ line, customer, facts: record.facts }]
    skipped.push({ line, reasons: [GONE] })
    return []
  })
  return { known, skipped }
}

/** A batch of rows written: new customers, then the facts of all; a repetition makes whole what was cut off. */
export const importBatch = async (ctx: Context, batch: BatchDoc, index: number): Promise<BatchResult> => {
  const { importId, rows } = batch
  const unfit = await refusedTexts(ctx, rows)
  const isOut = new Set(unfit.map(({ line }) => line))
  const fit = rows
    .map((row, i) => ({ row, place: index * BATCH_ROWS + i }))
    .filter(({ row }) => !isOut.has(row.line))
  const fresh = await addCustomers(
    ctx,
    importId,
    fit.filter(({ row }) => row.customerId === undefined),
  )
  const old = await knownCustomers(
    ctx,
    fit.filter(({ row }) => row.customerId !== undefined),
  )
  const all = [...fresh.made, ...old.known]
  const filled = await fillFacts(ctx, all)
  const told = all.flatMap(({ line }, i) => {
    const kept = filled[i]?.kept ?? []
    return kept.length > 0 ? [{ line, reasons: [...kept] }] : []
  })
  const skipped = [...unfit, ...fresh.skipped, ...old.skipped, ...told].sort((a, b) => a.line - b.line)
  return recordResult(batch, ctx, {
    created: fresh.made.length,
    filled: filled.slice(fresh.made.length).filter(({ isChanged }) => isChanged).length,
    skipped,
  })
}
