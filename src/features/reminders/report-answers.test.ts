import { CallError, offline } from '@/lib/call-error'
import { reportAnswers, sendAnswers } from './report-answers'

const call = jest.fn()
const kept: Record<string, unknown> = {}
jest.mock('@/lib/cloud', () => ({ call: (...args: unknown[]) => call(...args) }))
jest.mock('@/lib/store', () => ({
  keyOf: (name: string) => name,
  keep: async (key: string, data: unknown) => {
    kept[key] = data
  },
  readKept: async (key: string) => kept[key],
}))

const report = (tapId: `tap_${string}`) => ({
  tapId,
  answers: [{ template: 'nudge' as const, answer: 'accept' as const }],
})
const told = () => call.mock.calls.map(([, , input]) => input.tapId)

beforeEach(() => {
  call.mockReset()
  kept.answered = undefined
})

test('an answer is told once', async () => {
  call.mockResolvedValue({ waiting: 0 })
  expect(await reportAnswers(report('tap_1'))).toEqual({ waiting: 0 })
  expect(await sendAnswers()).toBeUndefined()
  expect(told()).toEqual(['tap_1'])
})

test('without a network it waits, and goes first the next time, under the same id', async () => {
  call.mockRejectedValueOnce(offline())
  expect(await reportAnswers(report('tap_1'))).toBeUndefined()
  call.mockResolvedValue({ waiting: 0 })
  await reportAnswers(report('tap_2'))
  expect(told()).toEqual(['tap_1', 'tap_1', 'tap_2'])
  expect(kept.answered).toEqual([])
})

test('what the server refuses is not told again', async () => {
  call.mockRejectedValueOnce(new CallError('INVALID', '不对'))
  await reportAnswers(report('tap_1'))
  await sendAnswers()
  expect(told()).toEqual(['tap_1'])
})

test('two taps at once are both told', async () => {
  call.mockResolvedValue({ waiting: 0 })
  await Promise.all([reportAnswers(report('tap_1')), reportAnswers(report('tap_2'))])
  expect(told()).toEqual(['tap_1', 'tap_2'])
  expect(kept.answered).toEqual([])
})
