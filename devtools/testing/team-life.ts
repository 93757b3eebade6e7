import { addDays, type Day, day } from '@/domain/day'
import type { Closing } from '@/domain/need'
import { nextPeriod } from '@/domain/plan'
import { type Keyed, outcomeOf, type StockTake, takenNeeds } from '@/domain/stock-take'
import { needIn } from './customers'

/** A made-up team: how many colleagues, how many new needs each has in a week, and how quick and slow times differ. */
export type TeamWorld = {
  readonly span: 'week' | 'month'
  readonly officers: number
  readonly newAWeek: number
  /** 0: all months are alike; 0.5: in one half as many are paid out as usual, in another half as many more. */
  readonly swing: number
}

/** Numbers from 0 to 1 that repeat with the seed. */
export const chancesOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const LATEST = day('2099-12-31')

/** What became of a need, told from outside: who had it, when it came, what day was expected from when on, how it ended. */
export type Told = {
  readonly key: string
  readonly ownerId: string
  readonly openedOn: Day
  readonly expected: { readonly since: Day; readonly on: Day }[]
  readyOn: Day
  end: { readonly on: Day; readonly closing: Closing } | null
}

const between = (chance: () => number, low: number, high: number): number =>
  low + Math.floor(chance() * (high - low + 1))

/** Needs come, are paid out about their expected day, put off, given up: a team's days from one to another. */
export const teamLife = (world: TeamWorld, from: Day, to: Day, seed: number): Told[] => {
  const chance = chancesOf(seed)
  const all: Told[] = []
  let open: Told[] = []
  let pace = 1
  const expect = (told: Told, on: Day, inDays: number): void => {
    told.expected.push({ since: on, on: addDays(on, inDays) })
    told.readyOn = addDays(on, Math.max(1, inDays + between(chance, -12, 20)))
  }
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (on.endsWith('-01')) pace = 1 + world.swing * (2 * chance() - 1)
    for (let i = 0; i < world.officers; i++)
      if (chance() < world.newAWeek / 7) {
        const key = `cus_${all.length}.need_${all.length}`
        const told: Told = { key, ownerId: `stf_o${i}`, openedOn: on, expected: [], readyOn: on, end: null }
        expect(told, on, between(chance, 3, 150))
        all.push(told)
        open.push(told)
      }
    for (const told of open) {
      const luck = chance()
      if (luck < 0.002) told.end = { on, closing: 'withdrawn' }
      else if (told.readyOn <= on && luck < 0.02 + 0.16 * pace) told.end = { on, closing: 'disbursed' }
      else if (told.readyOn <= on && luck > 0.97) told.end = { on, closing: 'elsewhere' }
      else if (told.readyOn <= on && luck > 0.9) expect(told, on, between(chance, 10, 60))
    }
    open = open.filter(({ end }) => end === null)
  }
  return all
}

const keyed = ({ key, openedOn, expected }: Told, on: Day): Keyed => ({
  ...needIn(key.split('need_')[1] ?? ''),
  key,
  openedOn,
  demand: 'clear',
  expectedOn: expected.filter(({ since }) => since < on).at(-1)?.on ?? null,
})

/** How needs had ended before a day, as the collection `needs` holds it: first what ended first. */
export const endedBefore = (told: readonly Told[], day: Day) =>
  told
    .flatMap(({ key, ownerId, end }) =>
      end !== null && end.on < day
        ? [{ key, closing: end.closing, closedOn: end.on, closedById: ownerId }]
        : [],
    )
    .sort((x, y) => (x.closedOn < y.closedOn ? -1 : x.closedOn > y.closedOn ? 1 : 0))

type Known = StockTake & { readonly open: object; readonly trials: object }

/** Every stock-take of these days, first days of periods, with what came of it in the end. */
const allTakes = (told: readonly Told[], world: TeamWorld, days: readonly Day[]): Known[] => {
  const ended = endedBefore(told, LATEST)
  return Array.from({ length: world.officers }, (_, i) => `stf_o${i}`).flatMap(ownerId => {
    const own = told.filter(one => one.ownerId === ownerId)
    const paid = ended.filter(one => one.closedById === ownerId)
    return days.map((on): Known => {
      const standing = own.filter(({ openedOn, end }) => openedOn < on && (end === null || end.on >= on))
      const needs = standing.map(one => keyed(one, on))
      const { from, to } = nextPeriod(on, world.span)
      const take = { ownerId, on, from, to, open: takenNeeds(needs, on), trials: null }
      return { ...take, trials: outcomeOf(take, paid) }
    })
  })
}

/**
 * The stock-takes as the sweep has left them by a day: of so many periods that are over, of the one after them, and of the
 * one that runs.
 */
export const takesOf = (told: readonly Told[], world: TeamWorld, from: Day, to: Day) => {
  const starts: Day[] = []
  for (let on = nextPeriod(from, world.span).from; on <= to; on = nextPeriod(on, world.span).from)
    starts.push(on)
  const all = allTakes(told, world, starts)
  return (today: Day, periods: number): StockTake[] => {
    const known = starts.filter(on => on <= today).slice(-periods - 2)
    return all
      .filter(({ on }) => known.includes(on))
      .map(take => (take.to < today ? { ...take, open: null } : { ...take, trials: null }))
  }
}

/** How many were paid out on these days: counted, not computed. */
export const paidOutBetween = (told: readonly Told[], from: Day, to: Day): number =>
  told.filter(({ end }) => end?.closing === 'disbursed' && end.on >= from && end.on <= to).length
