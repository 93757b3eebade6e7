import type { Decline } from './decline'
import { declineSentence, declineTitle } from './decline-words'
import type { Month } from './month'

const periods = (...amounts: number[]) =>
  amounts.map((amount, i) => ({ month: ['2025-11', '2025-12', '2026-01', '2026-02'][i] as Month, amount }))

test.each([
  [
    'fee',
    'falling',
    [400, 300, 200, 100],
    '手续费连降三个月：2025年11月 4 元，2025年12月 3 元，1月 2 元，2月 1 元。',
  ],
  [
    'service',
    'half',
    [3, 3, 3, 1],
    '在用产品不到前三个月平均的一半：2025年11月 3 项，2025年12月 3 项，1月 3 项，2月 1 项。',
  ],
] as const)('R68 %s %s is said with each of its months', (measure, why, amounts, sentence) => {
  const said: Decline & { measure: typeof measure } = { measure, why, periods: periods(...amounts) }
  expect(declineSentence(said)).toBe(sentence)
})

test('R68 the title of a visit says what falls', () => {
  expect(declineTitle({ measure: 'balance', why: 'half' })).toBe('存款余额不到前三个月平均的一半')
})
