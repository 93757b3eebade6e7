import { type Limit, mustHold } from './limits'

const requests = (value: number): Limit => ['requests per nudge', value, 4]
const documents = (value: number): Limit => ['documents per officer', value, 50]

test.each<[string, Limit[], string | null]>([
  ['at its limit', [requests(4), documents(50)], null],
  ['above its limit', [requests(4.01), documents(50)], 'nudges: requests per nudge 4.01, at most 4'],
  ['that nobody measured', [requests(Number.NaN)], 'nudges: requests per nudge NaN, at most 4'],
  ['of nothing sent', [requests(3 / 0)], 'nudges: requests per nudge Infinity, at most 4'],
  [
    'beside another above its limit',
    [requests(5), documents(64)],
    'nudges: requests per nudge 5, at most 4; documents per officer 64, at most 50',
  ],
])('issue 5: a bench with a figure %s fails exactly where it must', (_, limits, message) => {
  const bench = () => mustHold('nudges', limits)
  if (message === null) expect(bench).not.toThrow()
  else expect(bench).toThrow(message)
})
