import { CloudError } from '../cloud-error'

export type Key = { collection: string; id: string }
/** A committed write, and the text the document had before it. */
export type Write = { key: Key; before: string | null }
export type LockedError = CloudError & { released: Promise<void> }

/**
 * What makes open transactions see one moment: who has written a document without committing,
 * and what documents held before the writes committed since.
 */
export type Isolation = {
  /** Before a write outside of `owner`: refuses a document somebody else holds. */
  refuseLocked(key: Key, owner?: string): void
  /** After the commit of writes: remembers what the documents held. */
  committed(writes: Write[]): void
  lock(key: Key, owner: string): void
  release(owner: string): void
  moment(): number
  /** The text the document had at that moment, or undefined if it has not changed since. */
  textAt(key: Key, moment: number): string | null | undefined
  watch(owner: string): void
}

type Change = { moment: number; before: string | null }
type Holder = { keys: string[]; released: Promise<void>; letGo: () => void }

export function createIsolation(): Isolation {
  const locks = new Map<string, string>()
  const holders = new Map<string, Holder>()
  const changes = new Map<string, Change[]>()
  let clock = 0
  const keyOf = ({ collection, id }: Key): string => `${collection}\u0000${id}`

  return {
    refuseLocked(key, owner) {
      const holder = locks.get(keyOf(key))
      if (holder === undefined || holder === owner) return
      const released = holders.get(holder)?.released ?? Promise.resolve()
      throw Object.assign(new CloudError('DATABASE_TRANSACTION_CONFLICT', 'the document is locked'), {
        released,
      })
    },
    committed(writes) {
      if (holders.size === 0) return
      clock += 1
      for (const { key, before } of writes) {
        const name = keyOf(key)
        changes.set(name, [...(changes.get(name) ?? []), { moment: clock, before }])
      }
    },
    lock(key, owner) {
      const name = keyOf(key)
      const holder = locks.get(name)
      if (holder !== undefined && holder !== owner) throw conflict()
      locks.set(name, owner)
      holders.get(owner)?.keys.push(name)
    },
    release(owner) {
      const holder = holders.get(owner)
      for (const name of holder?.keys ?? []) locks.delete(name)
      holders.delete(owner)
      if (holders.size === 0) changes.clear()
      holder?.letGo()
    },
    moment: () => clock,
    textAt: (key, moment) => changes.get(keyOf(key))?.find(change => change.moment > moment)?.before,
    watch(owner) {
      let letGo = (): void => undefined
      const released = new Promise<void>(resolve => {
        letGo = resolve
      })
      holders.set(owner, { keys: [], released, letGo })
    },
  }
}

export const conflict = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', '[ResourceUnavailable.TransactionBusy] Transaction is busy')

export const isLocked = (error: unknown): error is LockedError =>
  error instanceof CloudError && 'released' in error
