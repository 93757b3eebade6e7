import { advance, type MovableClock } from './advance'
import { parseCron } from './cron'
import type { Timer } from './scheduler'

const at = (beijing: string): number => Date.parse(`${beijing}+08:00`)
const timer = (fn: string, expression: string): Timer => ({
  fn,
  name: fn,
  expression,
  cron: parseCron(expression),
})
const clockAt = (start: number): MovableClock => {
  let now = start
  return {
    now: () => now,
    set: ms => {
      now = ms
    },
  }
}
const FIVE = timer('sweep', '0 */5 * * * * *')
const START = at('2026-12-01T00:00:00')

test('timers fire in order, each at its time, and the clock ends where it was sent', async () => {
  const clock = clockAt(START)
  const seen: string[] = []
  const hourly = timer('hourly', '0 0 * * * * *')
  const fired = await advance([FIVE, hourly], clock, START + 3_660_000, async ({ fn }) => {
    seen.push(`${fn} ${new Date(clock.now() + 8 * 3_600_000).toISOString().slice(11, 16)}`)
  })
  expect(seen.slice(0, 2)).toEqual(['sweep 00:05', 'sweep 00:10'])
  expect(seen.slice(-2)).toEqual(['sweep 01:00', 'hourly 01:00'])
  expect([fired, clock.now()]).toEqual([13, START + 3_660_000])
})

test('a month of five minutes is 8,640 firings', async () => {
  const clock = clockAt(START)
  const month = 30 * 86_400_000
  expect(await advance([FIVE], clock, START + month, async () => undefined)).toBe(8640)
})

test('a coarse step leaves out what comes sooner', async () => {
  const clock = clockAt(START)
  const day = 86_400_000
  const fired = await advance([FIVE], clock, START + day, async () => undefined, { everyMs: 3_600_000 })
  expect(fired).toBe(24)
})

test('a function that outlasts its interval never turns the clock back', async () => {
  const clock = clockAt(START)
  const seen: number[] = []
  await advance([FIVE], clock, START + 1_200_000, async () => {
    clock.set(clock.now() + 400_000)
    seen.push(clock.now())
  })
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})

test('a moment that has passed fires nothing and stays', async () => {
  const clock = clockAt(START)
  expect(await advance([FIVE], clock, START - 5000, async () => undefined)).toBe(0)
  expect(clock.now()).toBe(START)
})
