import fc from 'fast-check'
import { addDays, type Day, day, daysBetween, weekday } from './day'
import { dueOf, nextDueOn } from './due'
import { GRADES, type Grade } from './grade'
import type { Journal } from './journal'
import { bucketOf } from './today'
import { workCalendar } from './workday'

// 国务院办公厅关于2026年部分节假日安排的通知.
const within = (at: string, from: string, to: string) => at >= from && at <= to
const HOLIDAYS = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const
const WORKING = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']
const rests = (at: Day) =>
  !WORKING.includes(at) &&
  (weekday(at) === 0 || weekday(at) === 6 || HOLIDAYS.some(([from, to]) => within(at, from, to)))
const workdayFrom = (at: Day, by: 1 | -1): Day => (rests(at) ? workdayFrom(addDays(at, by), by) : at)

/** The rest days of the rulebook's Clocks paragraph: B back if that is later than the look, all others on. */
const moved = (grade: Grade, from: Day, at: Day): Day => {
  const before = workdayFrom(at, -1)
  return grade === 'B' && before > from ? before : workdayFrom(at, 1)
}
const naive = (journal: Journal, grade: Grade) => {
  const look = journal.lookedOn ?? journal.createdOn
  const contact = journal.contactedOn ?? journal.createdOn
  const review = moved(grade, look, addDays(look, { A: 1, B: 7, C: 15, D: 30, E: 365 }[grade]))
  const most = journal.isKey ? 30 : 90
  const limit = { A: 7, B: 15, C: most, D: most, E: 0 }[grade]
  const agreedDays = [
    ...journal.promises.map(promise => promise.on),
    ...(journal.next ? [journal.next.on] : []),
  ]
  const agreed = agreedDays.sort()[0] ?? null
  let floor: Day | null = null
  if (grade !== 'E' && !journal.refusesContact) {
    let days = limit
    if (journal.next) days = Math.max(limit, Math.min(90, daysBetween(contact, journal.next.on)))
    floor = moved(grade, contact, addDays(contact, days))
  }
  return { review, floor, agreed }
}

const BASE = day('2026-01-05')
const dayUntil = (max: number) => fc.integer({ min: 0, max }).map(n => addDays(BASE, n))
// An agreed day on a rest day is left to a table of its own: whether the floor shifts off it is not said.
const workday = dayUntil(300).map(at => workdayFrom(at, 1))
const journal: fc.Arbitrary<Journal> = fc.record({
  needs: fc.constant([]),
  standing: fc.constant('latent' as const),
  isKey: fc.boolean(),
  prefersWriting: fc.boolean(),
  refusesContact: fc.boolean(),
  next: fc.option(fc.record({ what: fc.constant('上门'), on: workday, at: fc.constant(null) })),
  promises: fc.array(fc.record({ id: fc.constant('p'), what: fc.constant('发清单'), on: dayUntil(300) }), {
    maxLength: 2,
  }),
  createdOn: dayUntil(200),
  spread: fc.constant(null),
  lookedOn: fc.option(dayUntil(200)),
  contactedOn: fc.option(dayUntil(200)),
  missedInRow: fc.nat(3),
})
const grades = fc.constantFrom(...GRADES)
const NEXT_YEAR = day('2026-12-31')

test('R13-R17 R70 nextDueOn is the earliest of the clocks as the rulebook tells them', () => {
  fc.assert(
    fc.property(journal, grades, (journal, grade) => {
      const { review, floor, agreed } = naive(journal, grade)
      fc.pre(grade === 'E' || (review <= NEXT_YEAR && (floor ?? '') <= NEXT_YEAR))
      if (grade === 'E') fc.pre((agreed ?? '9') < '2026-12-31')
      const due = dueOf(journal, grade, workCalendar())
      const clocks = [
        { clock: 'review', on: review },
        { clock: 'floor', on: floor },
        { clock: 'agreed', on: agreed },
      ].filter(reason => reason.on !== null)
      const byClock = (reasons: readonly { clock: string }[]) =>
        [...reasons].sort((a, b) => (a.clock < b.clock ? -1 : 1))
      if (grade !== 'E') expect(byClock(due.reasons)).toEqual(byClock(clocks))
      expect(due.on).toBe(clocks.map(reason => reason.on as Day).sort()[0])
    }),
    { numRuns: 600 },
  )
})

test('the reasons are told earliest first, the first is the due day', () => {
  fc.assert(
    fc.property(journal, grades, (journal, grade) => {
      const { on, reasons } = dueOf(journal, grade, workCalendar())
      expect(reasons.map(reason => reason.on)).toEqual(reasons.map(reason => reason.on).sort())
      expect(reasons[0]?.on).toBe(on)
      expect(new Set(reasons.map(reason => reason.clock)).size).toBe(reasons.length)
    }),
  )
})

test('nextDueOn is the day of dueOf, with every spread, floor and rest day', () => {
  const limits = fc.record({ A: fc.nat(9), B: fc.nat(20), key: fc.nat(40), others: fc.nat(200) })
  const spread = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
  const overrides = fc.dictionary(dayUntil(300), fc.constantFrom('work' as const, 'rest' as const))
  const any = fc.tuple(journal, spread, fc.option(dayUntil(300))).map(([journal, spread, on]) => ({
    ...journal,
    spread,
    next: on && { what: '上门', on, at: null },
  }))
  fc.assert(
    fc.property(any, grades, limits, overrides, (journal, grade, limits, overrides) => {
      const calendar = workCalendar(overrides)
      expect(nextDueOn(journal, grade, calendar, limits)).toBe(dueOf(journal, grade, calendar, limits).on)
    }),
    { numRuns: 500 },
  )
})

test('R21 what is overdue stays overdue on every later day until something is done', () => {
  fc.assert(
    fc.property(journal, grades, fc.integer({ min: 1, max: 2000 }), (journal, grade, later) => {
      const on = nextDueOn(journal, grade, workCalendar())
      expect(bucketOf(on, addDays(on, later))).toBe('overdue')
    }),
  )
})

test('R21 a passed expected day keeps the customer overdue until it is re-dated, whatever was looked at since', () => {
  const passed: Journal = {
    needs: [
      {
        id: 'n',
        product: '经营贷',
        amountFen: 0,
        demand: 'clear',
        expectedOn: day('2026-10-21'),
        stage: 'intent',
        stageOn: BASE,
        waitingFor: null,
        openedOn: BASE,
      },
    ],
    standing: 'latent',
    isKey: false,
    prefersWriting: false,
    refusesContact: false,
    next: null,
    promises: [],
    createdOn: BASE,
    spread: null,
    lookedOn: day('2026-11-18'),
    contactedOn: day('2026-11-10'),
    missedInRow: 0,
  }
  // Past the 30 days it is a D by now (R11), and still due since the workday after 21 October.
  expect(dueOf(passed, 'D', workCalendar()).on).toBe('2026-10-22')
  expect(nextDueOn(passed, 'D', workCalendar())).toBe('2026-10-22')
  expect(nextDueOn({ ...passed, needs: [] }, 'D', workCalendar())).toBe('2026-12-18')
})
