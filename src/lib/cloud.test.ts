import { CallError } from './call-error'
import { call } from './cloud'

const request = jest.fn()
const removed: string[] = []
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    request: (option: unknown) => request(option),
    getStorageSync: () => 'lead',
    getStorageInfoSync: () => ({ keys: ['kept:lead:query:a', 'kept:officer:draft:b', 'persona'] }),
    removeStorage: async ({ key }: { key: string }) => void removed.push(key),
  },
}))

beforeAll(() => Object.assign(globalThis, { LOCAL: true, GATEWAY: 'http://127.0.0.1:1' }))
beforeEach(() => {
  removed.length = 0
})

const answer = (result: unknown) => request.mockResolvedValueOnce({ statusCode: 200, data: { result } })
const codeOf = (promise: Promise<unknown>) =>
  promise.catch(error => (error instanceof CallError ? error.code : error))
const list = () => call('officer', 'today.list', {})

test('a call names the function, the operation and the persona, and answers the data', async () => {
  answer({ ok: true, data: { seen: 1 } })
  expect(await list()).toEqual({ seen: 1 })
  expect(request).toHaveBeenCalledWith(
    expect.objectContaining({
      url: 'http://127.0.0.1:1/api/call',
      header: expect.objectContaining({ 'x-persona': 'lead' }),
      data: JSON.stringify({ function: 'officer', data: { op: 'today.list', input: {} } }),
    }),
  )
})

test('a refusal is thrown with its code and its words', async () => {
  answer({ ok: false, code: 'GATE', message: '先回答需求' })
  await expect(list()).rejects.toMatchObject({ code: 'GATE', message: '先回答需求' })
  expect(removed).toEqual([])
})

test.each(['NOT_STAFF', 'LEFT'])('%s clears everything that was kept, and only that', async code => {
  answer({ ok: false, code, message: '没有权限' })
  expect(await codeOf(list())).toBe(code)
  expect(removed).toEqual(['kept:lead:query:a', 'kept:officer:draft:b'])
})

test('a silent network is OFFLINE', async () => {
  request.mockRejectedValueOnce({ errMsg: 'request:fail' })
  expect(await codeOf(list())).toBe('OFFLINE')
})

test('an answer of no known form is INTERNAL', async () => {
  request.mockResolvedValueOnce({ statusCode: 500, data: { error: { code: 'X', message: 'y' } } })
  expect(await codeOf(list())).toBe('INTERNAL')
})
