import { type Day, day } from './day'
import type { Repayment } from './dealing'
import { nextRepayment } from './repayment-days'

const month = (date: number): Repayment => ({ every: 'month', date })
const quarter = (date: number): Repayment => ({ every: 'quarter', date })

test.each<[string, Repayment | null, string, string | null, string, string | null]>([
  ['on the 20th of the month', month(20), '2026-01-05', '2027-01-05', '2026-01-05', '2026-01-20'],
  [
    'never on the day of disbursement itself',
    month(20),
    '2026-01-20',
    '2027-01-20',
    '2026-01-20',
    '2026-02-20',
  ],
  ['the 31st on 28 February', month(31), '2026-01-31', '2027-01-31', '2026-01-31', '2026-02-28'],
  [
    'the 31st on 29 February of a leap year',
    month(31),
    '2028-01-31',
    '2029-01-31',
    '2028-01-31',
    '2028-02-29',
  ],
  ['and back on the 31st in March', month(31), '2026-01-31', '2027-01-31', '2026-02-28', '2026-03-31'],
  ['the 30th on 30 April', month(31), '2026-01-31', '2027-01-31', '2026-03-31', '2026-04-30'],
  ['over the end of a year', month(1), '2026-01-31', '2027-12-31', '2026-12-15', '2027-01-01'],
  ['by the quarter in its last month', quarter(20), '2026-01-05', '2027-01-05', '2026-01-05', '2026-03-20'],
  ['by the quarter on its last day', quarter(31), '2026-01-05', '2027-01-05', '2026-04-01', '2026-06-30'],
  ['by the quarter into the next year', quarter(20), '2026-01-05', '2027-06-05', '2026-12-20', '2027-03-20'],
  ['with the maturity as the last', month(20), '2026-01-05', '2027-01-05', '2026-12-20', '2027-01-05'],
  [
    'the maturity once, where it is a repayment day',
    month(20),
    '2026-01-20',
    '2027-01-20',
    '2026-12-20',
    '2027-01-20',
  ],
  ['none after the maturity', month(20), '2026-01-05', '2027-01-05', '2027-01-05', null],
  ['at maturity alone', { every: 'maturity' }, '2026-01-05', '2026-07-05', '2026-01-05', '2026-07-05'],
  ['on and on where nobody entered the maturity', month(20), '2026-01-05', null, '2031-01-20', '2031-02-20'],
  ['not before the disbursement', month(20), '2026-06-05', '2027-06-05', '2026-01-01', '2026-06-20'],
  ['never where nobody entered the days', null, '2026-01-05', '2027-01-05', '2026-01-05', null],
])('R125 a loan is paid back %s', (_, repay, disbursed, matures, after, expected) => {
  const maturesOn = matures === null ? null : day(matures)
  const loan = { repay, disbursedOn: day(disbursed), maturesOn }
  expect(nextRepayment(loan, after as Day)).toBe(expected)
})
