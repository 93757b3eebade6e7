import { type Served, servedAs } from '@/domain/service-cost'
import type { ServedOn } from '@/domain/value'
import { command, db } from '../platform'
import type { EntryDoc } from './entries'
import { genuine } from './genuine'

type Slim = Pick<EntryDoc, '_id' | 'customerId' | 'kind' | 'channel' | 'outcome' | 'on' | 'voided'>

const SLIM = {
  _id: true,
  _openid: true,
  customerId: true,
  kind: true,
  channel: true,
  outcome: true,
  on: true,
  voided: true,
} as const
const PAGE = 1000

/** What the journals of some customers took (R52), by customer; what was voided took nothing. 1,000 lines a request. */
export const servedOfMany = async (customerIds: readonly string[]): Promise<Map<string, ServedOn[]>> => {
  const found = new Map<string, ServedOn[]>()
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await db
      .collection('entries')
      .where({ customerId: command.in(customerIds) })
      .orderBy('customerId', 'asc')
      .orderBy('at', 'desc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(PAGE)
      .field(SLIM)
      .get()
    for (const entry of genuine('entries', data as Slim[])) {
      const as: Served | null = entry.voided === null ? servedAs(entry) : null
      if (as === null) continue
      const held = found.get(entry.customerId)
      if (held) held.push({ as, on: entry.on })
      else found.set(entry.customerId, [{ as, on: entry.on }])
    }
    if (data.length < PAGE) return found
  }
}
