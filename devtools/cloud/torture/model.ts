import { db } from '../conformance/sdk'
import { ACCOUNTS, COUNTERS, START } from './writers'

type Move = { from: string; to: string; amount: number; outcome: boolean | undefined }

/** What the cloud acknowledged (true), refused (false), or was killed over (undefined). */
export type Model = {
  adds: Map<string, boolean | undefined>
  counters: Map<string, { id: string; known: number; unknown: number }>
  transfers: Map<string, Move>
  balances: Map<string, number>
}

export type Faults = { lost: number; half: number; invented: number }

export const createModel = (): Model => ({
  adds: new Map(),
  counters: new Map(COUNTERS.map(id => [id, { id, known: 0, unknown: 0 }])),
  transfers: new Map(),
  balances: new Map(ACCOUNTS.map(id => [id, START])),
})

/** Every document of a round, a page at a time. */
async function idsOf(collection: string, round: number): Promise<Set<string>> {
  const ids = new Set<string>()
  for (;;) {
    const query = db.collection(collection).where({ round }).orderBy('_id', 'asc').skip(ids.size).limit(1000)
    const { data } = (await query.get()) as { data: { _id: string }[] }
    for (const doc of data) ids.add(doc._id)
    if (data.length < 1000) return ids
  }
}

const numberAt = async (collection: string, id: string, field: string): Promise<number> => {
  const { data } = (await db.collection(collection).doc(id).get()) as { data: Record<string, number>[] }
  return data[0]?.[field] ?? Number.NaN
}

/** Compares what is there after the restart with what was acknowledged; what nobody knew is known afterwards. */
export async function verify(model: Model, round: number, faults: Faults): Promise<void> {
  const compare = (outcome: boolean | undefined, isThere: boolean): void => {
    if (outcome === true && !isThere) faults.lost += 1
    if (outcome === false && isThere) faults.invented += 1
  }
  const adds = await idsOf('adds', round)
  for (const [id, outcome] of model.adds) compare(outcome, adds.has(id))

  const ledger = await idsOf('ledger', round)
  for (const [id, move] of model.transfers) {
    const isThere = ledger.has(`${id}:from`)
    if (isThere !== ledger.has(`${id}:to`)) faults.half += 1
    compare(move.outcome, isThere)
    if (!isThere) continue
    model.balances.set(move.from, (model.balances.get(move.from) ?? 0) - move.amount)
    model.balances.set(move.to, (model.balances.get(move.to) ?? 0) + move.amount)
  }
  for (const [id, balance] of model.balances) {
    if ((await numberAt('accounts', id, 'amount')) !== balance) faults.half += 1
  }
  for (const counter of model.counters.values()) {
    const n = await numberAt('counters', counter.id, 'n')
    if (!(n >= counter.known)) faults.lost += 1
    if (n > counter.known + counter.unknown) faults.invented += 1
    Object.assign(counter, { known: n, unknown: 0 })
  }
  model.adds.clear()
  model.transfers.clear()
}
