import { CloudError } from '../cloud-error'

export type Key = { collection: string; id: string }
export type LockedError = CloudError & { released: Promise<void> }

/**
 * What makes open transactions see one moment: who has written a document without committing,
 * and what documents held before the writes committed since.
 */
export type Isolation = {
  /** Before a committed write: refuses a document somebody else holds, remembers what it held. */
  beforeWrite(key: Key, before: string | null, owner?: string): void
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
    beforeWrite(key, before, owner) {
      if (holders.size === 0) return
      const name = keyOf(key)
      const holder = locks.get(name)
      if (holder !== undefined && holder !== owner) {
        const released = holders.get(holder)?.released ?? Promise.resolve()
        throw Object.assign(new CloudError('DATABASE_TRANSACTION_CONFLICT', 'the document is locked'), {
          released,
        })
      }
      clock += 1
      changes.set(name, [...(changes.get(name) ?? []), { moment: clock, before }])
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
