import { parseCron } from './cron'
import { type Scheduler, startScheduler } from './scheduler'

let now = 0
let fired: string[] = []
let scheduler: Scheduler

beforeEach(() => {
  jest.useFakeTimers()
  now = Date.parse('2026-03-01T09:04:58+08:00')
  fired = []
  const expression = '0 */5 * * * * *'
  const timer = { fn: 'sweep', name: 'five', expression, cron: parseCron(expression) }
  scheduler = startScheduler(
    [timer],
    () => now,
    ({ fn }) => fired.push(fn),
  )
})
afterEach(() => {
  scheduler.stop()
  jest.useRealTimers()
})

const advance = (ms: number): void => {
  for (let passed = 0; passed < ms; passed += 250) {
    now += 250
    jest.advanceTimersByTime(250)
  }
}

test('a timer fires once at its second', () => {
  advance(1500)
  expect(fired).toEqual([])
  advance(3000)
  expect(fired).toEqual(['sweep'])
})

test('a second missed by a busy loop still fires', () => {
  now += 5000
  jest.advanceTimersByTime(250)
  expect(fired).toEqual(['sweep'])
})

test('a jump of the clock fires nothing it jumped over', () => {
  now += 3 * 3_600_000 + 1000
  jest.advanceTimersByTime(250)
  expect(fired).toEqual([])
})

test('what is skipped fires nothing, and the clock goes on from there', () => {
  now += 5000
  scheduler.skip()
  jest.advanceTimersByTime(250)
  expect(fired).toEqual([])
  now = Date.parse('2026-03-01T09:09:59+08:00')
  scheduler.skip()
  advance(1000)
  expect(fired).toEqual(['sweep'])
})
