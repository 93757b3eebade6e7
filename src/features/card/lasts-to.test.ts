import type { Day } from '@/domain/day'
import { lastsToWords } from './lasts-to'

afterEach(() => void jest.useRealTimers())

test.each([
  '2026-12-22T12:00+08:00',
  '2026-12-23T12:00+08:00',
  '2026-12-25T12:00+08:00',
  '2020-01-01T00:00Z',
])('a card ends on the day that the server named, whatever day the phone thinks it is: %s', now => {
  jest.useFakeTimers({ now: new Date(now) })
  expect(lastsToWords('2026-12-23' as Day)).toBe('此卡12月23日到期')
})
