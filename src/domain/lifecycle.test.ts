import { day } from './day'
import type { Dealings } from './division'
import { lifeOf } from './lifecycle'
import type { Need } from './need'

const TODAY = day('2026-11-23')
const intent: Pick<Need, 'demand' | 'stage'> = { demand: 'latent', stage: 'intent' }
const applied: Pick<Need, 'demand' | 'stage'> = { demand: 'clear', stage: 'accepted' }
const none: Dealings = { count: 0, firstOn: null, running: 0 }
const runs = (maturesOn: string | null): Dealings => ({
  count: 1,
  firstOn: day('2025-01-01'),
  running: 1,
  maturesOn: maturesOn === null ? null : day(maturesOn),
})
const settled = (settledOn: string | null): Dealings => ({
  count: 2,
  firstOn: day('2024-01-01'),
  running: 0,
  settledOn: settledOn === null ? null : day(settledOn),
})

test.each([
  ['R23 who never had a loan is observed', none, [], 'observe', 'never'],
  ['R23 an intention alone is still cost only', none, [intent], 'observe', 'never'],
  ['R24 an application under way forms', none, [applied], 'forming', 'applying'],
  ['R25 a loan on schedule is stable', runs('2027-11-23'), [], 'stable', 'running'],
  [
    'R25 a loan on schedule stays there while the next is applied for',
    runs('2027-11-23'),
    [applied],
    'stable',
    'running',
  ],
  ['R25 a loan whose maturity nobody entered is on schedule', runs(null), [], 'stable', 'running'],
  ['R26 a maturity in 31 days is no decline', runs('2026-12-24'), [], 'stable', 'running'],
  ['R26 a maturity in 30 days without a need to renew is', runs('2026-12-23'), [], 'decline', 'maturing'],
  ['R26 with a need to renew it is not', runs('2026-12-23'), [intent], 'stable', 'asked'],
  ['R24 and with a renewal under way it forms', runs('2026-12-23'), [applied], 'forming', 'applying'],
  ['R26 settled 89 days ago is no decline', settled('2026-08-26'), [], 'stable', 'settled'],
  ['R26 settled 90 days ago is', settled('2026-08-25'), [], 'decline', 'idle'],
  [
    'R29 settled with something new asked for begins again',
    settled('2026-01-01'),
    [intent],
    'observe',
    'again',
  ],
  ['R26 of a settlement that nobody dated no decline is read', settled(null), [], 'stable', 'settled'],
] as const)('%s', (_title, dealings, needs, stage, reason) => {
  expect(lifeOf({ needs: [...needs], dealings }, TODAY)).toMatchObject({ stage, reason })
})

test('R26 a decline has the first day that the days count to, whenever it is looked at', () => {
  const idle = settled('2026-08-01')
  expect(lifeOf({ needs: [], dealings: idle }, TODAY).since).toBe('2026-10-30')
  expect(lifeOf({ needs: [], dealings: idle }, TODAY, 60).since).toBe('2026-09-30')
  expect(lifeOf({ needs: [], dealings: runs('2026-12-01') }, TODAY).since).toBe('2026-11-01')
})
