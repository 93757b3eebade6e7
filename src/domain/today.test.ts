import fc from 'fast-check'
import { addDays, type Day, day } from './day'
import type { Clock, Due } from './due'
import { GRADES, type Grade } from './grade'
import type { Journal, NextStep } from './journal'
import { type Demand, type Need, STAGES, type Stage } from './need'
import { bucketOf, hasPastNeed, stripOf, todayRank } from './today'

const TODAY = day('2026-11-23')
const need = (demand: Demand, n: number | null, stage: Stage = 'intent'): Need => ({
  id: `${demand}${n}`,
  product: '经营贷',
  amountFen: 100,
  demand,
  expectedOn: n === null ? null : addDays(TODAY, n),
  stage,
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
})
const JOURNAL: Journal = {
  needs: [],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: TODAY,
  spread: null,
  lookedOn: null,
  contactedOn: null,
  missedInRow: 0,
}
const step = (n: number, at: string | null): NextStep => ({ what: '上门', on: addDays(TODAY, n), at })

test('R21 what was due before today is overdue, however long ago', () => {
  expect([-4000, -1, 0, 1, 7, 8].map(n => bucketOf(addDays(TODAY, n), TODAY))).toEqual([
    'overdue',
    'overdue',
    'today',
    'next',
    'next',
    'next',
  ])
})

test('预计日已过 is a clear need whose day lies before today, at any stage and for any length of time', () => {
  const past = (...needs: Need[]) => hasPastNeed({ needs }, TODAY)
  for (const stage of STAGES)
    expect([past(need('clear', -1, stage)), past(need('clear', 0, stage))]).toEqual([true, false])
  expect(past(need('clear', -400))).toBe(true)
  expect(past(need('clear', 5), need('clear', -1))).toBe(true)
  expect(past(need('clear', null), need('latent', null), need('none', null))).toBe(false)
  expect(past()).toBe(false)
})

