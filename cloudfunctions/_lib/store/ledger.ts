import { isSameLine, type LedgerKind, type LedgerLine } from '@/domain/ledger'
import type { Month } from '@/domain/month'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'
import type { LedgerDoc } from './ledger-doc'

const LEDGER = 'ledger'
const PAGE = 1000
const AT_ONCE = 500

/** The lines among these ids that are there already, 500 a request. */
export const linesByIds = async (ids: readonly string[]): Promise<Map<string, LedgerDoc>> => {
  const found = new Map<string, LedgerDoc>()
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const { data } = await db
      .collection(LEDGER)
      .where({ _id: command.in(ids.slice(i, i + AT_ONCE)) })
      .limit(AT_ONCE)
      .get()
    for (const doc of genuine(LEDGER, data as LedgerDoc[])) found.set(doc._id, doc)
  }
  return found
}

/** Adds lines that are not there, all in one request; what a twin of this call was quicker with is left as it stands. */
export const addLines = async (docs: readonly LedgerDoc[]): Promise<void> => {
  if (docs.length === 0) return
  try {
    await db.collection(LEDGER).add({ data: docs })
  } catch (error) {
    const there = await linesByIds(docs.map(doc => doc._id))
    if (there.size === 0) throw error
    const left = docs.filter(doc => !there.has(doc._id))
    if (left.length === docs.length) throw error
    await addLines(left)
  }
}

/** Every line of some customers, 1,000 a request. */
export const linesOfMany = async (customerIds: readonly string[]): Promise<LedgerDoc[]> => {
  const found: LedgerDoc[] = []
  for (let after = ''; ; ) {
    const { data } = await db
      .collection(LEDGER)
      .where({ customerId: command.in(customerIds), _id: command.gt(after), ...GENUINE })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .get()
    found.push(...genuine(LEDGER, data as LedgerDoc[]))
    after = (data.at(-1) as LedgerDoc | undefined)?._id ?? after
    if (data.length < PAGE) return found
  }
}

/** Whether a line that came again says the same as the one that is there. */
export const isKnownLine = (there: LedgerDoc | undefined, line: LedgerLine): boolean =>
  there !== undefined && isSameLine(there, line)

const SHOWN = 50

/** A page of one customer's lines, the newest month first; `next` is how many to skip for the page after. */
export const ledgerPage = async (
  customerId: string,
  {
    kinds,
    from,
    skip,
  }: { kinds?: readonly LedgerKind[] | undefined; from?: Month | undefined; skip: number },
): Promise<{ lines: LedgerDoc[]; next: number | null }> => {
  const { data } = await db
    .collection(LEDGER)
    .where({
      customerId,
      ...GENUINE,
      ...(kinds === undefined ? {} : { kind: command.in(kinds) }),
      ...(from === undefined ? {} : { month: command.gte(from) }),
    })
    .orderBy('month', 'desc')
    .orderBy('_id', 'asc')
    .skip(skip)
    .limit(SHOWN)
    .get()
  return {
    lines: genuine(LEDGER, data as LedgerDoc[]),
    next: data.length === SHOWN ? skip + SHOWN : null,
  }
}
