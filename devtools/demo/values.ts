import { type Day, startOf } from '@/domain/day'
import { SERVICE_RATES, servedAs } from '@/domain/service-cost'
import type { LedgerDoc } from '../../cloudfunctions/_lib/store/ledger-doc'
import { valueDocOf } from '../../cloudfunctions/_lib/store/value-doc'
import type { ValueDoc } from '../../cloudfunctions/_lib/store/values'
import type { BerkaLoan, BerkaOrder } from './berka'
import { rawBerka } from './berka'
import type { CustomerDocs } from './customer-docs'
import { demoLedger } from './ledger'
import type { DemoCustomer } from './record'

/** What an import of the bank's file and a night's sweep would have left: every line, and what it comes to. */
export const demoValues = (
  made: readonly { readonly record: DemoCustomer; readonly docs: CustomerDocs }[],
  today: Day,
): { readonly ledger: LedgerDoc[]; readonly values: ValueDoc[] } => {
  const { disps, loans, orders } = rawBerka()
  const ownerOf = new Map(disps.filter(disp => disp.isOwner).map(disp => [disp.account, disp.client]))
  const ordersOf = new Map<number, BerkaOrder[]>()
  for (const order of orders) {
    const client = ownerOf.get(order.account) ?? 0
    ordersOf.set(client, [...(ordersOf.get(client) ?? []), order])
  }
  const statusOf = new Map<number, BerkaLoan['status']>(loans.map(({ id, status }) => [id, status]))
  const ledger: LedgerDoc[] = []
  const values = made.map(({ record, docs }) => {
    const theirs = ordersOf.get(Number(record.id.slice(4))) ?? []
    const lines = demoLedger(record, theirs, ({ id }) => statusOf.get(Number(id.slice(4))) === 'B', today)
    ledger.push(...lines)
    const served = docs.entries.flatMap(entry => {
      const as = entry.voided === null ? servedAs(entry) : null
      return as === null ? [] : [{ as, on: entry.on }]
    })
    return valueDocOf(docs.customer, lines, served, SERVICE_RATES, startOf(today))
  })
  return { ledger, values }
}