const due = (...clocks: [Clock, number][]): Due => {
  const reasons = clocks
    .map(([clock, n]) => ({ clock, on: addDays(TODAY, n) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return { on: reasons[0]?.on ?? TODAY, reasons }
}

test.each<[string, Need[], Due, 'contact' | 'look']>([
  ['a review that is due is a look', [], due(['review', 0], ['floor', 3]), 'look'],
  ['an overdue review is a look', [], due(['review', -9], ['floor', 1], ['agreed', 1]), 'look'],
  ['a floor that is due beats an older review', [], due(['review', -9], ['floor', 0]), 'contact'],
  ['what is agreed for today beats an older review', [], due(['review', -9], ['agreed', 0]), 'contact'],
  ['a passed expected day is a contact', [need('clear', -1)], due(['review', 1], ['floor', 5]), 'contact'],
  ['an expected day of today is not passed', [need('clear', 0)], due(['review', 0], ['floor', 5]), 'look'],
  ['ahead, the review is first', [], due(['review', 2], ['floor', 3]), 'look'],
  ['ahead, the floor is first', [], due(['review', 3], ['floor', 2]), 'contact'],
  ['ahead, what is agreed is first', [], due(['review', 3], ['floor', 4], ['agreed', 1]), 'contact'],
])('Today: %s', (_, needs, due, strip) => expect(stripOf({ ...JOURNAL, needs }, due, TODAY)).toBe(strip))

type Row = { journal: Journal; grade: Grade; dueOn: Day; id: string }
const rank = ({ journal, grade, dueOn, id }: Row) => todayRank(journal, grade, dueOn, id, TODAY)

/** The order of the rulebook, key by key. */
const keys = ({ journal, grade, dueOn, id }: Row): (string | number)[] => {
  const { next, needs, isKey } = journal
  const open = needs.filter(each => each.demand === 'clear')
  const waits = open.length > 0 && open.every(each => each.stage === 'approval')
  return [
    next?.on === TODAY && next.at !== null ? next.at : '99:99',
    open.some(each => each.expectedOn !== null && each.expectedOn < TODAY) ? 0 : 1,
    GRADES.indexOf(grade),
    isKey ? 0 : 1,
    open.length === 0 ? 1 : waits ? 2 : 0,
    dueOn,
    id,
  ]
}
const naively = (a: Row, b: Row): number => {
  const others = keys(b)
  for (const [i, key] of keys(a).entries()) {
    const other = others[i] ?? ''
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}

// Whether waiting on approval comes after who does not negotiate at all is not said: here all do.
const needs = fc.array(
  fc
    .tuple(fc.constantFrom(-40, -1, 0, 1, 50), fc.constantFrom<Stage>('approval', 'approval', 'intent'))
    .map(([n, stage]) => need('clear', n, stage)),
  { minLength: 1, maxLength: 3 },
)
const next = fc.option(
  fc
    .tuple(fc.constantFrom(-1, 0, 0, 1), fc.constantFrom(null, '00:00', '09:05', '10:30', '23:59'))
    .map(([n, at]) => step(n, at)),
)
const row = fc
  .record({
    grade: fc.constantFrom(...GRADES),
    dueOn: fc.integer({ min: -400, max: 40 }).map(n => addDays(TODAY, n)),
    needs,
    next,
    isKey: fc.boolean(),
  })
  .map(({ grade, dueOn, needs, next, isKey }) => ({
    grade,
    dueOn,
    journal: { ...JOURNAL, needs, next, isKey },
  }))
const rows = fc
  .array(row, { maxLength: 40 })
  .map(all => all.map((each, i): Row => ({ ...each, id: `cus_${(i * 7919) % 997}` })))

test('the rank sorts as the rulebook orders Today, key by key', () => {
  fc.assert(
    fc.property(rows, rows => {
      const byRank = [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
      expect(byRank.map(each => each.id)).toEqual([...rows].sort(naively).map(each => each.id))
    }),
    { numRuns: 300 },
  )
})

const LAST: Row = { journal: { ...JOURNAL, isKey: false }, grade: 'E', dueOn: addDays(TODAY, 9), id: 'z' }
const ahead = (more: Partial<Row>, journal: Partial<Journal> = {}): Row => ({
  ...LAST,
  ...more,
  journal: { ...LAST.journal, ...journal },
})
test.each<[string, Row, Row]>([
  [
    'an hour agreed for today beats 预计日已过',
    ahead({}, { next: step(0, '19:00') }),
    ahead({ grade: 'A' }, { needs: [need('clear', -1)] }),
  ],
  ['the earlier hour is first', ahead({}, { next: step(0, '09:05') }), ahead({}, { next: step(0, '10:00') })],
  ['预计日已过 beats an A', ahead({ grade: 'D' }, { needs: [need('clear', -40)] }), ahead({ grade: 'A' })],
  [
    'an hour agreed for yesterday counts no more',
    ahead({ grade: 'D' }),
    ahead({}, { next: step(-1, '09:00') }),
  ],
  [
    'an hour agreed for tomorrow does not count yet',
    ahead({ grade: 'D' }),
    ahead({}, { next: step(1, '09:00') }),
  ],
  ['the better grade beats 重点', ahead({ grade: 'B' }), ahead({ grade: 'C' }, { isKey: true })],
  ['重点 beats 洽谈中', ahead({}, { isKey: true }), ahead({}, { needs: [need('clear', 200)] })],
  [
    '洽谈中 beats the oldest due',
    ahead({}, { needs: [need('clear', 200)] }),
    ahead({ dueOn: addDays(TODAY, -90) }),
  ],
  [
    'who waits on approval comes after who can be helped',
    ahead({}, { needs: [need('clear', 9, 'signing')] }),
    ahead({ dueOn: addDays(TODAY, -90) }, { needs: [need('clear', 9, 'approval')] }),
  ],
  [
    'the oldest due is first',
    ahead({ dueOn: addDays(TODAY, -2) }),
    ahead({ dueOn: addDays(TODAY, -1), id: 'a' }),
  ],
  ['at last the id decides', ahead({ id: 'a' }), ahead({ id: 'b' })],
])('the order of Today: %s', (_, first, second) => expect(rank(first) < rank(second)).toBe(true))
