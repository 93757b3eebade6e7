import fc from 'fast-check'
import { addDays, type Day, day } from './day'
import { type Answer, gate } from './gate'
import { leadingNeed } from './grade'
import { CHANNELS, type Channel, OUTCOMES, type Outcome } from './journal'
import { type Demand, MAX_OPEN_NEEDS, type Need } from './need'

const TODAY = day('2026-11-22')
const need = (id: string, demand: Demand, n: number | null): Need => ({
  id,
  product: '经营贷',
  amountFen: 100_000_00,
  demand,
  expectedOn: n === null ? null : addDays(TODAY, n),
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
})
const answer = (needId: string | null, demand: Demand = 'clear', n: number | null = null): Answer => ({
  needId,
  demand,
  expectedOn: n === null ? null : addDays(TODAY, n),
})
const LEAD = need('lead', 'clear', 20)
const OTHER = need('other', 'latent', null)
const OPEN = [OTHER, LEAD]
const FULL = [LEAD, ...Array.from({ length: MAX_OPEN_NEEDS - 1 }, (_, i) => need(`n${i}`, 'latent', null))]

const ask = (needs: Need[], answers: Answer[], channel: Channel = 'T', outcome: Outcome = 'reached') =>
  gate({ needs }, { channel, outcome, answers }, TODAY)

test.each<[string, Need[], Answer[], ReturnType<typeof gate>]>([
  ['R19 a follow-up without an answer on demand is refused', OPEN, [], 'answerMissing'],
  ['R19 with nothing open an answer is asked for all the same', [], [], 'answerMissing'],
  ['R19 an answer on another need alone is refused', OPEN, [answer('other')], 'answerMissing'],
  ['R19 an answer on the leading need passes', OPEN, [answer('lead', 'clear', 27)], null],
  ['R19 other needs may be answered too', OPEN, [answer('lead', 'clear', 20), answer('other', 'none')], null],
  ['R19 in any order', OPEN, [answer('other', 'none'), answer('lead', 'clear', 20)], null],
  ['R19 暂无需求 is an answer', OPEN, [answer('lead', 'none')], null],
  ['R19 潜在 is an answer', OPEN, [answer('lead', 'latent')], null],
  ['R11 明确 without a day is an answer', OPEN, [answer('lead')], null],
  ['R19 暂无需求 with nothing open is an answer', [], [answer(null, 'none')], null],
  ['R19 潜在 with nothing open is an answer', [], [answer(null, 'latent')], null],
  ['R19 a new clear need with nothing open is an answer', [], [answer(null, 'clear', 30)], null],
  ['R19 the day may be today', OPEN, [answer('lead', 'clear', 0)], null],
  ['R19 a day that has passed is refused', OPEN, [answer('lead', 'clear', -1)], 'dayPassed'],
  ['R19 also with nothing open', [], [answer(null, 'clear', -1)], 'dayPassed'],
  [
    'R19 also on another need',
    OPEN,
    [answer('lead', 'clear', 20), answer('other', 'clear', -1)],
    'dayPassed',
  ],
  [
    'R19 不变 does not pass once the day has',
    [need('x', 'clear', -3)],
    [answer('x', 'clear', -3)],
    'dayPassed',
  ],
  ['R5 a day with 潜在 is refused', OPEN, [answer('lead', 'latent', 5)], 'dayWithoutDemand'],
  ['R5 a day with 暂无需求 is refused', OPEN, [answer('lead', 'none', 5)], 'dayWithoutDemand'],
  ['R19 a need is answered once', OPEN, [answer('lead'), answer('lead', 'none')], 'answeredTwice'],
  ['R19 no open need is answered once', [], [answer(null), answer(null, 'none')], 'answeredTwice'],
  ['R19 a need that is not open is not answered', OPEN, [answer('lead'), answer('gone')], 'unknownNeed'],
  ['R19 a day three years ahead is believed', OPEN, [answer('lead', 'clear', 1095)], null],
  [
    'R19 who has a need open is not answered as one without',
    OPEN,
    [answer('lead'), answer(null, 'none')],
    'unknownNeed',
  ],
  ['R19 20 needs may be answered', FULL, FULL.map(each => answer(each.id, 'latent')), null],
  ['R19 a need beyond the 20 is refused', FULL, [answer('lead', 'none'), answer(null)], 'tooManyNeeds'],
])('%s', (_, needs, answers, refusal) => expect(ask(needs, answers)).toBe(refusal))

test('R19 a day nobody can mean is refused', () => {
  const far: Answer = { needId: 'lead', demand: 'clear', expectedOn: day('2199-12-31') }
  expect(ask(OPEN, [far])).toBe('dayTooFar')
})

const reaches = (channel: Channel, outcome: Outcome) => channel !== 'N' && outcome !== 'missed'
const ways = CHANNELS.flatMap(channel => OUTCOMES.map(outcome => [channel, outcome] as const))

test.each(ways)('R19 %s %s asks for an answer exactly where it reached the customer', (channel, outcome) => {
  const reached = reaches(channel, outcome)
  for (const needs of [OPEN, []]) {
    const lead = answer(needs.length ? 'lead' : null, 'none')
    expect(ask(needs, [], channel, outcome)).toBe(reached ? 'answerMissing' : null)
    expect(ask(needs, [lead], channel, outcome)).toBe(reached ? null : 'answerOnAttempt')
  }
})

test('R19 an entry that reached the customer passes exactly with one sound answer a need, the leading one among them', () => {
  const spec = fc.record({
    demand: fc.constantFrom<Demand>('clear', 'latent', 'none'),
    n: fc.option(fc.integer({ min: -3, max: 400 })),
  })
  const needs = fc
    .array(spec, { minLength: 1, maxLength: 4 })
    .map(all => all.map(({ demand, n }, i) => need(`n${i}`, demand, demand === 'clear' ? n : null)))
  const answers = fc.array(fc.tuple(fc.constantFrom('n0', 'n1', 'n2', 'n3'), spec), { maxLength: 4 })
  fc.assert(
    fc.property(needs, answers, (needs, all) => {
      const answers = all.map(([id, { demand, n }]) => answer(id, demand, n))
      const ids = answers.map(each => each.needId)
      const isSound = (each: Answer) =>
        each.expectedOn === null || (each.demand === 'clear' && (each.expectedOn as Day) >= TODAY)
      const passes =
        ids.includes(leadingNeed(needs, TODAY)?.id ?? null) &&
        new Set(ids).size === ids.length &&
        ids.every(id => needs.some(open => open.id === id)) &&
        answers.every(isSound)
      expect(ask(needs, answers) === null).toBe(passes)
    }),
    { numRuns: 500 },
  )
})
