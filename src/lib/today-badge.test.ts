import { setTodayBadge, todayBadge } from './today-badge'

test('what the phone has kept is shown until something newer is said; an answer asked for before a tick takes nothing back', () => {
  setTodayBadge(7, 0)
  expect(todayBadge()).toBe(7)
  setTodayBadge(5, 1_000)
  expect(todayBadge()).toBe(5)
  setTodayBadge(7, 0)
  expect(todayBadge()).toBe(5)
  setTodayBadge(4, 2_000)
  setTodayBadge(5, 1_900)
  expect(todayBadge()).toBe(4)
  setTodayBadge(3)
  expect(todayBadge()).toBe(3)
})
