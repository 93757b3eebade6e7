import { closedCounts, NO_COUNTS } from './counts'
import { day } from './day'
import { actualOf, planDays, proposedOf, reportText, runningProposal } from './plan'

test.each([
  ['day', '2026-11-25', '2026-11-25', '2026-11-25'],
  ['week', '2026-11-25', '2026-11-23', '2026-11-29'],
  ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
  ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
] as const)('R98 the %s of %s is %s to %s', (span, on, from, to) => {
  expect(planDays(day(on), span)).toEqual({ from, to })
})

const [from, to] = [day('2026-11-23'), day('2026-11-29')]
const turn = (strip: 'contact' | 'look') => ({ on: from, strip, grade: 'A' as const })

test('R97 a plan begins with what falls due: calls beside the agreed visits, looks, and 放款 that is expected', () => {
  const turns = [turn('contact'), turn('contact'), turn('contact'), turn('look')]
  const needs = [
    { demand: 'clear', expectedOn: day('2026-11-27') },
    { demand: 'clear', expectedOn: day('2026-11-30') },
    { demand: 'latent', expectedOn: null },
  ] as const
  expect(proposedOf(turns, 1, needs, { from, to })).toMatchObject({
    contacts: { T: 2, M: 1 },
    looks: 1,
    stages: { disbursement: 1, approval: 0 },
  })
  expect(proposedOf([], 2, [], { from, to }).contacts).toMatchObject({ T: 0, M: 2 })
})

test('R97 what was done comes from the counters, and adds to what is still to come; 环节 before 放款 are not proposed', () => {
  const stageMoves = { ...NO_COUNTS.stageMoves, signing: 2 }
  const closed = { ...NO_COUNTS.closed, disbursed: { n: 1, amountFen: 9 } }
  const counts = { ...NO_COUNTS, reviews: 4, reached: { ...NO_COUNTS.reached, T: 3 }, stageMoves, closed }
  const ahead = proposedOf([turn('look'), turn('contact')], 0, [], { from, to })
  expect(runningProposal(actualOf(counts), ahead)).toMatchObject({
    contacts: { T: 4 },
    looks: 5,
    stages: { signing: 0, disbursement: 1 },
  })
})

test('日报 counts, names customers by 称谓 and says what comes', () => {
  const counts = {
    ...NO_COUNTS,
    attempts: 1,
    reached: { ...NO_COUNTS.reached, T: 2, M: 1 },
    closed: { ...NO_COUNTS.closed, disbursed: { n: 1, amountFen: 20_000_000 } },
  }
  const done = [{ who: '张客户', what: '电话，联系上' }]
  const next = proposedOf([turn('look'), turn('contact')], 0, [], { from, to })
  expect(reportText({ from, to: from }, 'day', counts, done, next).split('\n')).toEqual([
    '日报（11月23日）',
    '联系客户 3 次（电话 2，见面 1），未接通 1 次，看过 0 次',
    '新增客户 0 位，新需求 0 个，放款 1 笔 20 万',
    '联系情况：',
    '- 张客户：电话，联系上',
    '接下来：要联系 1 次，要看一眼 1 次',
  ])
  expect(reportText({ from, to }, 'week', NO_COUNTS, [], null).split('\n')[0]).toBe(
    '周报（11月23日至11月29日）',
  )
})

test('R97 放款 of a plan is what was paid out: a need that waits at that 环节 is none, one closed from any other is', () => {
  const waiting = { ...NO_COUNTS, stageMoves: { ...NO_COUNTS.stageMoves, disbursement: 3 } }
  expect(actualOf(waiting).stages.disbursement).toBe(0)
  expect(actualOf(closedCounts('disbursed', 100)).stages.disbursement).toBe(1)
  expect(actualOf(closedCounts('elsewhere', 100)).stages.disbursement).toBe(0)
})
