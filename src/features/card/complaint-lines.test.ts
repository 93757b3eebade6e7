import { complaintLines } from './complaint-lines'

const lines = (bank: string) => ({ bank, regulator: '12378' })
const REGULATOR = { id: 'card-regulator-line', text: '监管投诉电话 12378', phone: '12378' }

test.each([
  ['the bank’s line', '95500', '0571-1', '本行投诉电话 95500', '95500'],
  ['no line of the bank: the branch’s number', '', '0571-1', '向本行投诉请打网点电话 0571-1', '0571-1'],
  ['neither: the counter', '', '', '本行投诉电话请向网点询问', null],
])('R92 every card says whom to complain to: %s', (_, bank, branchPhone, text, phone) => {
  expect(complaintLines(lines(bank), branchPhone)).toEqual([{ id: 'card-bank-line', text, phone }, REGULATOR])
})

test('R92 a card that is not found, or did not open, still says the regulator’s line', () => {
  expect(complaintLines(null, '')).toEqual([REGULATOR])
})
