import { type Day, day } from '@/domain/day'
import { askableOn, type Book, refillable, type Template } from './asking'

const TODAY = day('2026-11-23')
const YESTERDAY = day('2026-11-22')
const nudge = (left: number | null, id: string | null = 'T1'): Template => ({ name: 'nudge', id, left })
const book = (templates: Template[], part: Partial<Book> = {}): Book => ({
  today: TODAY,
  templates,
  hours: { from: '08:30', to: '18:30', onRestDays: false, isOff: false },
  refusedOn: null,
  waiting: 0,
  ...part,
})
const OFF = { hours: { from: '08:30', to: '18:30', onRestDays: false, isOff: true } }

test.each<[string, Book, Day | null, number]>([
  ['with two left it asks', book([nudge(2)]), null, 1],
  ['with none left it asks', book([nudge(0)]), null, 1],
  ['with three left it does not', book([nudge(3)]), null, 0],
  ['standing consent needs no asking', book([nudge(null)]), null, 0],
  ['a template that the account lacks is not asked for', book([nudge(0, null)]), null, 0],
  ['once a day is enough', book([nudge(0)]), TODAY, 0],
  ['the next day it may ask again', book([nudge(0)]), YESTERDAY, 1],
  ['refused today: not again today', book([nudge(0)], { refusedOn: TODAY }), null, 0],
  ['refused yesterday: it may ask again', book([nudge(0)], { refusedOn: YESTERDAY }), null, 1],
  ['who wants no messages is not asked', book([nudge(0)], OFF), null, 0],
  ['of two templates only the short one', book([nudge(5), { name: 'alert', id: 'T2', left: 1 }]), null, 1],
])('asking well (ui.md): %s', (_, it, askedOn, count) =>
  expect(askableOn(it, askedOn, TODAY)).toHaveLength(count),
)

test('a refill on 我的 may ask however many are left, and after a refusal', () => {
  expect(refillable(book([nudge(7)], { refusedOn: TODAY }))).toHaveLength(1)
  expect(refillable(book([nudge(null), { name: 'alert', id: null, left: 0 }]))).toEqual([])
})
