import { day } from '@/domain/day'
import { previewWords, savedWords } from './preview-words'
import { talkWords } from './talk'
import { instantOf, whenOptions } from './when'

const TODAY = day('2026-11-23')
const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 23, 2, 30)

test.each<[string, number, string | undefined]>([
  ['a minute and less says nothing', 1, undefined],
  ['six minutes', 6, '刚才通话 6 分钟'],
  ['hours ago is not 刚才', 200, undefined],
])('%s', (_, minutes, words) => expect(talkWords(NOW, NOW + minutes * MINUTE)).toBe(words))

test('R40 an entry may be written up to seven days late', () => {
  const texts = whenOptions(TODAY).map(({ text }) => text)
  expect(texts.slice(0, 5)).toEqual(['刚才', '今天早些', '昨天', '前天', '11月20日'])
  expect(texts).toHaveLength(9)
})

test.each<['now' | 'earlier' | '1' | '7', string]>([
  ['now', '2026-11-23T02:30:00.000Z'],
  ['earlier', '2026-11-23T00:30:00.000Z'],
  ['1', '2026-11-22T07:00:00.000Z'],
  ['7', '2026-11-16T07:00:00.000Z'],
])('R40 %s is written as a Beijing instant', (when, expected) =>
  expect(new Date(instantOf(when, TODAY, NOW)).toISOString()).toBe(expected),
)

test('今天早些 is never yesterday', () => {
  const justAfterMidnight = Date.UTC(2026, 10, 22, 16, 20)
  expect(instantOf('earlier', TODAY, justAfterMidnight)).toBe(Date.UTC(2026, 10, 22, 16))
})

const due = { on: day('2026-11-24'), reasons: [{ clock: 'review' as const, on: day('2026-11-24') }] }
const journal = {
  needs: [],
  standing: 'latent' as const,
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: { what: '上门', on: day('2026-11-26'), at: '10:30' },
  promises: [],
  createdOn: TODAY,
  spread: null,
  lookedOn: TODAY,
  contactedOn: TODAY,
  missedInRow: 0,
}

test('the preview says grade, what is first to come, and the rest', () => {
  const { lead, first, rest } = previewWords('B', { grade: 'A', due, journal }, TODAY)
  expect(lead).toBe('B → A，下次：')
  expect(first + rest).toContain('周四 10:30 上门')
  expect(first + rest).toContain('明天看一眼')
  expect(previewWords('A', { grade: 'A', due, journal }, TODAY).lead).toBe('还是 A，下次：')
  expect(savedWords('B', { grade: 'A', due }, TODAY)).toBe('B → A，下次：明天')
  expect(savedWords('B', { grade: 'B', due: { ...due, on: day('2026-11-20') } }, TODAY)).toBe(
    '还是 B，今天还要联系',
  )
})
