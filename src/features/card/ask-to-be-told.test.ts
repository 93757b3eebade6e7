import type { CallErrorCode } from '@/lib/call-error'

const call = jest.fn()
const ask = jest.fn()
const store: Record<string, unknown> = {}
jest.mock('@/lib/cloud', () => ({ call: (...args: unknown[]) => call(...args) }))
jest.mock('@/lib/subscribe', () => ({ askForNudges: (...args: unknown[]) => ask(...args) }))
jest.mock('@/lib/store', () => ({
  keyOf: (name: string) => name,
  keep: async (key: string, data: unknown) => {
    store[key] = data
  },
  readKept: async (key: string) => store[key],
}))

/** The app as it is opened: what was kept is on the phone, what was asked is forgotten. */
const opened = async () => {
  jest.resetModules()
  return import('./ask-to-be-told')
}
const failsOnce = async (code: CallErrorCode) => {
  const { CallError } = await import('@/lib/call-error')
  call.mockRejectedValueOnce(new CallError(code, '现在不行。'))
}
const heard = () => call.mock.calls.map(([, op, { tapId, answer }]) => [op, tapId, answer])

beforeEach(() => {
  call.mockReset()
  ask.mockReset()
  ask.mockResolvedValue({ tpl: 'accept' })
  store.accepted = undefined
})

test('an accept is told once, and asked for once', async () => {
  call.mockResolvedValue({ isKept: true })
  const { askToBeTold, tellAccepted } = await opened()
  expect(await askToBeTold('t', 'tpl', 'progress')).toBe(true)
  await tellAccepted()
  expect(await askToBeTold('t', 'tpl', 'progress')).toBe(true)
  expect(ask).toHaveBeenCalledTimes(1)
  expect(call).toHaveBeenCalledTimes(1)
})

test('offline right after the accept: it is told under the same id when the card is opened again', async () => {
  const first = await opened()
  await failsOnce('OFFLINE')
  expect(await first.askToBeTold('t', 'tpl', 'appointment')).toBe(false)
  call.mockResolvedValue({ isKept: true })
  const again = await opened()
  await again.tellAccepted()
  await again.tellAccepted()
  const [lost, told, ...more] = heard()
  expect(told).toEqual(lost)
  expect(told).toEqual(['message.accepted', expect.stringMatching(/^tap_/), 'accept'])
  expect(more).toEqual([])
  expect(ask).toHaveBeenCalledTimes(1)
})

test('a second tap tells what waits, without a second dialog', async () => {
  const { askToBeTold } = await opened()
  await failsOnce('OFFLINE')
  expect(await askToBeTold('t', 'tpl', 'progress')).toBe(false)
  call.mockResolvedValue({ isKept: true })
  expect(await askToBeTold('t', 'tpl', 'progress')).toBe(true)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('what the server refuses is not told again', async () => {
  const { askToBeTold, tellAccepted } = await opened()
  await failsOnce('FORBIDDEN')
  expect(await askToBeTold('t', 'tpl', 'progress')).toBe(false)
  await tellAccepted()
  expect(call).toHaveBeenCalledTimes(1)
})
