import { complaintLines } from './complaint-lines'

const REGULATOR = { id: 'card-regulator-line', text: '监管投诉电话 12378', phone: '12378' }

test('R92 every card says whom to complain to: the bank’s line and the regulator’s', () => {
  const bank = { id: 'card-bank-line', text: '本行投诉电话 95500', phone: '95500' }
  expect(complaintLines({ bank: '95500', regulator: '12378' })).toEqual([bank, REGULATOR])
})

test('R92 a card that is not found, or did not open, still says the regulator’s line', () => {
  expect(complaintLines(null)).toEqual([REGULATOR])
})
