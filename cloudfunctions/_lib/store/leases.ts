import { randomBytes } from 'node:crypto'
import { command, db } from '../platform'
import { GENUINE } from './genuine'

/** A held lease; `holder` is of this run alone, so that a late one can neither release nor write what another holds. */
export type Lease = { readonly name: string; readonly holder: string }

/** Clocks of two runs differ, and `now` is older than the claim: a lease of a clock that is so much ahead is held all the same. */
const SKEW_MS = 120_000

/**
 * The one atomic step: held if it changed one document. A lease that ends much later than it could (the clock was set
 * back) counts as run out.
 */
const claim = async ({ name, holder }: Lease, now: number, ms: number): Promise<boolean> => {
  const isFree = command.or([{ until: command.lt(now) }, { until: command.gt(now + ms + SKEW_MS) }])
  const { stats } = await db
    .collection('leases')
    .where(command.and([{ _id: name, ...GENUINE }, isFree]))
    .update({ data: { until: now + ms, holder, fence: command.inc(1) } })
  return stats.updated === 1
}

/** Makes the document of a lease that nobody ever held; a client's own must not stop us: what it planted goes. */
const prepare = async (name: string): Promise<boolean> => {
  const leases = db.collection('leases')
  const { data } = (await leases.doc(name).get()) as { data: object | null }
  if (data !== null && !('_openid' in data)) return false
  await leases.where({ _id: name, _openid: command.gt('') }).remove()
  // A twin that was quicker makes this fail on the id; the claim that follows decides who holds it.
  await leases.add({ data: { _id: name, until: 0, fence: 0 } }).catch(() => undefined)
  return true
}

/** Takes a lease for so many milliseconds, or null while somebody holds it: one request where it is free. */
export const takeLease = async (name: string, now: number, ms: number): Promise<Lease | null> => {
  const lease = { name, holder: randomBytes(8).toString('hex') }
  if (await claim(lease, now, ms)) return lease
  return (await prepare(name)) && (await claim(lease, now, ms)) ? lease : null
}
