import { type Day, day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { whatIfAnswer, whatIfOptions } from './what-if-choices'

const today = day('2026-11-23')
const need = (part: Partial<Need>): Need => ({
  id: 'need_1',
  product: '经营贷',
  amountFen: 0,
  demand: 'clear',
  expectedOn: day('2026-12-20'),
  stage: 'intent',
  stageOn: today,
  waitingFor: null,
  openedOn: today,
  ...part,
})
const chips = (of: Need | null) => whatIfOptions(of, today).map(one => one.value)

test('a need with a day asks for the day moved, one without for a day set', () => {
  expect(chips(need({}))).toEqual(['week', 'month', 'earlier', 'none'])
  expect(chips(need({ expectedOn: day('2026-11-25') }))).toEqual(['week', 'month', 'none'])
  expect(chips(need({ expectedOn: null }))).toEqual(['in30', 'in90', 'in180', 'latent'])
  expect(chips(need({ demand: 'none', expectedOn: null }))).toEqual(['in30', 'in90', 'in180', 'latent'])
  expect(chips(null)).toEqual(['in30', 'in90', 'in180', 'none'])
})

test.each([
  ['week', '2026-12-20', '2026-12-27'],
  ['month', '2026-12-20', '2027-01-20'],
  ['earlier', '2026-12-20', '2026-12-13'],
  ['week', '2026-10-01', '2026-11-30'],
  ['in30', null, '2026-12-23'],
] as const)('%s on a need of %s expects %s', (chip, from, to) => {
  const answer = whatIfAnswer(need({ expectedOn: from as Day | null }), chip, today)
  expect(answer).toEqual({ needId: 'need_1', demand: 'clear', expectedOn: to })
})

test('暂无需求 answers without a day, and of the customer where no need is open', () => {
  expect(whatIfAnswer(null, 'none', today)).toEqual({ needId: null, demand: 'none', expectedOn: null })
})
