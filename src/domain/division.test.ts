import fc from 'fast-check'
import { addDays, type Day, day } from './day'
import {
  buyingHistoryOf,
  type Dealings,
  type DealStatus,
  dealStatusOf,
  demandOf,
  isNegotiating,
  isWaitingOnApproval,
  NO_DEALINGS,
  newUntil,
  urgencyOf,
} from './division'
import type { NextStep, Promised } from './journal'
import type { Demand, Need, Stage } from './need'

const TODAY = day('2026-11-22')
const need = (demand: Demand, n: number | null = null, stage: Stage = 'intent', id = 'n'): Need => ({
  id,
  product: '经营贷',
  amountFen: 100,
  demand,
  expectedOn: n === null ? null : addDays(TODAY, n),
  stage,
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
})
const dealt = (count: number, firstOn: string): Dealings => ({ count, firstOn: day(firstOn), running: 1 })
const ONE = dealt(1, '2020-05-01')

test.each<[string, Need[], Dealings, DealStatus]>([
  ['nothing ever is 未成交', [], NO_DEALINGS, 'none'],
  ['a latent need is 未成交', [need('latent')], NO_DEALINGS, 'none'],
  ['a need without demand is 未成交', [need('none')], NO_DEALINGS, 'none'],
  ['a clear need is 洽谈中', [need('latent'), need('clear')], NO_DEALINGS, 'negotiating'],
  ['a first 放款 is 已成交', [], ONE, 'closed'],
  ['a first 放款 and a latent need is 已成交', [need('latent')], ONE, 'closed'],
  ['a new negotiation says more than a loan of the past', [need('clear')], ONE, 'negotiating'],
])('R2 %s', (_, needs, dealings, status) => {
  expect(dealStatusOf(needs, dealings)).toBe(status)
  expect(isNegotiating(needs)).toBe(status === 'negotiating')
})

test.each<[string, Need[], boolean]>([
  ['nothing open waits for nothing', [], false],
  ['a clear need at 审批 waits', [need('clear', 9, 'approval')], true],
  ['a clear need elsewhere does not', [need('clear', 9, 'signing')], false],
  [
    'one of two clear needs at 审批 leaves something to do',
    [need('clear', 9, 'approval'), need('clear')],
    false,
  ],
  ['a latent need beside one at 审批 is nothing to do', [need('clear', 9, 'approval'), need('latent')], true],
  ['a latent need alone is no approval', [need('latent')], false],
])('waiting on approval: %s', (_, needs, expected) => expect(isWaitingOnApproval(needs)).toBe(expected))

test.each<[string, Need[], 'latent' | 'none', Demand]>([
  [
    'the leading need says',
    [need('latent', null, 'intent', 'a'), need('clear', 40, 'intent', 'b')],
    'none',
    'clear',
  ],
  [
    'a latent need says',
    [need('none', null, 'intent', 'a'), need('latent', null, 'intent', 'b')],
    'none',
    'latent',
  ],
  ['暂无需求 of every need', [need('none')], 'latent', 'none'],
  ['with nothing open: latent', [], 'latent', 'latent'],
  ['with nothing open and 暂无需求 answered', [], 'none', 'none'],
])('R5 %s', (_, needs, standing, demand) => expect(demandOf(needs, standing, TODAY)).toBe(demand))

const step = (n: number): NextStep => ({ what: '上门', on: addDays(TODAY, n), at: null })
const promise = (n: number): Promised => ({ id: `p${n}`, what: '发清单', on: addDays(TODAY, n) })

test.each([
  [-5, 'week'],
  [0, 'week'],
  [7, 'week'],
  [8, 'month'],
  [30, 'month'],
  [31, 'quarter'],
  [90, 'quarter'],
  [91, 'later'],
])('R4 in %i days is %s, be it next step, promise or expected day', (n, urgency) => {
  expect(urgencyOf({ needs: [], next: step(n), promises: [] }, TODAY)).toBe(urgency)
  expect(urgencyOf({ needs: [], next: null, promises: [promise(n)] }, TODAY)).toBe(urgency)
  expect(urgencyOf({ needs: [need('clear', n)], next: null, promises: [] }, TODAY)).toBe(urgency)
})

test('R4 nothing dated is later; of several days the first counts', () => {
  const needs = [need('clear'), need('latent')]
  expect(urgencyOf({ needs, next: null, promises: [] }, TODAY)).toBe('later')
  const n = fc.integer({ min: -20, max: 200 })
  fc.assert(
    fc.property(fc.array(n), fc.option(n), fc.array(n), (days, next, promised) => {
      const all = [...days, ...promised, ...(next === null ? [] : [next])]
      const first = Math.min(...all)
      const journal = {
        needs: [...needs, ...days.map(each => need('clear', each))],
        next: next === null ? null : step(next),
        promises: promised.map(promise),
      }
      const words = first <= 7 ? 'week' : first <= 30 ? 'month' : first <= 90 ? 'quarter' : 'later'
      expect(urgencyOf(journal, TODAY)).toBe(words)
    }),
  )
})

test.each<[string, Dealings, string]>([
  ['none is 潜在', NO_DEALINGS, 'potential'],
  ['one, yesterday, is 新', dealt(1, '2026-11-21'), 'new'],
  ['one, a day less than 12 months ago, is 新', dealt(1, '2025-11-23'), 'new'],
  ['one, 12 months and a day ago, is 活跃', dealt(1, '2025-11-21'), 'active'],
  ['two are 活跃', dealt(2, '2026-11-21'), 'active'],
  ['three are 忠诚', dealt(3, '2026-11-21'), 'loyal'],
  ['nine are 忠诚', dealt(9, '2010-01-01'), 'loyal'],
])('R22 of dealings, %s', (_, dealings, history) => expect(buyingHistoryOf(dealings, TODAY)).toBe(history))

test('R22 新 ends on one day and for good', () => {
  const history = (at: Day, first: string) => buyingHistoryOf(dealt(1, first), at)
  for (const first of ['2024-02-29', '2025-11-22', '2025-12-31', '2025-01-01']) {
    const until = newUntil(day(first))
    expect(history(addDays(until, -1), first)).toBe('new')
    for (const n of [0, 1, 400]) expect(history(addDays(until, n), first)).toBe('active')
  }
  expect(['2025-11-22', '2025-12-31'].map(first => newUntil(day(first)))).toEqual([
    '2026-11-22',
    '2026-12-31',
  ])
})
