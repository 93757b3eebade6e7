import { raiseAlarm } from '../log'

/**
 * Documents that our functions wrote. A client's own write carries `_openid` (platform trap: collections made by code
 * are open to clients until the deployment closes them): it is absent for us, and alarms.
 */
export const genuine = <T extends { _id: string }>(collection: string, docs: readonly T[]): T[] =>
  docs.filter(doc => {
    if (!('_openid' in doc)) return true
    raiseAlarm(`planted in ${collection}`, doc._id)
    return false
  })

/** The one document of a `doc().get()`, or null when it is absent or planted. */
export const genuineOne = <T extends { _id: string }>(
  collection: string,
  doc: T | null | undefined,
): T | null => (doc ? (genuine(collection, [doc])[0] ?? null) : null)

/** The same as a condition, for queries that count or page: null matches where the field is absent. */
export const GENUINE = { _openid: null } as const
