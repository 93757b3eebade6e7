import type { Doc } from '../cloud/store/value'
import { chance } from '../demo/prng'

export const RECORDS = 100_000
export const OFFICERS = 200
export const officerOf = (i: number): string => `stf_${i % OFFICERS}`
export const idOf = (i: number): string => `cus_${String(i).padStart(6, '0')}`
export const dueOf = (n: number): string =>
  `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`

/** Customers of about 0.7 KB, evenly of 200 officers. */
export function* cloudRecords(): Generator<Doc> {
  const c = chance('cloud bench')
  for (let i = 0; i < RECORDS; i++) {
    yield {
      _id: idOf(i),
      ownerId: officerOf(i),
      dueOn: dueOf(c.int(0, 10_000)),
      name: `客户${i}`,
      grade: c.pick(['A', 'B', 'C', 'D', 'E']),
      amountFen: c.int(1, 5000) * 10_000,
      isArchived: false,
      version: 1,
      note: '来过网点，问过利率，说等旺季前再办。'.repeat(10),
      tags: { area: c.int(0, 40), trade: c.pick(['餐饮', '物流', '建材', '零售']) },
    }
  }
}
