import { NO_COUNTS } from '@/domain/counts'
import { day } from '@/domain/day'
import { type Line, lineOf, NO_STOCK, type Span } from '@/domain/digest'
import { digestPage } from '@/domain/landing'
import { askedBy, digestPath } from './asked'
import { comparedLines, lineNote, ownWords, spanTitle } from './team-words'

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

test('each own number has the median beside it', () => {
  const [contacts] = comparedLines(line({ contacts: 5 }), line({ contacts: 3.5 }))
  expect(contacts).toEqual({ key: 'contacts', label: '联系到', own: '5 次', middle: '中位 3.5' })
  // Looks, not customers: one customer may be looked at four times.
  expect(comparedLines(line({ reviews: 4 }), null)[2]).toMatchObject({ label: '看过', own: '4 次' })
  expect(comparedLines(line({}), null).every(({ middle }) => middle === '')).toBe(true)
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
