import { parseCron } from './cron'

// Beijing's time, as the timer documentation counts it; 2026-03-01 is a Sunday.
const at = (beijing: string): Date => new Date(`${beijing}+08:00`)

test.each([
  ['0 */5 * * * * *', '2026-03-01T09:05:00', true],
  ['0 */5 * * * * *', '2026-03-01T09:05:01', false],
  ['0 */5 * * * * *', '2026-03-01T09:06:00', false],
  ['0 30 8 * * * *', '2026-03-01T08:30:00', true],
  ['0 30 0 1 * * *', '2026-03-01T00:30:00', true],
  ['0 0 9 * * 0 *', '2026-03-01T09:00:00', true],
  ['0 0 9 * * SUN *', '2026-03-01T09:00:00', true],
  ['0 0 9 * * 1-5 *', '2026-03-01T09:00:00', false],
  ['0 0 9 * * MON-FRI *', '2026-03-02T09:00:00', true],
  ['0 0 9 15 * 0 *', '2026-03-01T09:00:00', true],
  ['0 0 9 15 * 1 *', '2026-03-01T09:00:00', false],
  ['0 0 9 1 * 1 *', '2026-03-01T09:00:00', true],
  ['0 0 9 * MAR,JUN * 2026', '2026-03-01T09:00:00', true],
  ['0 0 9 * * * 2027', '2026-03-01T09:00:00', false],
  ['10-20/5 * * * * * *', '2026-03-01T09:00:15', true],
])('%s at %s in Beijing fires: %s', (cron, time, fires) => {
  expect(parseCron(cron).at(at(time))).toBe(fires)
})

test.each([
  '* * * * *',
  '60 * * * * * *',
  '0 0 0 0 * * *',
  '0 0 0 * * 7 *',
  'x * * * * * *',
  '*/0 * * * * * *',
])('the cron "%s" is refused', cron => {
  expect(() => parseCron(cron)).toThrow()
})

test.each([
  ['0 */5 * * * * *', '2026-03-01T09:05:00', '2026-03-01T09:10:00'],
  ['0 */5 * * * * *', '2026-03-01T09:04:59.999', '2026-03-01T09:05:00'],
  ['0 30 8 * * MON-FRI *', '2026-03-06T08:30:00', '2026-03-09T08:30:00'],
  ['0 0 0 29 2 * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
  ['0 0 9 1 1 * 2027', '2026-03-01T00:00:00', '2027-01-01T09:00:00'],
  ['0 0 0 1 * 0 *', '2026-03-02T00:00:00', '2026-03-08T00:00:00'],
])('%s after %s in Beijing fires next at %s', (cron, after, next) => {
  expect(parseCron(cron).next(at(after).getTime())).toBe(at(next).getTime())
})

test.each(['0 0 0 30 2 * *', '0 0 0 1 1 * 2020'])('%s never fires again', cron => {
  expect(parseCron(cron).next(at('2026-03-01T00:00:00').getTime())).toBeUndefined()
})
