import { answersIn, askForNudges } from './subscribe'

const ask = jest.fn()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: (option: unknown) => ask(option) },
}))

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
  ask.mockReset()
})

test('WeChat is asked at once, before anything is awaited', () => {
  ask.mockReturnValue(new Promise(() => undefined))
  void askForNudges(['T1'])
  expect(ask).toHaveBeenCalledWith({ tmplIds: ['T1'] })
})

test('one dialog asks for five templates at most', () => {
  ask.mockReturnValue(new Promise(() => undefined))
  void askForNudges(['1', '2', '3', '4', '5', '6'])
  expect(ask).toHaveBeenCalledWith({ tmplIds: ['1', '2', '3', '4', '5'] })
})

test('each template has its own answer; what WeChat adds is left out', async () => {
  ask.mockResolvedValue({ errMsg: 'requestSubscribeMessage:ok', T1: 'accept', T2: 'reject', T9: 'accept' })
  expect(await askForNudges(['T1', 'T2'])).toEqual({ T1: 'accept', T2: 'reject' })
})

test('messages switched off in WeChat’s settings (20004) count as closed', async () => {
  ask.mockRejectedValue({ errCode: 20004 })
  expect(await askForNudges(['T1'])).toEqual({ T1: 'ban' })
})

test('a fault is no answer', async () => {
  ask.mockRejectedValue({ errCode: 10002 })
  expect(await askForNudges(['T1'])).toBe('none')
  expect(answersIn({ errMsg: 'requestSubscribeMessage:ok' }, ['T1'])).toBe('none')
})

test('the web has no subscription messages, and nothing is asked without a template', async () => {
  expect(await askForNudges([])).toBe('none')
  process.env.TARO_ENV = 'h5'
  expect(await askForNudges(['T1'])).toBe('none')
  expect(ask).not.toHaveBeenCalled()
})
