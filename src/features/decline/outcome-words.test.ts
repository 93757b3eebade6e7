import { day } from '@/domain/day'
import { outcomeWords } from './outcome-words'

const TODAY = day('2026-11-23')

test.each([
  ['kept', '答应代发续一年', '昨天记下：留住了，答应代发续一年'],
  ['going', '', '昨天记下：确实在走'],
  ['falseAlarm', '换了账号', '昨天记下：误报，换了账号'],
] as const)('R68 an alarm that was found %s says so', (what, word, said) => {
  expect(outcomeWords({ outcome: { what, word, on: day('2026-11-22') } }, TODAY)).toBe(said)
})

test('R68 an open alarm says nothing of an outcome', () => {
  expect(outcomeWords({ outcome: null }, TODAY)).toBeNull()
})
