import { day } from './day'
import { isForLockScreen } from './lock-screen'
import { isField } from './message-fields'
import { happened, MATTERS, MOST_ASKS, type ServiceAsk, serviceMessage, withAsk } from './service-message'

const ask = (more: Partial<ServiceAsk> = {}): ServiceAsk => ({
  id: 'ask_1',
  customerId: 'cus_1',
  cardId: 'card',
  matter: 'appointment',
  askedAt: 1,
  dueAt: null,
  ...more,
})

test.each(MATTERS)('§9 a message about %s fits WeChat’s fields and a lock screen', matter => {
  const { who, when, what } = serviceMessage(
    matter,
    day('2026-11-23'),
    Date.parse('2026-11-23T10:05:00+08:00'),
  )
  expect([isField('thing', who), isField('time', when), isField('thing', what)]).toEqual([true, true, true])
  expect([isForLockScreen(who), isForLockScreen(what)]).toEqual([true, true])
  expect(when).toBe('2026年11月23日 10:05')
})

test('what is asked for twice is told once', () => {
  const asks = withAsk([ask()], ask({ id: 'ask_2', askedAt: 2 }))
  expect(asks).toEqual([ask({ id: 'ask_2', askedAt: 2 })])
  expect(withAsk(asks, ask({ id: 'ask_3', matter: 'progress' }))).toHaveLength(2)
  expect(withAsk(asks, ask({ id: 'ask_4', customerId: 'cus_2' }))).toHaveLength(2)
})

test('no more than twenty asks wait, the latest', () => {
  let asks: readonly ServiceAsk[] = []
  for (let i = 0; i < 25; i++) asks = withAsk(asks, ask({ id: `ask_${i}`, customerId: `cus_${i}` }))
  expect([asks.length, asks[0]?.id, MOST_ASKS]).toEqual([20, 'ask_5', 20])
})

test('only who asked for it is told, and from the first time that it happened', () => {
  const asks = [ask(), ask({ id: 'ask_2', matter: 'progress' })]
  expect(happened(asks, 'cus_2', 'appointment', 9)).toBe(asks)
  expect(happened(asks, 'cus_1', 'complaint', 9)).toBe(asks)
  const once = happened(asks, 'cus_1', 'appointment', 9)
  expect(once.map(({ dueAt }) => dueAt)).toEqual([9, null])
  expect(happened(once, 'cus_1', 'appointment', 20)).toBe(once)
})
