import type { RecordedItem } from '#cloud/store/reminder-days'
import { day } from '@/domain/day'
import type { Candidate, Item } from '@/domain/nudge'
import { recordAfter } from './record'

const TODAY = day('2026-11-23')
const person = { now: Date.parse('2026-11-23T14:15:00+08:00'), today: TODAY }

const recorded = (customerId: string, more: Partial<RecordedItem> = {}): RecordedItem => ({
  key: `due:${customerId}`,
  kind: 'due',
  customerId,
  words: '60 天没通话了',
  hour: null,
  fate: 'held',
  reason: 'noQuota',
  messageId: null,
  until: null,
  ...more,
})
const candidate = { key: 'due:cus_a', kind: 'due', customerId: 'cus_a', words: '', at: null } as Candidate
const waiting: Item = {
  key: 'due:cus_a',
  fate: 'held',
  reason: 'keptForHour',
  messageId: null,
  until: '16:30' as Item['until'],
}
const planned = (alsoDue: number, before: RecordedItem[]) =>
  recordAfter(
    { on: TODAY, items: before, messages: [] },
    { candidates: [candidate], alsoDue, alsoOpen: 0 } as unknown as Parameters<typeof recordAfter>[1],
    [waiting],
    [],
    person,
  ).items.map(({ customerId, reason }) => [customerId, reason])

test.each([
  // At nine there was no message left; now there is one, kept for an hour. cus_b is listed no more.
  ['may be among those that are only counted', 12, [['cus_a', 'keptForHour']]],
  // Nobody is beyond the list: cus_b was done in between, and why nothing reached him at nine stays.
  [
    'is done',
    0,
    [
      ['cus_a', 'keptForHour'],
      ['cus_b', 'noQuota'],
    ],
  ],
])('R104 a hold of the morning whose customer %s', (_, alsoDue, items) => {
  expect(planned(alsoDue, [recorded('cus_a'), recorded('cus_b')])).toEqual(items)
})

test.each([
  ['had', recorded('cus_b', { fate: 'merged', reason: 'counted', messageId: 'm1' }), 'counted'],
  ['lost', recorded('cus_b', { reason: 'failed', messageId: 'm1' }), 'failed'],
])('what a message %s stays, whoever is listed', (_, told, reason) => {
  expect(planned(12, [told])).toEqual([
    ['cus_a', 'keptForHour'],
    ['cus_b', reason],
  ])
})
