import fc from 'fast-check'
import { agreedDue, expectedDue, FLOOR_DAYS, floorDue, reviewDue } from './clocks'
import { addDays, type Day, day, dayAt, dayNumber } from './day'
import { GRADES, type Grade } from './grade'
import { CADENCE, type NextStep } from './journal'
import { type WorkCalendar, workCalendar } from './workday'

const CALENDAR = workCalendar()
const NO_REST: WorkCalendar = { isRest: () => false, nextWorkday: n => n, previousWorkday: n => n }
const CREATED = day('2025-01-02')
const step = (on: Day): NextStep => ({ what: '上门', on, at: null })

const dayOrNull = (n: number | null): Day | null => (n === null ? null : dayAt(n))

const review = (grade: Grade, lookedOn: string) =>
  dayAt(reviewDue({ createdOn: CREATED, lookedOn: day(lookedOn), spread: null }, grade, CALENDAR))

type Floor = Partial<Parameters<typeof floorDue>[0]>
const floor = (
  grade: Grade,
  contactedOn: string,
  more: Floor = {},
  calendar = CALENDAR,
  limits = FLOOR_DAYS,
) =>
  dayOrNull(
    floorDue(
      {
        createdOn: CREATED,
        contactedOn: day(contactedOn),
        spread: null,
        isKey: false,
        refusesContact: false,
        next: null,
        ...more,
      },
      grade,
      calendar,
      limits,
    ),
  )

test('R13-R17 the journals are daily, weekly, 15, 30 and 365 days; R70 the floors 7, 15, 30 and 90', () => {
  expect(GRADES.map(grade => CADENCE[grade])).toEqual([1, 7, 15, 30, 365])
  expect(FLOOR_DAYS).toEqual({ A: 7, B: 15, key: 30, others: 90 })
})

test.each<[Grade, string, string, string]>([
  ['A', '2026-02-13', '2026-02-14', 'R13 the working Saturday before 春节 is a workday'],
  ['A', '2026-02-14', '2026-02-24', 'R13 all of 春节 is stepped over'],
  ['A', '2026-02-18', '2026-02-24', 'R13 also after a look during 春节'],
  ['A', '2026-02-27', '2026-02-28', 'R13 the working Saturday after 春节 is a workday'],
  ['A', '2026-09-30', '2026-10-08', 'R13 all of 国庆 is stepped over'],
  ['A', '2026-10-10', '2026-10-12', 'R13 a Sunday is stepped over'],
  ['B', '2026-11-16', '2026-11-23', 'R14 a week later where that is a workday'],
  ['B', '2026-02-11', '2026-02-14', 'R14 before 春节 rather than after'],
  ['B', '2026-02-13', '2026-02-14', 'R14 before 春节 if only a day after the look'],
  ['B', '2026-02-14', '2026-02-24', 'R14 after 春节 where nothing before is later than the look'],
  ['B', '2026-02-16', '2026-02-24', 'R14 after 春节 for a look within it'],
  ['B', '2026-02-21', '2026-02-28', 'R14 a working Saturday stands'],
  ['B', '2026-09-28', '2026-09-30', 'R14 before 国庆'],
  ['B', '2026-09-30', '2026-10-08', 'R14 after 国庆 where the look was the last workday'],
  ['B', '2026-10-04', '2026-10-10', 'R14 from a Sunday back to the working Saturday'],
  ['C', '2026-02-02', '2026-02-24', 'R15 after 春节'],
  ['C', '2026-02-13', '2026-02-28', 'R15 a working Saturday stands'],
  ['C', '2026-09-16', '2026-10-08', 'R15 after 国庆'],
  ['D', '2026-01-16', '2026-02-24', 'R16 after 春节'],
  ['D', '2026-09-10', '2026-10-10', 'R16 a working Saturday stands'],
  ['E', '2025-02-17', '2026-02-24', 'R17 after 春节 a year later'],
  ['E', '2025-09-20', '2026-09-20', 'R17 a working Sunday stands'],
])('%s looked at on %s is reviewed on %s: %s', (grade, look, due) => expect(review(grade, look)).toBe(due))

