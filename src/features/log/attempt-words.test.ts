import { day } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import { attemptWords } from './attempt-words'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

// A Monday, and the Friday before it.
const [MONDAY, FRIDAY] = [day('2026-11-23'), day('2026-11-20')]
const tried = (...days: string[]) => ({ missedInRow: days.length, attempts: days.map(day) })

test.each([
  ['two misses say nothing', tried('2026-11-23', '2026-11-23'), MONDAY, ''],
  ['three today: not before tomorrow', tried('2026-11-23', '2026-11-23', '2026-11-23'), MONDAY, '明天'],
  ['three on a Friday: on Monday', tried('2026-11-20', '2026-11-20', '2026-11-20'), FRIDAY, '周一'],
  [
    'six in a week: next Monday',
    tried('2026-11-17', '2026-11-17', '2026-11-18', '2026-11-18', '2026-11-19', '2026-11-19'),
    FRIDAY,
    '周一',
  ],
])('R79 %s', (_, journal, today, words) => {
  const said = attemptWords(journal, { day: 3, week: 6 }, today, workCalendar())
  expect(said).toBe(
    words === '' ? '' : `连着 ${journal.missedInRow} 次没接通，${words}换个方式试试：微信、短信、见面`,
  )
})

test.each([
  ['the misses were on days before', tried('2026-11-16', '2026-11-18', '2026-11-20')],
  ['no days are known', { missedInRow: 3 }],
])('R79 no day is named where %s', (_, journal) => {
  const said = attemptWords(journal, { day: 3, week: 6 }, MONDAY, workCalendar())
  expect(said).toBe('连着 3 次没接通，换个方式试试：微信、短信、见面')
})
