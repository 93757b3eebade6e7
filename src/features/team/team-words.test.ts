import { NO_COUNTS } from '@/domain/counts'
import { day } from '@/domain/day'
import { type Line, lineOf, NO_STOCK, type Span } from '@/domain/digest'
import { digestPage } from '@/domain/landing'
import { askedBy, digestPath } from './asked'
import { comparedLines, lineNote, overdueWords, ownWords, spanTitle, summaryDay } from './team-words'

const line = (over: Partial<Line>): Line => ({ ...lineOf(NO_COUNTS, NO_STOCK), ...over })
const MONDAY = day('2026-11-23')

test.each<[string, Span, string]>([
  ['2026-11-23', 'day', '小微一部 · 今日'],
  ['2026-11-23', 'week', '小微一部 · 本周'],
  ['2026-11-20', 'day', '小微一部 · 11月20日'],
  ['2026-11-20', 'week', '小微一部 · 11月20日那周'],
])('the summary of %s by %s is headed so', (on, span, title) => {
  expect(spanTitle('小微一部', day(on), span, MONDAY)).toBe(title)
})

test('the own line stands against the median, and alone where there is none', () => {
  expect(ownWords(line({ done: 91 }), line({ done: 84 }), true)).toBe('你：完成 91%，队里中位 84%')
  expect(ownWords(line({ done: 91 }), line({ done: 84.5 }), true)).toBe('你：完成 91%，队里中位 84.5%')
  expect(ownWords(line({ done: null }), null, true)).toBe('你：没有该看的')
  expect(ownWords(line({ contacts: 3 }), line({ contacts: 2 }), false)).toBe('你：联系 3 次，队里中位 2 次')
})

test('an officer’s line says how much was done only while that is known', () => {
  expect(lineNote(line({ done: 50, contacts: 3, reviews: 2 }), true)).toBe('完成 50% · 联系 3 · 看过 2')
  expect(lineNote(line({ contacts: 3 }), false)).toBe('联系 3 · 看过 0')
})

test('what is overdue is known as of now only, and beside another day’s numbers says so', () => {
  expect(overdueWords(line({ overdue: 3 }), true)).toBe('逾期 3')
  expect(overdueWords(line({ overdue: 3 }), false)).toBe('现在逾期 3')
  const of = (isNow: boolean) => comparedLines(line({ overdue: 3 }), line({ overdue: 1 }), isNow).at(-1)
  expect(of(true)).toEqual({ key: 'overdue', label: '逾期', own: '3 位', middle: '中位 1' })
  expect(of(false)).toEqual({ key: 'overdue', label: '现在逾期', own: '3 位', middle: '现在中位 1' })
})

test.each<[string, Span, string | null]>([
  ['2026-11-22', 'day', '2026-11-22'],
  ['2026-11-23', 'day', null],
  ['2026-11-24', 'day', null],
  // A week that is over is told whole, the running one up to today.
  ['2026-11-16', 'week', '2026-11-22'],
  ['2026-11-23', 'week', null],
  ['2026-11-30', 'week', null],
])('a step to %s by %s shows the summary of %s (null: of now)', (on, span, shown) => {
  expect(summaryDay(day(on), span, MONDAY)).toBe(shown)
})

test('each own number has the median beside it', () => {
  const [contacts] = comparedLines(line({ contacts: 5 }), line({ contacts: 3.5 }), true)
  expect(contacts).toEqual({ key: 'contacts', label: '联系到', own: '5 次', middle: '中位 3.5' })
  // Looks, not customers: one customer may be looked at four times.
  expect(comparedLines(line({ reviews: 4 }), null, true)[2]).toMatchObject({ label: '看过', own: '4 次' })
  expect(comparedLines(line({}), null, true).every(({ middle }) => middle === '')).toBe(true)
})

test('the path of a card leads back to its summary; a path that says nothing asks for today’s own', () => {
  const [, query = ''] = digestPath('tea_1', '2026-11-23', 'week').split('?')
  expect(askedBy(Object.fromEntries(new URLSearchParams(query)))).toEqual({
    teamId: 'tea_1',
    on: '2026-11-23',
    span: 'week',
  })
  const [, nudged = ''] = digestPage(day('2026-11-27'), 'week').split('?')
  expect(askedBy(Object.fromEntries(new URLSearchParams(nudged)))).toEqual({ on: '2026-11-27', span: 'week' })
  expect(askedBy({})).toEqual({ on: null, span: 'day' })
  expect(askedBy({ on: 'yesterday', span: 'year' })).toEqual({ on: null, span: 'day' })
})
