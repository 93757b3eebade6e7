import type { Operations, Reply } from '@/contract'
import { day } from '@/domain/day'
import { seedDemo } from '../demo/seed'
import {
  alarmsByHand,
  customerIdOf,
  daysAfter,
  incomeByHand,
  instalmentsByHand,
  later,
  loansByHand,
  ordersByHand,
  sharedAccounts,
  TODAY,
  writtenOffByHand,
} from './berka-by-hand'
import { MONDAY, SECRETS } from './branch'
import { ownBranch } from './own-branch'

/** The raw book through the functions as they ship: every officer's pages, the night's figures and the wall. */
const branch = ownBranch({ isEmpty: true })
const PATIENCE_MS = 120_000

type Officer = { _id: string; openid: string }
type Stored = {
  _id: string
  ownerId: string
  dealings: { count: number }
  journal: { needs: { demand: string; stage: string }[] }
}
type Officers = Operations['officer']
let officers: Officer[] = []
let customers: Stored[] = []

const ask = async <O extends keyof Officers>(
  { openid }: Officer,
  op: O,
  input: Officers[O]['input'],
): Promise<Officers[O]['output']> => {
  const reply = (await branch.call('officer', { op, input }, { openid })) as Reply<Officers[O]['output']>
  if (!reply.ok) throw new Error(`${op}: ${reply.message}`)
  return reply.data
}
const clientOf = (id: string): number => Number(id.slice(4))
const bookOf = ({ _id }: Officer): Set<number> =>
  new Set(customers.filter(({ ownerId }) => ownerId === _id).map(one => clientOf(one._id)))

beforeAll(async () => {
  process.env.GENJIN_PHONE_KEY = SECRETS.GENJIN_PHONE_KEY
  branch.setNow(MONDAY)
  seedDemo(branch.engine, day(TODAY))
  officers = branch.docs<Officer>('staff', { role: 'officer', status: 'active' })
  customers = branch.docs<Stored>('customers')
}, PATIENCE_MS)

test('682 loans, 869 shared accounts and 6,471 standing orders: each in the book of one officer', () => {
  expect([loansByHand.length, sharedAccounts().length, officers.length]).toEqual([682, 869, 12])
  expect([...ordersByHand().values()].reduce((sum, { all }) => sum + all, 0)).toBe(6471)
  const known = new Set(officers.map(({ _id }) => _id))
  expect(customers).toHaveLength(5369)
  expect(customers.filter(({ ownerId }) => !known.has(ownerId))).toEqual([])
})

test(
  'R49, R68 the night reckons one officer’s book anew from its lines: the same incomes, costs and alarms as by hand',
  async () => {
    const [first] = officers
    if (first === undefined) throw new Error('no officer')
    const book = bookOf(first)
    const ids = [...book].map(customerIdOf)
    const mine = { customerId: { $in: ids } }
    branch.engine.remove('values', { _id: { $in: ids } } as never, true)
    branch.engine.remove('declines', mine as never, true)
    branch.engine.remove('reminders', { ...mine, kind: 'decline' } as never, true)
    branch.engine.insertMany('staleValues', ids.map(_id => ({ _id, at: 1 })) as never)
    for (let tick = 0; branch.docs('staleValues').length > 0; tick++) {
      if (tick > 20) throw new Error('the night does not end')
      branch.engine.update('leases', { _id: 'sweep' }, { $set: { 'nextAt.value': 0 } } as never, false)
      await branch.runTimer('sweep')
    }
    const funding = new Map<number, number>()
    for (const { client, fundingFen } of instalmentsByHand())
      funding.set(client, (funding.get(client) ?? 0) + fundingFen)
    const income = incomeByHand()
    const lost = new Map(writtenOffByHand().map(({ client, fen }) => [client, fen]))
    type Value = { _id: string; incomeFen: number; parts: { fundingCost?: number; badDebt?: number } }
    const values = branch.docs<Value>('values', { _id: { $in: ids } })
    expect(values).toHaveLength(book.size)
    for (const { _id, incomeFen, parts } of values)
      expect([_id, incomeFen, parts.fundingCost ?? 0, parts.badDebt ?? 0]).toEqual([
        _id,
        ...[income, funding, lost].map(of => of.get(clientOf(_id)) ?? 0),
      ])
    const rung = branch.docs<{ customerId: string }>('declines', mine).map(one => clientOf(one.customerId))
    const byHand = [...alarmsByHand().keys()].filter(client => book.has(client))
    expect(byHand.length).toBeGreaterThan(0)
    expect(rung.sort()).toEqual(byHand.sort())
  },
  PATIENCE_MS,
)

