import { randomUUID } from 'node:crypto'
import { CloudError, requestFailed } from '../cloud-error'
import { type Engine, withId } from '../engine'
import { parseDoc } from '../store/ejson'
import { encodeKey } from '../store/key'
import { cloneValue, type Doc, sameValue, type Value } from '../store/value'
import { applyUpdate, checkModifier } from '../update/apply'
import { checkStorable } from '../update/storable'
import { conflict, type Isolation } from './isolation'

const LIMIT_MS = 30_000

type Pending = { collection: string; id: string; after: Doc | null }
type Transaction = {
  id: string
  moment: number | undefined
  pending: Map<string, Pending>
  timer: NodeJS.Timeout
}

/** Transactions by document: a snapshot from the first operation on, a lock from the first write to the end. */
export type Transactions = ReturnType<typeof createTransactions>

export function createTransactions(engine: Engine, isolation: Isolation, limitMs = LIMIT_MS) {
  const open = new Map<string, Transaction>()

  const end = (transaction: Transaction): void => {
    clearTimeout(transaction.timer)
    open.delete(transaction.id)
    isolation.release(transaction.id)
  }
  const current = (id: string): Transaction => {
    const transaction = open.get(id)
    if (transaction !== undefined) return transaction
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceNotFound.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
    )
  }
  const pendingKey = (collection: string, id: string): string => `${collection}\u0000${id}`

  const read = (transaction: Transaction, collection: string, id: Value): Doc | undefined => {
    transaction.moment ??= isolation.moment()
    const key = encodeKey(id)
    const mine = transaction.pending.get(pendingKey(collection, key))
    if (mine !== undefined) return mine.after === null ? undefined : cloneValue(mine.after)
    const now = engine.byId(collection, id)
    const before = isolation.textAt({ collection, id: key }, transaction.moment)
    if (before === undefined) return now === undefined ? undefined : cloneValue(now.doc())
    return before === null ? undefined : parseDoc(before)
  }

  /** The first write wins: a document changed since the snapshot, or held by another, ends the transaction. */
  const write = (transaction: Transaction, collection: string, id: Value, after: Doc | null): void => {
    transaction.moment ??= isolation.moment()
    const key = { collection, id: encodeKey(id) }
    try {
      if (isolation.textAt(key, transaction.moment) !== undefined) throw conflict()
      isolation.lock(key, transaction.id)
    } catch (error) {
      end(transaction)
      throw error
    }
    transaction.pending.set(pendingKey(collection, key.id), { collection, id: key.id, after })
  }

  return {
    start(): string {
      const id = randomUUID()
      isolation.watch(id)
      const transaction: Transaction = {
        id,
        moment: undefined,
        pending: new Map(),
        timer: setTimeout(() => end(transaction), limitMs),
      }
      transaction.timer.unref()
      open.set(id, transaction)
      return id
    },
    get: (id: string, collection: string, docId: Value) => read(current(id), collection, docId),
    add(id: string, collection: string, doc: Doc): Value {
      const transaction = current(id)
      const complete = withId(doc)
      checkStorable(complete)
      const docId = complete._id ?? null
      if (read(transaction, collection, docId) !== undefined) {
        end(transaction)
        throw requestFailed(`E11000 duplicate key error collection: local.${collection} index: _id_ dup key`)
      }
      write(transaction, collection, docId, complete)
      return docId
    },
    update(id: string, collection: string, docId: Value, modifier: Doc): number {
      const transaction = current(id)
      checkModifier(modifier)
      const before = read(transaction, collection, docId)
      if (before === undefined) return 0
      const after = applyUpdate(before, modifier)
      write(transaction, collection, docId, after)
      return sameValue(before, after) ? 0 : 1
    },
    set(id: string, collection: string, doc: Doc): 'updated' | 'added' {
      const transaction = current(id)
      checkStorable(doc)
      const before = read(transaction, collection, doc._id ?? null)
      write(transaction, collection, doc._id ?? null, doc)
      return before === undefined ? 'added' : 'updated'
    },
    remove(id: string, collection: string, docId: Value): number {
      const transaction = current(id)
      if (read(transaction, collection, docId) === undefined) return 0
      write(transaction, collection, docId, null)
      return 1
    },
    commit(id: string): void {
      const transaction = current(id)
      try {
        engine.applyChanges([...transaction.pending.values()], id)
      } finally {
        end(transaction)
      }
    },
    abort: (id: string): void => end(current(id)),
    close: (): void => [...open.values()].forEach(end),
  }
}
