import type { Day } from '@/domain/day'

/** A tapped cell: whose, and which day. */
export type Cell = { customerId: string; name: string; on: Day }

/** Where a column of the grid stands. */
export const at = (column: number) => ({ left: `calc(var(--col) * ${column})` })
