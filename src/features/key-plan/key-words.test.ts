import { day } from '@/domain/day'
import { keyRowWords, stepWords } from './key-words'

const TODAY = day('2026-11-23')
const row = { customerId: 'cus_a', name: '张三', grade: 'A', goal: '争取代发', steps: 3, done: 1 } as const

test.each([
  [{ ...row, nextOn: day('2026-12-03') }, '争取代发 · 做完 1/3 · 下一步 12月3日'],
  [{ ...row, nextOn: day('2026-11-22') }, '争取代发 · 做完 1/3 · 昨天该做的还没做'],
  [{ ...row, steps: 0, done: 0, nextOn: null }, '争取代发'],
  [{ ...row, goal: '', steps: 0, done: 0, nextOn: null }, '还没有计划'],
] as const)('R60 a row says how far a plan is: %#', (one, words) => {
  expect(keyRowWords(one, TODAY)).toBe(words)
})

test.each([
  [{ by: null, isDone: false }, ''],
  [{ by: day('2026-11-24'), isDone: false }, '明天前'],
  [{ by: day('2026-11-22'), isDone: false }, '昨天该做完的'],
  [{ by: day('2026-11-22'), isDone: true }, '做完了'],
] as const)('R60 a step says by when: %#', (step, words) => {
  expect(stepWords(step, TODAY)).toBe(words)
})
