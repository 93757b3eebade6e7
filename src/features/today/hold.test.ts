import type { CustomerRow } from '@/contract'
import { holdOf, holdWords } from './hold'

const branch = { sentence: '休息日不联系客户（本行规定），周一 09:00 起可以。', nextAllowedAt: 1 }
const own = { sentence: '客户方便的时间是 18:00-21:00，今天 18:00 起可以。', nextAllowedAt: 2 }
const of = (part: object) => part as Pick<CustomerRow, 'hold' | 'journal'>

test('R79 a customer without wishes goes by the branch’s hours', () => {
  expect(holdOf(of({}), branch)).toBe(branch)
  expect(holdOf(of({}), null)).toBeNull()
  expect(holdOf(of({}), undefined)).toBeNull()
})

test('R80 the customer’s own wishes go before the branch’s hours, both ways', () => {
  expect(holdOf(of({ hold: own }), null)).toBe(own)
  expect(holdOf(of({ hold: null }), branch)).toBeNull()
})

test('a row says its own customer’s wishes, and not twice that no contact is wanted', () => {
  expect(holdWords(of({ hold: own, journal: { refusesContact: false } }))).toBe(own.sentence)
  expect(holdWords(of({ hold: own, journal: { refusesContact: true } }))).toBe('')
  expect(holdWords(of({ journal: { refusesContact: false } }))).toBe('')
})