test.each<[Grade, string, string | null, Floor, string]>([
  ['A', '2026-11-16', '2026-11-23', {}, '7 days'],
  ['A', '2026-11-16', '2026-11-23', { isKey: true }, '重点 does not loosen an A'],
  ['B', '2026-11-16', '2026-12-01', {}, '15 days'],
  ['B', '2026-11-16', '2026-12-01', { isKey: true }, '重点 does not loosen a B'],
  ['C', '2026-11-16', '2026-12-16', { isKey: true }, '30 days for a 重点 customer'],
  ['D', '2026-11-16', '2026-12-16', { isKey: true }, '30 days for a 重点 customer'],
  ['C', '2026-08-05', '2026-11-03', {}, '90 days for all others'],
  ['D', '2026-08-05', '2026-11-03', {}, '90 days for all others'],
  ['E', '2026-08-05', null, { isKey: true }, 'never for E'],
  ['A', '2026-08-05', null, { isKey: true, refusesContact: true }, 'never for who refused'],
  ['A', '2026-02-11', '2026-02-24', {}, 'an A shifts to the next workday'],
  ['B', '2026-02-02', '2026-02-14', {}, 'a B shifts to the last workday before'],
  ['B', '2026-09-20', '2026-09-30', {}, 'a B shifts to the last workday before'],
  ['C', '2026-01-16', '2026-02-24', { isKey: true }, 'a C shifts to the next workday'],
  ['D', '2025-11-19', '2026-02-24', {}, 'a D shifts to the next workday'],
  ['D', '2026-08-05', '2026-11-03', { next: step(day('2026-11-02')) }, 'an earlier agreed day leaves it'],
  ['A', '2026-11-16', '2026-11-27', { next: step(day('2026-11-27')) }, 'an agreed later day postpones it'],
  ['C', '2026-08-05', '2026-11-03', { isKey: true, next: step(day('2026-11-03')) }, 'to 90 days'],
  ['C', '2026-08-05', '2026-11-03', { isKey: true, next: step(day('2026-11-04')) }, 'to 90 days at most'],
  ['D', '2026-08-05', '2026-11-03', { next: step(day('2027-01-15')) }, 'to 90 days at most'],
  ['E', '2026-08-05', null, { next: step(day('2026-11-20')) }, 'an E with an agreed day has none'],
])('R63 R70 the floor of %s contacted on %s is %s with %j: %s', (grade, contact, due, more) =>
  expect(floor(grade, contact, more)).toBe(due),
)

test('R70 the limits of the floor are settable, and an agreed day never brings the floor forward', () => {
  const limits = { A: 3, B: 10, key: 20, others: 120 }
  const at = (grade: Grade, more: Floor) => floor(grade, '2026-08-03', more, NO_REST, limits)
  expect([at('A', {}), at('B', {}), at('C', { isKey: true }), at('D', {})]).toEqual(
    [3, 10, 20, 120].map(days => addDays(day('2026-08-03'), days)),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...GRADES),
      fc.boolean(),
      fc.integer({ min: -60, max: 300 }),
      (grade, isKey, n) => {
        const without = floor(grade, '2026-08-03', { isKey }, CALENDAR, limits)
        const next = step(addDays(day('2026-08-03'), n))
        const agreed = floor(grade, '2026-08-03', { isKey, next }, CALENDAR, limits)
        expect(agreed === null).toBe(without === null)
        expect((agreed ?? '') >= (without ?? '')).toBe(true)
      },
    ),
  )
})

test('R63 never looked at or spoken to: the day of creation counts', () => {
  const createdOn = day('2026-11-16')
  const fresh = { createdOn, lookedOn: null, contactedOn: null, spread: null }
  expect(GRADES.map(grade => dayAt(reviewDue(fresh, grade, NO_REST)))).toEqual(
    [1, 7, 15, 30, 365].map(days => addDays(createdOn, days)),
  )
  expect(['A', 'B', 'D'].map(grade => floor(grade as Grade, '2026-01-01', fresh, NO_REST))).toEqual(
    [7, 15, 90].map(days => addDays(createdOn, days)),
  )
})

test.each(GRADES)('R41 an import spreads the first reviews of %s evenly over the cadence', grade => {
  const each = 20
  const counts = new Map<number, number>()
  for (let i = 0; i < each * CADENCE[grade]; i++) {
    const spread = (i + 0.5) / (each * CADENCE[grade])
    const due = reviewDue({ createdOn: CREATED, lookedOn: null, spread }, grade, NO_REST) - dayNumber(CREATED)
    counts.set(due, (counts.get(due) ?? 0) + 1)
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: CADENCE[grade] }, (_, i) => i + 1),
  )
  for (const count of counts.values()) expect(Math.abs(count - each)).toBeLessThanOrEqual(1)
})

