import { command, db } from '../platform'

/** A held lease: `fence` grows with every holder, so that a late writer of an earlier one can be told. */
export type Lease = { readonly name: string; readonly fence: number; readonly until: number }

/**
 * Takes a lease for so many milliseconds, or null while somebody holds it. The one atomic step is the conditional
 * update: held if it changed one document.
 */
export const takeLease = async (name: string, now: number, ms: number): Promise<Lease | null> => {
  const leases = db.collection('leases')
  // A client's own document must not stop us: what it planted goes.
  await leases.where({ _id: name, _openid: command.gt('') }).remove()
  const { data } = await leases.doc(name).get()
  if (data === null) {
    // A twin that was quicker makes this fail on the id; the update below decides who holds it.
    await leases.add({ data: { _id: name, until: 0, fence: 0 } }).catch(() => undefined)
  }
  const { stats } = await leases
    .where({ _id: name, until: command.lt(now) })
    .update({ data: { until: now + ms, fence: command.inc(1) } })
  if (stats.updated !== 1) return null
  const { data: held } = (await leases.doc(name).get()) as { data: { fence: number } }
  return { name, fence: held.fence, until: now + ms }
}

export const releaseLease = async ({ name, fence }: Lease): Promise<void> => {
  await db
    .collection('leases')
    .where({ _id: name, fence })
    .update({ data: { until: 0 } })
}