test('R49-R51 each officer’s page tells who carries the book as by hand: the 5 % and 20 % lines, the curve to one, the first in order', async () => {
  for (const officer of officers) {
    const book = bookOf(officer)
    const sorted = [...incomeByHand()]
      .filter(([client]) => book.has(client))
      .map(([client, fen]) => ({ id: customerIdOf(client), fen }))
      .sort((a, b) => b.fen - a.fen || (a.id < b.id ? -1 : 1))
    const sum = (first: number) => sorted.slice(0, first).reduce((all, { fen }) => all + fen, 0)
    const page = await ask(officer, 'value.book', { period: 'all' })
    expect([page.bearers, page.incomeFen]).toEqual([sorted.length, sum(sorted.length)])
    // In whole customers, rounded up.
    for (const [i, of] of [20, 5].entries()) {
      const first = Math.ceil(sorted.length / of)
      expect(page.heads[i]).toMatchObject({ part: 1 / of, customers: first })
      expect(page.heads[i]?.share).toBeCloseTo(sum(first) / sum(sorted.length), 12)
    }
    for (const { x, y } of page.curve)
      expect(y).toBeCloseTo(sum(Math.round(x * sorted.length)) / sum(sorted.length), 12)
    expect(page.curve.at(-1)).toEqual({ x: 1, y: 1 })
    expect(page.rows.slice(0, 30).map(({ id }) => id)).toEqual(sorted.slice(0, 30).map(({ id }) => id))
  }
})

test('R52 whoever cost more by what was written off and the funding alone than they brought is told as a loss', async () => {
  const income = incomeByHand()
  const cost = new Map(writtenOffByHand().map(({ client, fen }) => [client, fen]))
  for (const { client, fundingFen } of instalmentsByHand())
    cost.set(client, (cost.get(client) ?? 0) + fundingFen)
  const losing = [...cost]
    .filter(([client, fen]) => fen > (income.get(client) ?? 0))
    .map(([client]) => client)
  expect(losing.length).toBeGreaterThan(5)
  for (const officer of officers) {
    const book = bookOf(officer)
    const { rows, losses } = await ask(officer, 'value.book', { period: 'all' })
    const shown = new Set(rows.filter(row => row.costFen > row.incomeFen).map(({ id }) => clientOf(id)))
    const theirs = losing.filter(client => book.has(client))
    expect(theirs.filter(client => !shown.has(client))).toEqual([])
    expect(losses).toBeGreaterThanOrEqual(theirs.length)
  }
})

/** R22 by hand: nobody of this book has had two loans. */
const historyByHand = (client: number): 'potential' | 'new' | 'active' => {
  const loan = loansByHand.find(one => one.client === client && one.isGranted)
  if (loan === undefined) return 'potential'
  return TODAY < later(loan.on, 12) ? 'new' : 'active'
}

test('R22 buying history of every book: no loan is 潜在, one within its first year 新, older 活跃, three or more 忠诚', async () => {
  for (const officer of officers) {
    const book = [...bookOf(officer)]
    for (const buyingHistory of ['potential', 'new', 'active', 'loyal'] as const) {
      const { total } = await ask(officer, 'customer.list', { filter: { buyingHistory }, limit: 1 })
      expect([officer._id, buyingHistory, total]).toEqual([
        officer._id,
        buyingHistory,
        book.filter(client => historyByHand(client) === buyingHistory).length,
      ])
    }
  }
})

/**
 * R23-R26 by hand. Loans are the raw file's; which of the customers has an open need, and how far it is, is the demo's
 * invention, taken as it is stored.
 */
const stageByHand = ({ _id, journal }: Stored): 'observe' | 'forming' | 'stable' | 'decline' => {
  const loan = loansByHand.find(one => one.client === clientOf(_id) && one.isGranted)
  const needs = journal.needs.filter(({ demand }) => demand !== 'none')
  const isApplying = needs.some(({ demand, stage }) => demand === 'clear' && stage !== 'intent')
  const runsOn = loan?.isRunning === true && daysAfter(TODAY, 30) < loan.ends
  if (runsOn) return 'stable'
  if (isApplying) return 'forming'
  if (loan === undefined) return 'observe'
  if (loan.isRunning) return needs.length > 0 ? 'stable' : 'decline'
  if (needs.length > 0) return 'observe'
  return TODAY < daysAfter(loan.ends, 90) ? 'stable' : 'decline'
}

