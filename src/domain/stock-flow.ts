import { addMonths, type Day, day } from './day'
import { planDays } from './plan'

export const STOCK_SPANS = ['week', 'month', 'quarter'] as const
export type StockSpan = (typeof STOCK_SPANS)[number]

/** The days of a week, month or quarter: `stockDays('2026-11-25', 'quarter')` is 2026-10-01 to 2026-12-31. */
export const stockDays = (on: Day, span: StockSpan): { readonly from: Day; readonly to: Day } => {
  if (span !== 'quarter') return planDays(on, span)
  const first = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1
  const from = day(`${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
  return { from, to: planDays(addMonths(from, 2), 'month').to }
}

/**
 * R46 what happened to the customers of one grade (or stage) between two days: who was there and is there, who came into
 * the book and left it, who rose or fell into it from another, and who rose or fell out of it.
 */
export const FLOW_PARTS = ['start', 'end', 'came', 'left', 'roseIn', 'fellIn', 'roseOut', 'fellOut'] as const
export type FlowPart = (typeof FLOW_PARTS)[number]
export type Flow = Readonly<Record<FlowPart, readonly string[]>>

/** Where each customer of a book stood on a day, by id. */
export type Standings<K extends string> = ReadonlyMap<string, K>

/**
 * The flows of each key, `keys` from the best to the last. Always start + came − left + roseIn + fellIn − roseOut −
 * fellOut = end: nothing is estimated, both ends are lists of customers.
 */
export const flowsOf = <K extends string>(
  keys: readonly K[],
  start: Standings<K>,
  end: Standings<K>,
): Readonly<Record<K, Flow>> => {
  const flows = Object.fromEntries(
    keys.map(key => [key, Object.fromEntries(FLOW_PARTS.map(part => [part, []]))]),
  ) as unknown as Record<K, Record<FlowPart, string[]>>
  const add = (key: K, part: FlowPart, id: string) => flows[key][part].push(id)
  for (const [id, was] of start) {
    add(was, 'start', id)
    const is = end.get(id)
    if (is === undefined) add(was, 'left', id)
    else if (is !== was) {
      const hasRisen = keys.indexOf(is) < keys.indexOf(was)
      add(was, hasRisen ? 'roseOut' : 'fellOut', id)
      add(is, hasRisen ? 'roseIn' : 'fellIn', id)
    }
  }
  for (const [id, is] of end) {
    add(is, 'end', id)
    if (!start.has(id)) add(is, 'came', id)
  }
  return flows
}
