import { type Day, startOf } from '@/domain/day'
import { NO_REACH } from '@/domain/decline-watch'
import { SERVICE_RATES, servedAs } from '@/domain/service-cost'
import type { DeclineDoc } from '../../cloudfunctions/_lib/store/decline-doc'
import type { LedgerDoc } from '../../cloudfunctions/_lib/store/ledger-doc'
import type { ReminderDoc } from '../../cloudfunctions/_lib/store/reminders'
import { valueDocOf } from '../../cloudfunctions/_lib/store/value-doc'
import type { ValueDoc } from '../../cloudfunctions/_lib/store/values'
import type { BerkaLoan, BerkaOrder } from './berka'
import { rawBerka } from './berka'
import type { CustomerDocs } from './customer-docs'
import { demoDeclines, demoReaches } from './declines'
import { demoLedger } from './ledger'
import type { DemoCustomer } from './record'

/** What an import of the bank's file and a night's sweep would have left: every line, and what it comes to. */
export const demoValues = (
  made: readonly { readonly record: DemoCustomer; readonly docs: CustomerDocs }[],
  today: Day,
): {
  readonly ledger: LedgerDoc[]
  readonly values: ValueDoc[]
  readonly declines: DeclineDoc[]
  readonly visits: ReminderDoc[]
} => {
  const { disps, loans, orders } = rawBerka()
  const ownerOf = new Map(disps.filter(disp => disp.isOwner).map(disp => [disp.account, disp.client]))
  const ordersOf = new Map<number, BerkaOrder[]>()
  for (const order of orders) {
    const client = ownerOf.get(order.account) ?? 0
    ordersOf.set(client, [...(ordersOf.get(client) ?? []), order])
  }
  const statusOf = new Map<number, BerkaLoan['status']>(loans.map(({ id, status }) => [id, status]))
  const laid = made.map(({ record, docs }) => {
    const theirs = ordersOf.get(Number(record.id.slice(4))) ?? []
    const isWrittenOff = ({ id }: { id: string }) => statusOf.get(Number(id.slice(4))) === 'B'
    return { docs, lines: demoLedger(record, theirs, isWrittenOff, today) }
  })
  const ledger = laid.flatMap(({ lines }) => lines)
  const reaches = demoReaches(ledger, today)
  const now = startOf(today)
  const values = laid.map(({ docs, lines }) => {
    const served = docs.entries.flatMap(entry => {
      const as = entry.voided === null ? servedAs(entry) : null
      return as === null ? [] : [{ as, on: entry.on }]
    })
    const reach = reaches.get(docs.customer.ownerId) ?? NO_REACH
    return valueDocOf(docs.customer, lines, served, { rates: SERVICE_RATES, reach, now })
  })
  return { ledger, values, ...demoDeclines(laid, reaches, now) }
}
