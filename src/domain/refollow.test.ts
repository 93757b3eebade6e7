import { customerDoc, inDays, needIn, TODAY } from '../../devtools/testing/customers'
import type { Journal } from './journal'
import { refollowOf, refollowWords, type StrongEntry } from './refollow'

const journal = (
  expected: number | null | undefined,
  more: Partial<Journal> = {},
  opened = -200,
): Journal => ({
  ...customerDoc('it', {
    createdOn: inDays(-300),
    needs: [needIn('a', expected, { openedOn: inDays(opened) })],
  }).journal,
  ...more,
})
const entry = (gradeBefore: 'A' | 'B' | 'D', gradeAfter: 'A' | 'B' | 'D', before: Journal): StrongEntry => ({
  gradeBefore,
  gradeAfter,
  before,
})

test.each([
  [-31, true, { why: 'past', days: 31 }],
  [-30, true, null],
  [-31, false, null],
  [5, true, null],
] as const)('R117 expected %d days from now, 重点 %p: %p', (expected, isKey, found) => {
  expect(refollowOf(journal(expected, { isKey }, -60), [], TODAY)).toEqual(found)
})

// Ninety days ago it was expected ten days from then, hence an A; it was put off twice and is expected in 50 days.
const then = journal(-80)
const now = journal(50)

test('R117 put off again and again, an A or B for 90 days is tried by somebody else', () => {
  expect(refollowOf(now, [entry('A', 'B', then), entry('A', 'B', now)], TODAY)).toEqual({
    why: 'strong',
    days: 90,
  })
})

test('R117 whoever was anything else in between, began later, or was no A or B then, is not', () => {
  expect(refollowOf(now, [entry('A', 'D', then), entry('D', 'B', now)], TODAY)).toBeNull()
  expect(refollowOf(journal(50, {}, -89), [entry('A', 'B', journal(-80, {}, -89))], TODAY)).toBeNull()
  // Untouched for 90 days: it was expected 140 days ahead then, a C.
  expect(refollowOf(now, [], TODAY)).toBeNull()
  expect(refollowOf(journal(undefined), [], TODAY)).toBeNull()
})

test('R117 the reason in words', () => {
  expect(refollowWords({ why: 'past', days: 31 })).toBe('重点客户，预计日已过 31 天')
  expect(refollowWords({ why: 'strong', days: 90 })).toBe('A、B 级已 90 天没有结果')
})