test('R41 the spread is within bounds at its ends, and ends with the first look', () => {
  for (const grade of GRADES)
    for (const spread of [0, 1]) {
      const due = (lookedOn: Day | null, on: number | null) =>
        reviewDue({ createdOn: CREATED, lookedOn, spread: on }, grade, NO_REST) - dayNumber(CREATED)
      expect(due(null, spread)).toBeGreaterThanOrEqual(1)
      expect(due(null, spread)).toBeLessThanOrEqual(CADENCE[grade])
      expect(due(addDays(CREATED, 3), spread)).toBe(3 + CADENCE[grade])
    }
})

test('R41 the first floors of an import lie within the floor, those of a known contact are not moved', () => {
  for (const grade of ['A', 'B', 'C', 'D'] as const) {
    const limit = floor(grade, CREATED, {}, NO_REST) ?? CREATED
    for (const spread of [0, 0.3, 0.99, 1]) {
      const due = floor(grade, CREATED, { contactedOn: null, spread }, NO_REST) ?? CREATED
      expect(due > CREATED && due <= limit).toBe(true)
      expect(floor(grade, CREATED, { spread }, NO_REST)).toBe(limit)
    }
  }
})

test('R69 agreed is the earliest of next step and promises, on rest days too', () => {
  const promise = (on: string) => ({ id: on, what: '发材料清单', on: day(on) })
  const next = step(day('2026-02-17'))
  expect(agreedDue({ next: null, promises: [] })).toBeNull()
  expect(agreedDue({ next, promises: [] })).toBe('2026-02-17')
  expect(agreedDue({ next, promises: [promise('2026-02-20'), promise('2026-02-15')] })).toBe('2026-02-15')
  expect(agreedDue({ next: null, promises: [promise('2026-02-20')] })).toBe('2026-02-20')
})

test('the floor postponed to an agreed day stands on that very day, a rest day included', () => {
  expect(floor('B', '2026-02-02', { next: step(day('2026-02-21')) })).toBe('2026-02-21')
})

test('「预计日已过」: the first workday after the earliest expected day of a clear need', () => {
  const need = (demand: 'clear' | 'latent' | 'none', on: string | null) =>
    ({ demand, expectedOn: on === null ? null : day(on) }) as Parameters<
      typeof expectedDue
    >[0]['needs'][number]
  const due = (...needs: ReturnType<typeof need>[]) => dayOrNull(expectedDue({ needs }, CALENDAR))
  expect(due()).toBeNull()
  expect(due(need('latent', null), need('clear', null), need('none', null))).toBeNull()
  expect(due(need('clear', '2026-11-19'))).toBe('2026-11-20')
  expect(due(need('clear', '2026-12-20'), need('clear', '2026-11-20'))).toBe('2026-11-23')
})

test.each([
  [0.01, '2026-11-24', 'the first row: the day after the import'],
  [0.5, '2026-11-27', 'the middle of the file: half of the 7 days'],
  [1, '2026-11-30', 'the last row: the whole limit'],
])(
  'R41 R70 an A spoken to in July and imported on 23 November with share %d is to be called by %s: %s',
  (spread, due) => {
    const more = { createdOn: day('2026-11-23'), spread }
    expect(floor('A', '2026-07-01', more)).toBe(due)
    // Once spoken to, the import has no say any more.
    expect(floor('A', '2026-11-25', more)).toBe('2026-12-02')
  },
)

test.each<[Grade, string, string | null]>([
  ['A', '2025-07-02', '2025-07-08'],
  ['B', '2025-07-08', '2025-07-16'],
  ['C', '2025-07-16', '2025-09-29'],
  ['D', '2026-07-01', null],
  ['E', '2026-07-01', null],
])('R27 who was let go keeps E’s rhythm while a D, and no other grade’s: %s', (grade, looked, contacted) => {
  const seenOn = day('2025-07-01')
  const journal = { createdOn: CREATED, lookedOn: seenOn, spread: null, isSparse: true }
  expect(dayAt(reviewDue(journal, grade, NO_REST))).toBe(looked)
  expect(floor(grade, '2025-07-01', { isSparse: true }, NO_REST)).toBe(contacted)
})
