import fc from 'fast-check'
import { addDays, day } from './day'
import { GRADES } from './grade'
import type { Journal } from './journal'
import { losingSigns } from './losing'
import { losingSince } from './losing-since'
import type { Need } from './need'
import { workCalendar } from './workday'

/** A Monday. */
const TODAY = day('2026-11-23')
const calendar = workCalendar()
const from = (min: number, max: number) => fc.integer({ min, max }).map(n => addDays(TODAY, n))

const JOURNAL: Journal = {
  needs: [],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: day('2026-01-05'),
  spread: null,
  lookedOn: TODAY,
  contactedOn: TODAY,
  missedInRow: 0,
}
const anyNeed = fc
  .record({ isClear: fc.boolean(), on: fc.option(from(-30, 60)) })
  .map(({ isClear, on }): Need => {
    const made = { product: '经营贷', amountFen: 100, stageOn: TODAY, openedOn: TODAY, waitingFor: null }
    const said = isClear
      ? { demand: 'clear' as const, expectedOn: on }
      : { demand: 'latent' as const, expectedOn: null }
    return { id: 'n', stage: 'intent', ...made, ...said }
  })
const anyMaturity = from(-10, 70).map(about => ({
  id: `dea_1.mature60.${about}`,
  dealingId: 'dea_1',
  kind: 'mature60' as const,
  on: addDays(about, -60),
  about,
  product: '经营贷',
}))
const anyJournal = fc
  .record({
    needs: fc.array(anyNeed, { maxLength: 2 }),
    tasks: fc.array(anyMaturity, { maxLength: 2 }),
    isKey: fc.boolean(),
    refusesContact: fc.boolean(),
    createdOn: from(-300, -120),
    contactedOn: fc.option(from(-120, 0)),
    missedInRow: fc.nat(4),
    next: fc.option(fc.record({ what: fc.constant('上门'), on: from(-20, 60), at: fc.constant(null) })),
  })
  .map((made): Journal => ({ ...JOURNAL, ...made }))

test('R65 the stored day has come exactly where a sign shows, but for a fallen grade, on any day', () => {
  fc.assert(
    fc.property(anyJournal, fc.constantFrom(...GRADES), from(0, 40), (journal, grade, today) => {
      const at = { today, calendar }
      const since = losingSince(journal, grade, at)
      const signs = losingSigns({ journal, grade, fall: null }, at)
      expect(since !== null && since <= today).toBe(signs.length > 0)
    }),
    { numRuns: 500 },
  )
})

test('R70 an A last spoken to on 2 November, whose floor is the 9th, shows a sign from the 23rd on', () =>
  expect(losingSince({ ...JOURNAL, contactedOn: day('2026-11-02') }, 'A', { today: TODAY, calendar })).toBe(
    '2026-11-23',
  ))
