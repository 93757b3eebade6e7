import { READING_REASONS, reasonOf } from './reading-reason'

test.each([
  ['R113 without a choice there is no reason', undefined, '随便看看', ''],
  ['a common reason stands for itself', 'away', '', '同事休假，代为处理'],
  ['words are added to it', 'help', ' 客户催额度 ', '帮同事推进：客户催额度'],
  ['another reason wants words', 'other', '  ', ''],
  ['another reason is its words', 'other', '客户来电问进度', '客户来电问进度'],
] as const)('%s', (_, choice, words, reason) => {
  expect(reasonOf(choice, words)).toBe(reason)
})

test('the longest reason fits the 60 characters of the contract', () => {
  for (const { value } of READING_REASONS)
    expect([...reasonOf(value, '字'.repeat(40))].length).toBeLessThanOrEqual(60)
})