test('R23-R26 so many of all 5,369 stand in each stage of the life cycle as by hand, in every officer’s stock', async () => {
  const all: Record<string, number> = {}
  for (const officer of officers) {
    const { stages } = await ask(officer, 'stock.show', { span: 'month', isLast: false })
    const mine = customers.filter(({ ownerId }) => ownerId === officer._id).map(stageByHand)
    for (const { key, end } of stages) {
      expect([officer._id, key, end]).toEqual([officer._id, key, mine.filter(one => one === key).length])
      all[key] = (all[key] ?? 0) + end
    }
  }
  expect(Object.values(all).reduce((sum, n) => sum + n, 0)).toBe(5369)
  for (const key of ['observe', 'forming', 'stable', 'decline']) expect(all[key]).toBeGreaterThan(0)
})

test('R65 whose running loan matures within 30 days and who asks for nothing is told as being lost for it, and nobody else', async () => {
  const needs = new Set(
    customers.filter(({ journal }) => journal.needs.length > 0).map(({ _id }) => clientOf(_id)),
  )
  const maturing = loansByHand.filter(
    ({ isRunning, ends, client }) =>
      isRunning && ends >= TODAY && ends <= daysAfter(TODAY, 30) && !needs.has(client),
  )
  expect(maturing.length).toBeGreaterThan(3)
  let named = 0
  for (const officer of officers) {
    const book = bookOf(officer)
    const { rows } = await ask(officer, 'losing.list', {})
    const told = rows
      .filter(({ signs }) => signs.some(({ kind }) => kind === 'maturing'))
      .map(({ customer }) => clientOf(customer.id))
    const theirs = maturing.filter(({ client }) => book.has(client)).map(({ client }) => client)
    expect([officer._id, told.sort()]).toEqual([officer._id, theirs.sort()])
    named += told.length
  }
  expect(named).toBe(maturing.length)
})

test(
  'R66 stars by hand: from the seventh natural month, while the loan runs; one more from the 13th and one from the 25th',
  async () => {
    const [ty = 0, tm = 0] = TODAY.split('-').map(Number)
    const starsOf = ({ on, isRunning }: (typeof loansByHand)[number]) => {
      const [y = 0, m = 0] = on.split('-').map(Number)
      const months = (ty - y) * 12 + tm - m + 1
      if (!isRunning || months < 7) return null
      return { stars: 1 + (months >= 13 ? 1 : 0) + (months >= 25 ? 1 : 0), months }
    }
    const [officer] = officers
    if (officer === undefined) throw new Error('no officer')
    const book = bookOf(officer)
    const granted = loansByHand.filter(({ isGranted, client }) => isGranted && book.has(client))
    expect(granted.length).toBeGreaterThan(30)
    for (const loan of granted) {
      const { life } = await ask(officer, 'customer.get', { id: customerIdOf(loan.client) })
      expect([loan.client, life.stars]).toEqual([loan.client, starsOf(loan)])
    }
    expect(new Set(granted.map(loan => starsOf(loan)?.stars)).size).toBeGreaterThan(2)
  },
  PATIENCE_MS,
)

test(
  'R82 each of the 869 shared accounts is one household relation; it is known from both sides and no money crosses it',
  async () => {
    const pairs = sharedAccounts().map(pair => pair.map(customerIdOf).join(' '))
    const stored = branch
      .docs<{ aId: string; bId: string }>('relations')
      .map(({ aId, bId }) => `${aId} ${bId}`)
    expect(stored.sort()).toEqual(pairs.sort())
    const [officer] = officers
    if (officer === undefined) throw new Error('no officer')
    const book = bookOf(officer)
    const mine = sharedAccounts().filter(([owner]) => book.has(owner))
    expect(mine.length).toBeGreaterThan(30)
    for (const [owner, other] of mine) {
      const [a, b] = [customerIdOf(owner), customerIdOf(other)]
      for (const [aboutId, hearerId] of [
        [a, b],
        [b, a],
      ] as const) {
        const { relations } = await ask(officer, 'relation.list', { customerId: hearerId })
        expect(relations).toMatchObject([{ otherId: aboutId, mayKnow: false }])
        const matter = { kind: 'affairs' } as const
        expect(await ask(officer, 'wall.check', { aboutId, hearerId, matter })).toMatchObject({
          isOpen: false,
        })
      }
    }
  },
  PATIENCE_MS,
)
