import { day } from './day'
import { importanceOf, KEY_FROM_FEN } from './importance'
import type { Need } from './need'

const ON = day('2026-11-22')
const need = (amountFen: number): Need => ({
  id: `n${amountFen}`,
  product: '经营贷',
  amountFen,
  demand: 'clear',
  expectedOn: ON,
  stage: 'intent',
  stageOn: ON,
  waitingFor: null,
  openedOn: ON,
})
const BY_HAND = { byHand: true, reason: '政府平台客户' }

test.each<[string, number[], Parameters<typeof importanceOf>[1], number | undefined, boolean]>([
  ['nothing open is 普通', [], null, undefined, false],
  ['a fen below the threshold is 普通', [49_999_999], null, undefined, false],
  ['500,000 yuan is 重点', [50_000_000], null, undefined, true],
  ['two needs that reach it together are 重点', [20_000_000, 30_000_000], null, undefined, true],
  ['the branch sets the threshold', [50_000_000], null, 50_000_001, false],
  ['重点 by hand stands', [], { isKey: true, ...BY_HAND }, undefined, true],
  ['普通 by hand stands', [90_000_000], { isKey: false, ...BY_HAND }, undefined, false],
  [
    'what was not set by hand follows the amounts down',
    [1],
    { isKey: true, byHand: false, reason: null },
    undefined,
    false,
  ],
  ['and up', [50_000_000], { isKey: false, byHand: false, reason: null }, undefined, true],
])('R3 %s', (_, amounts, set, keyFrom, isKey) => {
  const importance = importanceOf(amounts.map(need), set, keyFrom)
  expect(importance).toEqual(set?.byHand ? { isKey, ...BY_HAND } : { isKey, byHand: false, reason: null })
})

test('R3 500,000 yuan in fen', () => expect(KEY_FROM_FEN).toBe(500_000 * 100))
