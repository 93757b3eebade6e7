import { day } from '@/domain/day'
import { alarmAt, alarmOf, newAlarmOf } from './alarm'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

// 10:00 in Beijing on 2026-11-23.
const NOW = Date.UTC(2026, 10, 23, 2)
const agreed = (on: string | null, at: string | null = null) => ({
  name: '张伟',
  kind: 'person' as const,
  journal: { next: on === null ? null : { what: '上门', on: day(on), at } },
})

test.each([
  ['no step', agreed(null), null],
  ['a step without an hour', agreed('2026-11-26'), null],
  ['an hour that has passed', agreed('2026-11-23', '10:00'), null],
  [
    'an hour to come, under a 称谓',
    agreed('2026-11-23', '10:01'),
    { title: '张客户', on: '2026-11-23', at: '10:01' },
  ],
] as const)('an alarm for %s', (_what, customer, alarm) => {
  expect(alarmOf(customer, NOW)).toEqual(alarm)
})

test.each([
  ['10:01', { title: '张客户', on: '2026-11-23', at: '10:01' }],
  ['10:00', null],
])('R105 a planned meeting at %s has an alarm while it is to come', (at, alarm) => {
  expect(alarmAt({ name: '张伟', kind: 'person' }, { on: day('2026-11-23'), at }, NOW)).toEqual(alarm)
})

test('R104 an hour just agreed is offered to the phone’s calendar; one that stood before is not offered again', () => {
  const later = agreed('2026-11-26', '10:30')
  expect(newAlarmOf(agreed(null), later, NOW)).toMatchObject({ at: '10:30' })
  expect(newAlarmOf(agreed('2026-11-26', '09:00'), later, NOW)).toMatchObject({ at: '10:30' })
  expect(newAlarmOf(later, later, NOW)).toBeNull()
  expect(newAlarmOf(later, agreed(null), NOW)).toBeNull()
})
