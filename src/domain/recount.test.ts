import fc from 'fast-check'
import { addDays, type Day, day } from './day'
import { withFollowUp, withReview } from './follow-up'
import { CHANNELS, type Journal, OUTCOMES } from './journal'
import { type Counted, recountClocks } from './recount'

const BASE = day('2026-03-02')
const JOURNAL: Journal = {
  needs: [],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: BASE,
  spread: null,
  lookedOn: day('2026-11-20'),
  contactedOn: day('2026-11-20'),
  missedInRow: 1,
}
const at = (date: string, channel: Counted['channel'], outcome: Counted['outcome'] = 'reached'): Counted => ({
  on: day(date),
  channel,
  outcome: channel === null ? null : outcome,
})

test.each<[string, Counted[], Partial<Journal>, string | null, [string | null, string | null, number]]>([
  ['with nothing left all is as before the journal', [], {}, '2026-01-05', [null, '2026-01-05', 0]],
  ['with nothing left and nothing before there is no contact', [], {}, null, [null, null, 0]],
  ['a review is a look only', [at('2026-04-01', null)], {}, null, ['2026-04-01', null, 0]],
  [
    'an attempt is a look only',
    [at('2026-04-01', 'T', 'missed')],
    {},
    '2026-01-05',
    ['2026-04-01', '2026-01-05', 1],
  ],
  ['a call is a contact', [at('2026-04-01', 'T')], {}, '2026-01-05', ['2026-04-01', '2026-04-01', 0]],
  ['a visit is a contact', [at('2026-04-01', 'M', 'incoming')], {}, null, ['2026-04-01', '2026-04-01', 0]],
  ['a message is none', [at('2026-04-01', 'W')], {}, null, ['2026-04-01', null, 0]],
  [
    'a message is one where writing is preferred',
    [at('2026-04-01', 'W')],
    { prefersWriting: true },
    null,
    ['2026-04-01', '2026-04-01', 0],
  ],
  [
    'the newest contact counts, the attempts after it make the row',
    [
      at('2026-04-09', 'T', 'missed'),
      at('2026-04-08', 'M', 'missed'),
      at('2026-04-03', 'T'),
      at('2026-04-02', 'T', 'missed'),
      at('2026-04-01', 'M'),
    ],
    {},
    null,
    ['2026-04-09', '2026-04-03', 2],
  ],
  [
    'a review between attempts does not end the row',
    [at('2026-04-09', 'T', 'missed'), at('2026-04-08', null), at('2026-04-07', 'T', 'missed')],
    {},
    null,
    ['2026-04-09', null, 2],
  ],
])('R70 after an entry is voided: %s', (_, entries, more, before, [lookedOn, contactedOn, missedInRow]) =>
  expect(recountClocks({ ...JOURNAL, ...more }, entries, before === null ? null : day(before))).toMatchObject(
    {
      lookedOn,
      contactedOn,
      missedInRow,
    },
  ),
)

const counted: fc.Arbitrary<Counted> = fc
  .record({
    n: fc.integer({ min: 0, max: 200 }),
    way: fc.option(fc.tuple(fc.constantFrom(...CHANNELS), fc.constantFrom(...OUTCOMES)), { freq: 4 }),
  })
  // A note has no outcome to speak of; it is logged as 联系上.
  .map(({ n, way }) => ({
    on: addDays(BASE, n),
    channel: way?.[0] ?? null,
    outcome: way === null ? null : way[0] === 'N' ? 'reached' : way[1],
  }))

const replay = (journal: Journal, entries: readonly Counted[]): Journal =>
  [...entries].reverse().reduce((so, { on, channel, outcome }) => {
    if (channel === null || outcome === null) return withReview(so, on)
    return withFollowUp(so, { on, channel, outcome, answers: [], next: null, promises: [], newNeedId: 'n' })
  }, journal)

test('voiding leaves the clocks as if the entry had never been written', () => {
  const before = fc.option(fc.integer({ min: 1, max: 90 }).map((n): Day => addDays(BASE, -n)))
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 8 }), fc.boolean(), before, (all, prefersWriting, before) => {
      const entries = [...all].sort((a, b) => (a.on < b.on ? 1 : -1))
      const journal = { ...JOURNAL, prefersWriting }
      const clean = { ...journal, lookedOn: null, contactedOn: before, missedInRow: 0 }
      const { lookedOn, contactedOn, missedInRow, attempts = [] } = replay(clean, entries)
      const clocks = { lookedOn, contactedOn, missedInRow, attempts }
      expect(recountClocks(journal, entries, before)).toEqual(clocks)
    }),
    { numRuns: 500 },
  )
})
