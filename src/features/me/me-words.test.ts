import { day } from '@/domain/day'
import { bookShares, bookSize, overrideWords } from './me-words'

test('the size of a book is the sum of its grades', () => {
  expect(bookSize({ A: 5, B: 6, C: 10, D: 336, E: 91 })).toBe(448)
})

test('a grade without customers has no part in the bar, an empty book no bar', () => {
  expect(bookShares({ A: 1, B: 0, C: 0, D: 3, E: 0 })).toEqual([
    { grade: 'A', percent: 25 },
    { grade: 'D', percent: 75 },
  ])
  expect(bookShares({ A: 0, B: 0, C: 0, D: 0, E: 0 })).toEqual([])
})

test('overrides are told in order, those that have passed are not', () => {
  const overrides = { '2027-01-04': 'rest', '2026-11-28': 'work', '2026-11-01': 'rest' } as const
  expect(overrideWords(overrides, day('2026-11-23')).map(({ words, kind }) => `${words} ${kind}`)).toEqual([
    '11月28日周六 上班',
    '2027年1月4日周一 休息',
  ])
})
