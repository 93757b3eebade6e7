import { type Day, day } from '@/domain/day'
import {
  dayHeadWords,
  lastWords,
  markWords,
  monthWords,
  nextDueWords,
  rowWords,
  weekWords,
  windowWords,
} from './calendar-words'

const today = day('2026-11-23')
const on = (...days: string[]) => days.map(text => ({ on: text as Day }))
const totals = (text: string, contacts: number, attempts = 0) => ({
  on: text as Day,
  contacts,
  attempts,
  customers: contacts,
})

test.each([
  [['2026-11-10', '2026-11-23'], '11月'],
  [['2026-10-27', '2026-11-09'], '10–11月'],
  [['2026-12-25', '2027-01-07'], '12–1月'],
  [[], ''],
])('the months of %j are %s', (days, words) => {
  expect(monthWords(on(...days))).toBe(words)
})

test('the sentence of the week counts contacts and customers, and says so when there are none', () => {
  expect(weekWords({ contacts: 23, customers: 8 })).toBe('本周联系 23 次 · 8 位客户')
  expect(weekWords({ contacts: 0, customers: 0 })).toBe('本周还没有联系')
})

test('earlier days are summed over their own window', () => {
  expect(windowWords([totals('2026-10-27', 3), totals('2026-11-09', 4)])).toBe('10月27日到11月9日，联系 7 次')
})

test.each([
  [null, '还没联系过'],
  ['2026-11-23', '上次 今天'],
  ['2026-11-22', '上次 昨天'],
  ['2026-11-18', '上次 5 天前'],
  ['2026-10-24', '上次 30 天前'],
  ['2026-10-01', '上次 10月1日'],
  ['2025-10-01', '2025年10月'],
])('the last contact on %s reads %s', (lastOn, words) => {
  expect(lastWords(lastOn as Day | null, today)).toBe(words)
})

test('in January a contact of some days ago is still said in days', () => {
  expect(lastWords('2026-12-28' as Day, day('2027-01-04'))).toBe('上次 7 天前')
})

test.each([
  ['2026-11-20', '晚 3 天'],
  ['2026-11-23', '今天'],
  ['2026-11-24', '明天'],
  ['2026-11-26', '周四'],
  ['2026-12-03', '12月3日'],
  ['2027-01-03', '2027年 1月3日'],
])('due on %s reads %s', (dueOn, words) => {
  expect(nextDueWords(dueOn as Day, today)).toBe(words)
})

test('a mark says its channel, whether it was an attempt, and what is behind it', () => {
  expect(markWords({ channel: 'T', isHollow: false, more: 0 })).toBe('电话')
  expect(markWords({ channel: 'T', isHollow: true, more: 0 })).toBe('电话未接通')
  expect(markWords({ channel: 'M', isHollow: false, more: 2 })).toBe('见面，另有 2 条')
})

test('the head of a column is read out with the work of its day', () => {
  expect(dayHeadWords({ ...totals('2026-11-16', 3, 1), isRest: false }, today)).toBe(
    '11月16日周一，联系 3 次，未接通 1 次',
  )
  expect(dayHeadWords({ ...totals('2026-11-15', 0), isRest: true }, today)).toBe(
    '11月15日周日，休息，没有联系',
  )
  expect(dayHeadWords({ ...totals('2026-11-23', 2), isRest: false }, today)).toBe(
    '11月23日周一，今天，联系 2 次',
  )
})

test('a row is read out in one sentence, and an empty one says so', () => {
  const row = {
    name: '周建国',
    grade: 'A',
    lastOn: '2026-11-22' as Day,
    dueOn: '2026-11-26' as Day,
    marks: [{ channel: 'T' as const, isHollow: false, more: 0 }, null],
  }
  expect(rowWords(row, on('2026-11-16', '2026-11-17'), today)).toBe(
    '周建国，A 级，上次 昨天，下次 周四。11月16日电话',
  )
  expect(rowWords({ ...row, marks: [null, null] }, on('2026-11-16', '2026-11-17'), today)).toBe(
    '周建国，A 级，上次 昨天，下次 周四。这些天没有联系',
  )
})
