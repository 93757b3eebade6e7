import fc from 'fast-check'
import { addDays, day, dayNumber } from './day'
import { type Grade, gradeOf, type Standing } from './grade'
import { nextGradeChange } from './grade-change'
import { explainGrade, WORDS_FOR_CUSTOMER } from './grade-explain'
import { type Need, STAGES } from './need'

const TODAY = day('2026-11-22')
const need = (n: number | null, more: Partial<Need> = {}): Need => ({
  id: 'n',
  product: '经营贷',
  amountFen: 100,
  demand: 'clear',
  expectedOn: n === null ? null : addDays(TODAY, n),
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
  ...more,
})
const LATENT = need(null, { demand: 'latent' })
const RULE = { A: 'R8', B: 'R9', C: 'R10', D: 'R11', E: 'R12' } as const
const explain = (needs: Need[], standing: Standing = 'latent') => explainGrade(needs, standing, TODAY)

test('R8 the sentence of the rulebook', () =>
  expect(explain([need(28)]).sentence).toBe('明确需求，预计 12月20日放款，还有 28 天，不超过 30 天 → A'))

test('what a customer may be told is true: grades feed neither approval nor rate', () =>
  expect(WORDS_FOR_CUSTOMER).toBe('按预计用款时间安排联系，不影响审批和利率。'))

test.each<[string, Need[], Standing, Grade, string[]]>([
  ['R8 30 days ahead', [need(30)], 'latent', 'A', ['明确', '12月22日', '还有 30 天', '不超过 30 天']],
  ['R8 5 days past', [need(-5)], 'latent', 'A', ['明确', '11月17日', '5 天', '30 天']],
  [
    'R8 40 days past and under way',
    [need(-40, { stage: 'approval' })],
    'latent',
    'A',
    ['明确', '10月13日', '40 天'],
  ],
  ['R9 31 days ahead', [need(31)], 'latent', 'B', ['明确', '12月23日', '还有 31 天', '不超过 90 天']],
  [
    'R10 180 days ahead',
    [need(180)],
    'latent',
    'C',
    ['明确', '2027年5月21日', '还有 180 天', '不超过 180 天'],
  ],
  ['R11 181 days ahead', [need(181)], 'latent', 'D', ['明确', '2027年5月22日', '还有 181 天', '超过 180 天']],
  ['R11 40 days past', [need(-40)], 'latent', 'D', ['明确', '10月13日', '40 天', '30 天']],
  ['R11 without a day', [need(null)], 'latent', 'D', ['明确']],
  ['R11 latent', [LATENT], 'latent', 'D', ['潜在']],
  ['R11 nothing open', [], 'latent', 'D', []],
  ['R12 nothing open and 暂无需求', [], 'none', 'E', ['暂无需求']],
  ['R12 a need without demand', [need(null, { demand: 'none' })], 'latent', 'E', ['暂无需求']],
])('%s is explained by its rule and its numbers', (_, needs, standing, grade, parts) => {
  const told = explain(needs, standing)
  expect([told.grade, told.rule]).toEqual([grade, RULE[grade]])
  for (const part of parts) expect(told.sentence).toContain(part)
  expect(told.sentence.endsWith(`→ ${grade}`)).toBe(true)
})

test('R8 40 days past and under way is not said to be within 30 days', () =>
  expect(explain([need(-40, { stage: 'approval' })]).sentence).not.toContain('不超过 30 天'))

test('the change by itself is told with its day and grade', () => {
  const { change, changeSentence } = explain([need(39)])
  expect(change).toEqual({ on: '2026-12-01', from: 'B', to: 'A' })
  expect(changeSentence).toMatch(/12月1日.*A/)
  expect(explain([LATENT]).change).toBeNull()
})

const anyNeed = fc
  .record({
    demand: fc.constantFrom('clear' as const, 'clear' as const, 'latent' as const, 'none' as const),
    n: fc.option(fc.integer({ min: -60, max: 400 })),
    stage: fc.constantFrom(...STAGES),
  })
  .map(({ demand, n, stage }) => need(demand === 'clear' ? n : null, { demand, stage }))
const needs = fc.array(anyNeed, { maxLength: 4 }).map(all => all.map((each, i) => ({ ...each, id: `n${i}` })))

test('the explanation is of the grade that is given and the change that comes', () => {
  fc.assert(
    fc.property(needs, fc.constantFrom<Standing>('latent', 'none'), (needs, standing) => {
      const told = explain(needs, standing)
      const grade = gradeOf(needs, standing, dayNumber(TODAY))
      expect([told.grade, told.rule]).toEqual([grade, RULE[grade]])
      expect(told.change).toEqual(nextGradeChange(needs, standing, TODAY))
      expect(told.sentence.endsWith(`→ ${grade}`)).toBe(true)
      const words = [told.sentence, told.changeSentence, ...told.wouldChange].join('\n')
      expect(words).not.toMatch(/null|undefined|NaN| -\d/)
      if (needs.length < 2) expect(told.wouldChange.length).toBeGreaterThan(0)
    }),
  )
})

test('what is said to change the grade of a single need is true at the limit it names', () => {
  const single = fc.oneof(fc.integer({ min: -60, max: 400 }), fc.constant(null))
  fc.assert(
    fc.property(single, fc.constantFrom(...STAGES), (n, stage) => {
      const { grade, wouldChange } = explain([need(n, { stage })])
      for (const words of wouldChange) {
        const [, days, side, to] = /(\d+) 天(以内|以后).* → ([A-E])$/.exec(words) ?? []
        expect(words.endsWith(`→ ${grade}`)).toBe(false)
        if (days === undefined) expect(words).toMatch(/暂无需求 → E$|潜在.* → D$/)
        else expect(explain([need(Number(days) + (side === '以后' ? 1 : 0), { stage })]).grade).toBe(to)
      }
    }),
  )
})
