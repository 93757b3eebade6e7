import type { Day } from './day'
import { liftedBy, withDecisions } from './withdrawn'

const MON = '2026-11-23' as Day
const TUE = '2026-11-24' as Day
const marketing = { what: 'marketing', on: MON }
const phone = { what: 'channel:T', on: MON }

test('what is given again is withdrawn no longer, what is taken back again counts from that day', () => {
  expect(withDecisions([marketing, phone], [{ what: 'marketing', isGiven: true }], TUE)).toEqual([phone])
  expect(withDecisions([marketing], [{ what: 'marketing', isGiven: false }], TUE)).toEqual([
    { what: 'marketing', on: TUE },
  ])
})

test.each([
  [{ noMarketing: true, refusedChannels: ['T' as const] }, []],
  [{ noMarketing: false, refusedChannels: ['T' as const, 'W' as const] }, [marketing]],
  [{ noMarketing: true, refusedChannels: ['W' as const] }, [phone]],
])('wishes %j undo of what was taken back %j', (wishes, lifted) => {
  expect(liftedBy(wishes, [marketing, phone])).toEqual(lifted)
})
