import { day } from './day'
import { addToMonth, firstOf, type Month, monthOf, monthsTo, monthWords, parseMonth } from './month'

const m = (text: string) => text as Month

test.each([
  ['2026-11', '2026-11'],
  ['2026-1', null],
  ['2026-13', null],
  ['2026-00', null],
  ['202611', null],
  ['1899-12', null],
  ['2200-01', null],
])('%s read as a month is %s', (text, month) => {
  expect(parseMonth(text)).toBe(month)
})

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-11', 2, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', -27, '2023-12'],
])('%s and %i months are %s', (from, months, to) => {
  expect(addToMonth(m(from), months)).toBe(to)
})

test('a month begins on its first day and holds its last', () => {
  expect([firstOf(m('2026-02')), monthOf(day('2026-02-28'))]).toEqual(['2026-02-01', '2026-02'])
})

test('months in a row end with the one that was named', () => {
  expect(monthsTo(m('2026-02'), 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})

test('a month of this year goes without its year', () => {
  expect([monthWords(m('2026-01'), m('2026-11')), monthWords(m('2025-01'), m('2026-11'))]).toEqual([
    '1月',
    '2025年1月',
  ])
})
