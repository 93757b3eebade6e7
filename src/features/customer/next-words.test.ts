import { day } from '@/domain/day'
import { lateWords, promiseWords, stepWords } from './next-words'

const today = day('2026-11-23')

test('a step says its day, its hour if one was named, and what', () => {
  expect(stepWords({ what: '上门', on: day('2026-11-26'), at: '10:30' }, today)).toBe('周四 10:30 上门')
  expect(stepWords({ what: '打电话', on: today, at: null }, today)).toBe('今天 打电话')
})

test('only what has passed is late', () => {
  expect(lateWords(today, today)).toBe('')
  expect(lateWords(day('2026-11-20'), today)).toBe('晚了 3 天')
})

test('a promise says by when', () => {
  expect(promiseWords({ what: '先发测算表', on: day('2026-11-24') }, today)).toBe('明天前：先发测算表')
})
