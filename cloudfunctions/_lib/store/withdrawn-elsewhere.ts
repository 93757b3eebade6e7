import { isDeepStrictEqual } from 'node:util'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'
import { withdrawnOfNumbers } from './withdrawn-of-number'

type Bearer = Pick<CustomerDoc, '_id' | 'phoneHashes' | 'withdrawn' | 'withdrawnElsewhere'>

/** Every record of these numbers; a number belongs to few. */
const bearersOf = async (hashes: readonly string[]): Promise<Bearer[]> => {
  const { data } = await db
    .collection('customers')
    .where({ phoneHashes: command.in(hashes), ...GENUINE })
    .limit(1000)
    .field({ _id: true, _openid: true, phoneHashes: true, withdrawn: true, withdrawnElsewhere: true })
    .get()
  return genuine('customers', data as Bearer[])
}

const isConcerned = ({ withdrawn = [], withdrawnElsewhere = [] }: Bearer): boolean =>
  withdrawn.length + withdrawnElsewhere.length > 0

/**
 * PIPL 15 writes beside each record of these numbers what their person took back on the others, so that lists, which read one
 * record a row, hold as the guard does. Called once a decision, a number or a record has changed; it may run again.
 */
export const spreadWithdrawn = async (numbers: readonly (string | undefined)[]): Promise<void> => {
  const hashes = [...new Set(numbers.filter(one => one !== undefined))]
  if (hashes.length === 0) return
  const bearers = await bearersOf(hashes)
  const touched = new Set(bearers.filter(isConcerned).flatMap(({ phoneHashes }) => phoneHashes.slice(0, 1)))
  for (const { _id, phoneHashes, withdrawnElsewhere = [] } of bearers) {
    const own = phoneHashes.slice(0, 1)
    if (!own.some(hash => touched.has(hash))) continue
    const stands = await withdrawnOfNumbers(_id, own)
    if (isDeepStrictEqual(stands, withdrawnElsewhere)) continue
    await db
      .collection('customers')
      .doc(_id)
      .update({ data: { withdrawnElsewhere: command.set(stands) } })
  }
}
