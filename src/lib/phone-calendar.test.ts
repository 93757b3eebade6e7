import { day } from '@/domain/day'
import { addToPhoneCalendar, secondsOf } from './phone-calendar'

const add = jest.fn()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { addPhoneCalendar: (option: unknown) => add(option) },
}))

const ALARM = { title: '张先生', on: day('2026-11-26'), at: '10:30' }

// 09:00 in Beijing on the day of the alarm.
const NINE = Date.UTC(2026, 10, 26, 1)
beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(NINE))

test('an hour is Beijing’s: 10:30 is 02:30 UTC, also on a phone elsewhere', () => {
  expect(secondsOf(day('2026-11-26'), '10:30')).toBe(Date.UTC(2026, 10, 26, 2, 30) / 1000)
  expect(secondsOf(day('2026-11-26'), '00:05')).toBe(Date.UTC(2026, 10, 25, 16, 5) / 1000)
})

test('WeChat is given the title, the start as a number and the end as text', async () => {
  add.mockResolvedValueOnce({ errMsg: 'addPhoneCalendar:ok' })
  expect(await addToPhoneCalendar(ALARM)).toBe('added')
  const start = Date.UTC(2026, 10, 26, 2, 30) / 1000
  expect(add).toHaveBeenCalledWith({
    title: '张先生',
    startTime: start,
    endTime: String(start + 3600),
    alarmOffset: 1800,
  })
})

test('less than half an hour ahead the phone rings at the hour itself', async () => {
  add.mockResolvedValueOnce({ errMsg: 'addPhoneCalendar:ok' })
  expect(await addToPhoneCalendar({ ...ALARM, at: '09:29' })).toBe('addedSoon')
  expect(add).toHaveBeenLastCalledWith(expect.objectContaining({ alarmOffset: 0 }))
  add.mockResolvedValueOnce({ errMsg: 'addPhoneCalendar:ok' })
  expect(await addToPhoneCalendar({ ...ALARM, at: '09:30' })).toBe('added')
})

test.each([
  ['the reader turned back', { errMsg: 'addPhoneCalendar:fail cancel' }, 'cancelled'],
  ['no permission for the calendar', { errMsg: 'addPhoneCalendar:fail auth deny' }, 'refused'],
  ['the privacy guide was not agreed to (104)', { errno: 104 }, 'refused'],
])('%s', async (_, error, fate) => {
  add.mockRejectedValueOnce(error)
  expect(await addToPhoneCalendar(ALARM)).toBe(fate)
})
