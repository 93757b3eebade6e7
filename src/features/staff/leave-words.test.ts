import { type Day, day } from '@/domain/day'
import { currentLeave, endWords, leaveWords } from './leave-words'

const today = day('2026-11-23')
const leave = (from: string, to: string) => ({ from: from as Day, to: to as Day })

test.each([
  ['2026-11-26', '2026-12-03', '陈志远', '周四到12月3日休假，陈志远代看。'],
  ['2026-11-23', '2026-11-23', undefined, '今天一天休假，没有请人代看。'],
])('R102 a leave from %s to %s with %s says: %s', (from, to, deputy, words) => {
  expect(leaveWords(leave(from, to), deputy, today)).toBe(words)
})

test.each([
  ['2026-11-20', '2026-11-22', false],
  ['2026-11-20', '2026-11-23', true],
  ['2026-12-01', '2026-12-03', true],
])('R102 a leave from %s to %s still counts today: %s', (from, to, counts) => {
  expect(currentLeave(leave(from, to), today) !== null).toBe(counts)
})

test('what has begun is ended early, what is to come is cancelled', () => {
  expect(endWords(leave('2026-11-23', '2026-11-25'), today)).toBe('提前结束休假')
  expect(endWords(leave('2026-11-24', '2026-11-25'), today)).toBe('取消休假')
})
