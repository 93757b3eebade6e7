import { NO_COUNTS } from './counts'
import { day } from './day'
import {
  digestDue,
  digestFrom,
  digestText,
  doneShare,
  type Line,
  lineOf,
  medianLine,
  NO_STOCK,
  overdueShare,
} from './digest'
import { workCalendar } from './workday'

const line = (contacts: number): Line => ({ ...lineOf(NO_COUNTS, NO_STOCK), contacts })

test.each([
  ['2026-11-23', 'day'],
  ['2026-11-26', 'day'],
  ['2026-11-27', 'week'],
  ['2026-11-28', null],
  // The working Saturday before 春节 2026 ends its week; 除夕 rests.
  ['2026-02-13', 'day'],
  ['2026-02-14', 'week'],
  ['2026-02-16', null],
  // 国庆 begins on a Thursday: Wednesday is the week's last workday.
  ['2026-09-30', 'week'],
] as const)('the summary due on %s is of the %s', (on, span) => {
  expect(digestDue(day(on), workCalendar())).toBe(span)
})

test('a week is counted from its Monday', () => {
  expect(digestFrom(day('2026-11-26'), 'week')).toBe('2026-11-23')
  expect(digestFrom(day('2026-11-26'), 'day')).toBe('2026-11-26')
})

test.each([
  [[1, 2, 9], 2],
  [[1, 2, 3, 9], 2.5],
  [[5, 5, 5], 5],
])('the median of %p contacts is %d', (values, median) => {
  expect(medianLine(values.map(line))?.contacts).toBe(median)
})

test('there is no median of two, which would say what the other did', () => {
  expect(medianLine([line(1), line(3)])).toBeNull()
})

test.each([
  [6, 1, 86],
  [0, 3, 0],
  [2, 0, 100],
  [0, 0, null],
])('跟进完成 of %d looked at and %d still due is %p', (seen, due, share) => {
  expect(doneShare(seen, due)).toBe(share)
})

test('跟进完成 has a median among those to whom something was due, three at least', () => {
  const done = (share: number | null): Line => ({ ...line(0), done: share })
  expect(medianLine([done(80), done(null), done(90), done(100)])?.done).toBe(90)
  expect(medianLine([done(80), done(null), done(90)])?.done).toBeNull()
})

test('逾期占比 in whole per cent, none without customers', () => {
  expect(overdueShare({ customers: 3, overdue: 1 })).toBe(33)
  expect(overdueShare({ customers: 0, overdue: 0 })).toBe(0)
})

test('the text to paste says counts in a few lines', () => {
  const counts = { ...NO_COUNTS, stageMoves: { ...NO_COUNTS.stageMoves, approval: 2 }, needsOpened: 3 }
  const stock = { ...NO_STOCK, grades: { A: 1, B: 2, C: 3, D: 4, E: 0 }, overdue: 2 }
  const totals = { line: lineOf(counts, stock), counts, stock }
  const friday = day('2026-11-27')
  expect(digestText('小微一部', friday, 'week', totals, friday).split('\n')).toEqual([
    '小微一部 周小结（11月23日至11月27日）',
    '联系客户 0 次（见面 0 次），未接通 0 次，看过 0 次',
    '新增客户 0 位，新需求 3 个，放款 0 笔',
    '进入环节：审批 2',
    '在管客户 10 位：A 1，B 2，C 3，D 4，E 0',
    '逾期未跟进 2 位，占 20%',
  ])
  // On Saturday nobody knows any more what was in the books and overdue on Friday.
  expect(digestText('小微一部', friday, 'week', totals, day('2026-11-28')).split('\n')).toEqual([
    '小微一部 周小结（11月23日至11月27日）',
    '联系客户 0 次（见面 0 次），未接通 0 次，看过 0 次',
    '新增客户 0 位，新需求 3 个，放款 0 笔',
    '进入环节：审批 2',
  ])
})
