import { day } from '@/domain/day'
import { FEWEST_PERIODS, FEWEST_TRIALS } from '@/domain/forecast'
import type { Outcome } from '@/domain/stock-take'
import { MONDAY, SECRETS } from '../testing/branch'
import { ownBranch } from '../testing/own-branch'
import { counters, recounted } from '../testing/recount'
import { seedDemo } from './seed'

const branch = ownBranch({ isEmpty: true })
const TODAY = day('2026-11-23')

type Take = {
  ownerId: string
  teamId: string
  span: string
  from: string
  to: string
  open: Record<string, string[]> | null
  trials: Outcome | null
}
type Closed = { _id: string; closedById: string; closedOn: string; openedOn: string; closing: string }

beforeAll(() => {
  process.env.GENJIN_PHONE_KEY = SECRETS.GENJIN_PHONE_KEY
  branch.setNow(MONDAY)
  seedDemo(branch.engine, TODAY)
}, 120_000)

test('the demo’s counters equal a full recount of its entries, customers and needs', () => {
  const tally = recounted(branch)
  expect(counters(branch)).toEqual(tally)
  const sum = (what: string) =>
    Object.entries(tally).reduce((all, [key, n]) => (key.endsWith(` ${what}`) ? all + n : all), 0)
  expect(sum('imported')).toBe(5369)
  expect(sum('reached.T')).toBeGreaterThan(1000)
  expect(sum('needsOpened')).toBeGreaterThan(100)
})

test('R99 the demo’s stock-takes close what its closed needs were paid out in the period, and are enough to forecast a week', () => {
  const takes = branch.docs<Take>('stockTakes')
  const closed = branch.docs<Closed>('needs')
  const over = takes.filter(({ trials }) => trials !== null)
  const byGrade = ({ A, B, C }: Outcome) => [A, B, C]
  for (const { ownerId, from, to, trials } of over) {
    if (trials === null) continue
    const paid = closed.filter(
      one =>
        one.closedById === ownerId &&
        one.closedOn >= from &&
        one.closedOn <= to &&
        one.closing === 'disbursed',
    )
    expect(byGrade(trials).reduce((sum, one) => sum + one.closed, trials.others)).toBe(paid.length)
  }
  for (const teamId of ['tea_1', 'tea_2', 'tea_3']) {
    const past = over.filter(take => take.span === 'week' && take.teamId === teamId)
    // Of what was still open on the last day before the period, and what else came: the least that a forecast has.
    const told = past.flatMap(({ trials }) =>
      trials ? [...byGrade(trials).map(({ left }) => left.at(-1) ?? 0), trials.others] : [],
    )
    expect(new Set(past.map(({ from }) => from)).size).toBeGreaterThanOrEqual(FEWEST_PERIODS)
    expect(told.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(FEWEST_TRIALS)
  }
})

test('R99 the periods that run and come next are open: their needs are named, as the sweep would have left it', () => {
  const running = branch.docs<Take>('stockTakes').filter(({ trials }) => trials === null)
  expect(new Set(running.map(({ from }) => from))).toEqual(
    new Set(['2026-11-23', '2026-11-30', '2026-11-01', '2026-12-01']),
  )
  const keys = new Set(
    [...branch.docs<{ _id: string; journal: { needs: { id: string }[] } }>('customers')].flatMap(
      ({ _id, journal }) => journal.needs.map(({ id }) => `${_id}.${id}`),
    ),
  )
  const closed = new Set(branch.docs<Closed>('needs').map(({ _id }) => _id))
  const named = running.flatMap(({ open }) => Object.values(open ?? {}).flat())
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(key => !keys.has(key) && !closed.has(key))).toEqual([])
})

type Own = {
  _id: string
  ownerId: string
  kind: string
  tags: string[]
  dealings: { firstOn: string | null }
  circles?: { id: string }[]
  outOfCircles?: string[]
}

test('R85 each circle of the demo has members, one who was put out, and some who are proposed still', () => {
  const own = branch.docs<Own>('customers', { ownerId: 'stf_officer01' })
  const circles = branch.docs<{ _id: string; like: { kinds: string[]; tags: string[] } }>('circles')
  expect(circles).toHaveLength(3)
  for (const { _id, like } of circles) {
    const alike = own.filter(
      ({ kind, tags }) => like.kinds.includes(kind) && tags.some(tag => like.tags.includes(tag)),
    )
    const within = alike.filter(one => one.circles?.some(({ id }) => id === _id))
    const out = alike.filter(one => one.outOfCircles?.includes(_id))
    expect(within.length).toBeGreaterThan(2)
    expect(out).toHaveLength(1)
    expect(alike.length).toBeGreaterThan(within.length + out.length)
  }
})

test('R87 the demo’s referrers sent cards that brought at least the friends who are customers of the same book', () => {
  const own = new Map(branch.docs<Own>('customers', { ownerId: 'stf_officer01' }).map(one => [one._id, one]))
  const friends = branch.docs<{ referrerId: string; takenAs: string; at: number }>('referrals')
  const cards = branch
    .docs<{ customerId: string; given: { referrals: number } }>('cards')
    .filter(({ given }) => given.referrals > 0)
  expect(cards.map(({ given }) => given.referrals)).toEqual([4, 1, 3, 1])
  const paid = friends.filter(({ takenAs, at }) => {
    const firstOn = own.get(takenAs)?.dealings.firstOn
    return firstOn && Date.parse(`${firstOn}T23:59:00+08:00`) >= at
  })
  expect([friends.length, paid.length]).toEqual([6, 3])
  for (const { referrerId, takenAs } of friends) {
    expect(own.has(takenAs)).toBe(true)
    expect(referrerId).not.toBe(takenAs)
    const card = cards.find(({ customerId }) => customerId === referrerId)
    const theirs = friends.filter(one => one.referrerId === referrerId)
    expect(card?.given.referrals).toBeGreaterThanOrEqual(theirs.length)
  }
})
