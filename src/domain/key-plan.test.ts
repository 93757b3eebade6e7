import { day } from './day'
import { type KeyPlan, keyPlanError, nextStepOn } from './key-plan'

const TODAY = day('2026-11-23')
const step = (id: string, by: string | null, isDone = false) => ({
  id,
  what: '约见老板',
  by: by === null ? null : day(by),
  isDone,
})
const plan = (...steps: KeyPlan['steps'][number][]): KeyPlan => ({ goal: '把代发工资争取过来', steps })

test.each([
  ['a step of today', plan(step('1', '2026-11-23')), null, null],
  ['a new step of yesterday', plan(step('1', '2026-11-22')), null, '步骤的日子不能早于今天。'],
  [
    'a step of yesterday that stood there',
    plan(step('1', '2026-11-22')),
    plan(step('1', '2026-11-22')),
    null,
  ],
  [
    'a step moved to a day that has passed',
    plan(step('1', '2026-11-20')),
    plan(step('1', '2026-11-22')),
    '步骤的日子不能早于今天。',
  ],
  ['a step done yesterday', plan(step('1', '2026-11-22', true)), null, null],
  ['the same step twice', plan(step('1', null), step('1', null)), null, '同一步写了两次。'],
  ['steps to nowhere', { goal: '', steps: [step('1', null)] }, null, '先写一句想达成什么。'],
  ['nothing at all', { goal: '', steps: [] }, null, null],
] as const)('R60 %s', (_, next, before, error) => {
  expect(keyPlanError(next, before, TODAY)).toBe(error)
})

test('R60 the next day of a plan is that of what is left to do', () => {
  expect(
    nextStepOn(plan(step('1', '2026-11-24', true), step('2', '2026-12-20'), step('3', '2026-12-03'))),
  ).toBe('2026-12-03')
  expect(nextStepOn(plan(step('1', null)))).toBeNull()
})
