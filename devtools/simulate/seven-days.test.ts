import { readBooks } from './books'
import { FIRST_DAY } from './calendar-2026'
import { holdDay, holdEnd } from './hold-day'
import { holdBalances } from './hold-sweep'
import { live } from './live'
import { plusDays } from './moments'
import { openWorld } from './open-world'
import { sweepAndHold } from './sweep-and-hold'
import type { World } from './world'

/** A machine that builds the phone at the same time is slow. */
const PATIENCE_MS = 600_000
/** Smaller than the year: 60 customers an officer instead of 500, 500 others instead of 94,000. */
const SMALL = { days: 7, seed: 1, officers: 12, each: 60, others: 500, say: () => undefined }

let world: World
beforeAll(async () => {
  world = await openWorld(SMALL)
}, PATIENCE_MS)
afterAll(() => world?.close(), PATIENCE_MS)

test(
  'R69-R73, R104 a week of 12 officers with refusals, outages, double timers, kills and clock jumps holds',
  async () => {
    await live(world)
    expect(world.violations).toEqual([])
    expect(world.post.letters.length).toBeGreaterThan(30)
    for (const what of ['due A judged', 'follow-ups', 'accepts', 'double timers', 'held noQuota'])
      expect([what, world.counts[what] ?? 0]).not.toEqual([what, 0])
  },
  PATIENCE_MS,
)

describe('what does not hold is found', () => {
  const { engine } = { engine: () => world.cloud.engine }
  const checksAfter = (spoil: () => void, hold: () => void): string[] => {
    world.violations.length = 0
    spoil()
    hold()
    return [...new Set(world.violations.map(({ check }) => check))]
  }
  const reader = (): { id: string; openid: string } => {
    const found = world.colleagues.find(({ openid }) => world.post.letters.some(one => one.openid === openid))
    if (found === undefined) throw new Error('nobody got a message')
    return found
  }

  test('a message that left a second time', () => {
    const { openid } = reader()
    const first = world.post.letters.find(one => one.openid === openid)
    if (first === undefined) throw new Error('no message')
    const { at } = first
    const on = [0, 1, 2, 3, 4]
      .map(n => plusDays(FIRST_DAY, n))
      .find(day => at < Date.parse(`${day}T16:00:00Z`))
    expect(
      checksAfter(
        () => void world.post.letters.push(first),
        () => holdDay(world, on ?? FIRST_DAY),
      ),
    ).toEqual(['twice'])
    expect(
      checksAfter(
        () => undefined,
        () => holdEnd(world),
      ),
    ).toContain('twice')
    world.post.letters.pop()
  })

  test('a ledger with one message too many', () => {
    const { id } = reader()
    const spoil = (by: number): void =>
      void engine().update('reminderBooks', { _id: id }, { $inc: { 'balance.nudge': by } }, false)
    expect(
      checksAfter(
        () => spoil(50),
        () => holdBalances(world, readBooks(world)),
      ),
    ).toEqual(['balance'])
    spoil(-50)
  })

  test('debits that vanished', () => {
    const { id } = reader()
    const spoil = (): void =>
      void engine().update('reminderBooks', { _id: id }, { $set: { entries: [], pages: 0 } }, false)
    expect(checksAfter(spoil, () => holdEnd(world))).toEqual(['debits'])
  })

  test(
    'a sweep that plans nobody, though As are due and there is quota',
    async () => {
      world.violations.length = 0
      world.setNow(Date.parse('2026-01-13T10:00:00+08:00'))
      for (const { id, openid } of world.colleagues) {
        world.cloud.openApi.outbox.accept(openid, 'T-nudge', 3)
        const fields = { nextAt: 7_000_000_000_000, sending: [], sendingAt: 8_000_000_000_000 }
        const quota = { 'balance.nudge': 1, 'balance.alert': 0, entries: [] }
        engine().update('reminderBooks', { _id: id }, { $set: { ...fields, ...quota } } as never, false)
      }
      await sweepAndHold(world, 'plain', 1, true)
      expect(world.violations.map(({ check }) => check)).toContain('due A')
    },
    PATIENCE_MS,
  )
})
