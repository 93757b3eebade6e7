import { addDays, day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { answerOf, answerWords, daysFor, type GateChip, needWords, optionsFor } from './gate-chips'

const TODAY = day('2026-11-23')
const need = (part: Partial<Need>): Need => ({
  id: 'need_1',
  product: '经营贷',
  amountFen: 50_000_000,
  demand: 'clear',
  expectedOn: day('2026-12-20'),
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
  ...part,
})
const CLEAR = need({})
const PAST = need({ expectedOn: day('2026-11-20') })
const UNDATED = need({ expectedOn: null })
const LATENT = need({ demand: 'latent', expectedOn: null })
const REFUSED = need({ demand: 'none', expectedOn: null })

test.each<[string, Need | null, string]>([
  ['R19 a clear need with a day', CLEAR, '不变 推迟一周 推迟一月 提前 暂无需求'],
  ['R19 不变 is disabled once the day has passed', PAST, '(不变) 推迟一周 推迟一月 另定日子 暂无需求'],
  ['R19 a clear need without a day wants one', UNDATED, '不变 定日子 暂无需求'],
  ['R5 a latent need', LATENT, '不变 有需求了 暂无需求'],
  ['R5 a need of which nothing is wanted now', REFUSED, '不变 有需求了 潜在'],
  ['R19 no open need', null, '有需求了 潜在 暂无需求'],
])('%s', (_, of, expected) => {
  const options = optionsFor(of, TODAY).map(({ text, isDisabled }) => (isDisabled ? `(${text})` : text))
  expect(options.join(' ')).toBe(expected)
})

test.each<[string, Need | null, GateChip, string | null, unknown]>([
  ['R19 不变 repeats what was known', CLEAR, 'same', null, ['need_1', 'clear', '2026-12-20']],
  ['R19 不变 of a passed day is no answer', PAST, 'same', null, null],
  ['R19 推迟一周 counts from the expected day', CLEAR, 'week', null, ['need_1', 'clear', '2026-12-27']],
  ['R19 推迟一月 too', CLEAR, 'month', null, ['need_1', 'clear', '2027-01-20']],
  ['R19 after a passed day both count from today', PAST, 'week', null, ['need_1', 'clear', '2026-11-30']],
  ['R19 a new day is waited for', CLEAR, 'day', null, null],
  ['R19 and then answers', CLEAR, 'day', '2026-12-01', ['need_1', 'clear', '2026-12-01']],
  ['R12 暂无需求 has no day', CLEAR, 'none', null, ['need_1', 'none', null]],
  ['未接通 answers nothing', CLEAR, 'missed', null, null],
  ['R19 有需求了 opens a need', null, 'day', '2026-12-01', [null, 'clear', '2026-12-01']],
  ['R19 潜在 of who has none open', null, 'latent', null, [null, 'latent', null]],
])('%s', (_, of, chip, on, expected) => {
  const answer = answerOf(of, { chip, day: on === null ? null : day(on) }, TODAY)
  expect(answer && [answer.needId, answer.demand, answer.expectedOn]).toEqual(expected)
})

test('提前 offers earlier days only, any other new day all', () => {
  const texts = (of: Need | null) => daysFor(of, TODAY).map(({ text }) => text)
  expect(texts(CLEAR)).toEqual(['一周后', '两周后'])
  expect(texts(PAST)).toEqual(['一周后', '两周后', '一月后'])
  expect(texts(null)).toEqual(['一周后', '两周后', '一月后'])
  expect(texts(need({ expectedOn: addDays(TODAY, 3) }))).toEqual([])
})

test.each<[string, Need, string]>([
  ['a need', CLEAR, '经营贷 50 万 · 明确 · 12月20日'],
  ['its day has passed', PAST, '经营贷 50 万 · 明确 · 11月20日已过'],
  ['without a day', UNDATED, '经营贷 50 万 · 明确 · 没定日子'],
  ['latent', LATENT, '经营贷 50 万 · 潜在'],
  ['no amount yet', need({ amountFen: 0 }), '经营贷 · 明确 · 12月20日'],
])('a need in one line: %s', (_, of, words) => expect(needWords(of, TODAY)).toBe(words))

test.each<[Need | null, GateChip, string]>([
  [CLEAR, 'same', '不变'],
  [CLEAR, 'week', '改到 12月27日'],
  [CLEAR, 'none', '暂无需求'],
  [LATENT, 'same', '不变'],
  [null, 'latent', '潜在'],
])('what an answer says: %#', (of, chip, words) => {
  const answer = answerOf(of, { chip, day: null }, TODAY)
  expect(answer && answerWords(of, answer, TODAY)).toBe(words)
})
