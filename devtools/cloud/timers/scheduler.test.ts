import { parseCron } from './cron'
import { startScheduler } from './scheduler'

let now = 0
let fired: string[] = []
let stop = (): void => undefined

beforeEach(() => {
  jest.useFakeTimers()
  now = Date.parse('2026-03-01T09:04:58+08:00')
  fired = []
  const timer = { fn: 'sweep', name: 'five', fires: parseCron('0 */5 * * * * *') }
  stop = startScheduler(
    [timer],
    () => now,
    ({ fn }) => fired.push(fn),
  )
})
afterEach(() => {
  stop()
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
