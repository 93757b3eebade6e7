import type { Branch } from './branch'

type Need = {
  openedOn: string
  openedById?: string
  firsts?: Record<string, { on: string; byId: string }>
}
type Closed = Need & { closing: string; closedOn: string; closedById: string; amountFen: number }
type Entry = {
  kind: string
  byId: string
  on: string
  isLate: boolean
  channel: string | null
  outcome: string | null
  tasks?: unknown[]
  voided: object | null
}
type Customer = {
  createdById: string
  createdFrom: string
  journal: { needs: Need[]; createdOn: string }
}

/** `stf_1_2026-11-23 reached.T` and how many; what is none is absent. */
export type Tally = Record<string, number>

const tally = (lines: readonly (readonly [string, string, string, number])[]): Tally => {
  const sums: Tally = {}
  for (const [staff, on, what, n] of lines) {
    const key = `${staff}_${on} ${what}`
    sums[key] = (sums[key] ?? 0) + n
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0))
}

const entryLines = ({ kind, byId, on, isLate, channel, outcome, tasks, voided }: Entry) => {
  const line = (what: string, n = 1) => [byId, on, what, n] as const
  if (voided) return []
  if (kind === 'review') return [line('reviews')]
  if (kind === 'greeting') return [line('greetings')]
  if (kind !== 'followUp') return []
  const reach = channel === 'N' ? [] : [line(outcome === 'missed' ? 'attempts' : `reached.${channel}`)]
  return [...reach, ...(isLate ? [line('late')] : []), line('tasks', tasks?.length ?? 0)]
}

const needLines = ({ openedOn, openedById, firsts = {} }: Need) => [
  ...(openedById ? [[openedById, openedOn, 'needsOpened', 1] as const] : []),
  ...Object.entries(firsts).map(([stage, { on, byId }]) => [byId, on, `stageMoves.${stage}`, 1] as const),
]

/** Everything counted anew from what is stored, without the product's own counting. */
export const recounted = (branch: Branch): Tally => {
  const closed = branch.docs<Closed>('needs')
  const customers = branch.docs<Customer>('customers')
  return tally([
    ...branch.docs<Entry>('entries').flatMap(entryLines),
    ...[...closed, ...customers.flatMap(({ journal }) => journal.needs)].flatMap(needLines),
    ...closed.flatMap(({ closedById, closedOn, closing, amountFen }) => [
      [closedById, closedOn, `closed.${closing}.n`, 1] as const,
      [closedById, closedOn, `closed.${closing}.amountFen`, amountFen] as const,
    ]),
    ...customers
      .filter(({ createdFrom }) => createdFrom !== 'test')
      .map(({ createdById, createdFrom, journal }) => {
        const what = createdFrom.startsWith('imp_') ? 'imported' : 'newCustomers'
        return [createdById, journal.createdOn, what, 1] as const
      }),
  ])
}

const leaves = (tree: object, path: readonly string[] = []): [string, number][] =>
  Object.entries(tree).flatMap(([key, value]): [string, number][] =>
    typeof value === 'number' ? [[[...path, key].join('.'), value]] : leaves(value, [...path, key]),
  )

/** The same as the counters have it. */
export const counters = (branch: Branch): Tally =>
  tally(
    branch
      .docs<{ staffId: string; on: string; counts: object }>('dayCounts')
      .flatMap(({ staffId, on, counts }) =>
        leaves(counts).map(([what, n]) => [staffId, on, what, n] as const),
      ),
  )
