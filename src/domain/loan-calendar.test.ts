import fc from 'fast-check'
import { loanDue } from './clocks'
import { addDays, type Day, day, dayAt } from './day'
import type { Dealing, LoanTask, Repayment, TaskKind } from './dealing'
import { isOverdueLoan, isRenewalDue, LOAN_RULES, loanTasks, withTaskDone } from './loan-calendar'
import { workCalendar } from './workday'

const dealing = (more: Partial<Dealing> = {}): Dealing => ({
  id: 'dea_1',
  product: '经营贷',
  amountFen: 50_000_000,
  disbursedOn: day('2026-01-05'),
  repay: { every: 'month', date: 20 },
  maturesOn: day('2027-01-05'),
  creditUntil: null,
  status: 'running',
  settledOn: null,
  isInArrears: false,
  trackedFrom: day('2026-01-05'),
  done: {},
  renewalNeedId: null,
  ...more,
})
const days = (of: Dealing): Partial<Record<TaskKind, string>> =>
  Object.fromEntries(loanTasks(of, LOAN_RULES).map(task => [task.kind, task.on]))

// 15 days, three months, three days before 20 January, 60 and 30 days before 5 January: counted on a paper calendar.
test('R125 a new loan asks for each of its duties on its day', () => {
  expect(days(dealing())).toEqual({
    use: '2026-01-20',
    check: '2026-04-05',
    repay: '2026-01-17',
    mature60: '2026-11-06',
    mature30: '2026-12-06',
  })
})

test('R125 the earliest stands first, and a task says what it is about', () => {
  expect(loanTasks(dealing(), LOAN_RULES)[0]).toEqual({
    id: 'dea_1.repay.2026-01-20',
    dealingId: 'dea_1',
    kind: 'repay',
    on: '2026-01-17',
    about: '2026-01-20',
    product: '经营贷',
  })
})

test.each<[string, Partial<Dealing>, Partial<Record<TaskKind, string | undefined>>]>([
  ['a product of its own interval', { product: '消费贷' }, { check: '2026-07-05' }],
  ['a mortgage once a year', { product: '房贷' }, { check: '2027-01-05' }],
  [
    'the check after one made late counts from it',
    { done: { check: day('2026-05-31') } },
    { check: '2026-08-31' },
  ],
  [
    'at a month’s end',
    { disbursedOn: day('2025-11-30'), trackedFrom: day('2025-11-30') },
    { check: '2026-02-28' },
  ],
  ['its use once', { done: { use: day('2026-01-12') } }, { use: undefined }],
  [
    'nothing but checks where no day was entered',
    { repay: null, maturesOn: null },
    { repay: undefined, mature60: undefined, mature30: undefined, check: '2026-04-05' },
  ],
  [
    'an old loan: nothing of before the record',
    { disbursedOn: day('2024-03-31'), trackedFrom: day('2026-05-01'), maturesOn: day('2027-03-31') },
    { use: undefined, check: '2026-06-30', repay: '2026-05-17' },
  ],
  [
    'recorded between the third day and a repayment day: at once',
    { trackedFrom: day('2026-05-19') },
    { repay: '2026-05-19' },
  ],
  [
    'recorded 45 days before maturity: renewal at once',
    { trackedFrom: day('2026-11-21') },
    { mature60: '2026-11-21', mature30: '2026-12-06' },
  ],
  [
    'recorded 20 days before maturity: one task of the two',
    { trackedFrom: day('2026-12-16') },
    { mature60: undefined, mature30: '2026-12-16' },
  ],
  [
    'recorded after its maturity: checks alone',
    { trackedFrom: day('2027-02-01') },
    { use: undefined, check: '2027-04-05', repay: undefined, mature60: undefined, mature30: undefined },
  ],
  [
    'extended: its new maturity is asked about again',
    { done: { mature60: day('2026-07-05'), mature30: day('2026-07-05') } },
    { mature60: '2026-11-06', mature30: '2026-12-06' },
  ],
])('R125 %s', (_, more, expected) => {
  const { use, check, repay, mature60, mature30 } = days(dealing(more))
  expect({ use, check, repay, mature60, mature30 }).toMatchObject(expected)
})

test('R125 nothing is asked for once a loan is settled', () => {
  expect(loanTasks(dealing({ status: 'settled', settledOn: day('2026-06-01') }), LOAN_RULES)).toEqual([])
})

test('R125 doing a task places the next of its kind and leaves the others', () => {
  const loan = dealing()
  const of = (kind: TaskKind): LoanTask =>
    loanTasks(loan, LOAN_RULES).find(one => one.kind === kind) as LoanTask
  const after = (kind: TaskKind, on: string) => days(withTaskDone(loan, of(kind), day(on)))
  expect(after('repay', '2026-01-16')).toEqual({ ...days(loan), repay: '2026-02-17' })
  expect(after('use', '2026-01-19')).toEqual({ ...days(loan), use: undefined })
  expect(after('check', '2026-04-03')).toEqual({ ...days(loan), check: '2026-07-03' })
  expect(after('mature30', '2026-12-04')).toEqual({ ...days(loan), mature60: undefined, mature30: undefined })
  // Three repayment days late: those that have passed are not asked for afterwards; one of today is.
  expect(after('repay', '2026-04-10')).toEqual({ ...days(loan), repay: '2026-04-17' })
  expect(after('repay', '2026-04-20').repay).toBe('2026-04-17')
})

// 国庆 2026 rests from 1 to 7 October; 26 and 27 September are 中秋; Sunday 20 September is worked (State Council, 2026).
test.each([
  ['2026-10-04', '2026-09-30'],
  ['2026-10-07', '2026-09-30'],
  ['2026-10-08', '2026-10-08'],
  ['2026-09-27', '2026-09-24'],
  ['2026-09-20', '2026-09-20'],
  ['2026-11-28', '2026-11-27'],
])('R125 a duty of %s is done by %s, the last workday before', (on, by) => {
  const task = {
    id: 't',
    dealingId: 'd',
    kind: 'check',
    on: day(on),
    about: day(on),
    product: '经营贷',
  } as const
  expect(dayAt(loanDue({ tasks: [task] }, workCalendar()) ?? 0)).toBe(by)
})

// Every day is looked at by itself, in plain UTC dates: no month arithmetic, and none of the code under test.
const MS = 86_400_000
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const naiveRepayments = (of: Dealing): string[] => {
  const found: string[] = []
  const end = Date.parse(of.maturesOn ?? '')
  for (let at = Date.parse(of.disbursedOn) + MS; at <= end; at += MS) {
    const date = new Date(at)
    const isLast = new Date(at + MS).getUTCDate() === 1
    const isItsDate =
      of.repay !== null &&
      of.repay.every !== 'maturity' &&
      (date.getUTCDate() === of.repay.date || (isLast && date.getUTCDate() < of.repay.date)) &&
      (of.repay.every === 'month' || [2, 5, 8, 11].includes(date.getUTCMonth()))
    if (isItsDate || at === end) found.push(isoOf(at))
  }
  return found
}

const repayment: fc.Arbitrary<Repayment> = fc.oneof(
  fc.record({
    every: fc.constantFrom('month' as const, 'quarter' as const),
    date: fc.integer({ min: 1, max: 31 }),
  }),
  fc.constant({ every: 'maturity' as const }),
)
const START = day('2026-01-01')
const loan = fc
  .record({
    disbursed: fc.integer({ min: 0, max: 800 }),
    length: fc.integer({ min: 1, max: 600 }),
    repay: repayment,
    product: fc.constantFrom('经营贷', '消费贷', '房贷'),
  })
  .map(({ disbursed, length, repay, product }) => {
    const disbursedOn = addDays(START, disbursed)
    return dealing({
      disbursedOn,
      trackedFrom: disbursedOn,
      maturesOn: addDays(disbursedOn, length),
      repay,
      product,
    })
  })

/** Does every task some days after it falls due, but not after the day that it is about. */
const lived = (of: Dealing, delay: number): LoanTask[] => {
  const tasks: LoanTask[] = []
  let now = of
  const end = addDays(of.maturesOn as Day, 1)
  for (let today = of.disbursedOn; today < end; today = addDays(today, 1)) {
    const isReady = ({ on, about }: LoanTask) =>
      on <= today && (addDays(on, delay) <= today || about <= today)
    for (let task = loanTasks(now, LOAN_RULES).find(isReady); task; ) {
      tasks.push(task)
      now = withTaskDone(now, task, today)
      task = loanTasks(now, LOAN_RULES).find(isReady)
    }
  }
  return tasks
}

test('R125 every repayment day of a loan has exactly one task, three days before or on the first day', () => {
  fc.assert(
    fc.property(loan, fc.integer({ min: 0, max: 3 }), (of, delay) => {
      const told = lived(of, delay).filter(task => task.kind === 'repay')
      expect(told.map(task => task.about)).toEqual(naiveRepayments(of))
      for (const { on, about } of told) {
        const third = isoOf(Date.parse(about) - 3 * MS)
        expect(on).toBe([third, of.disbursedOn].sort()[1])
      }
    }),
    { numRuns: 60 },
  )
})

test('R125 a task is never done twice, and a loan open at most one of a kind at a time', () => {
  fc.assert(
    fc.property(loan, fc.integer({ min: 0, max: 20 }), (of, delay) => {
      const tasks = lived(of, delay)
      expect(new Set(tasks.map(task => task.id)).size).toBe(tasks.length)
      for (const kind of ['use', 'mature60', 'mature30'] as const) {
        expect(tasks.filter(task => task.kind === kind).length).toBeLessThanOrEqual(1)
      }
      const kinds = loanTasks(of, LOAN_RULES).map(task => task.kind)
      expect(new Set(kinds).size).toBe(kinds.length)
    }),
    { numRuns: 60 },
  )
})

test('R125 a renewal is proposed from 60 days before maturity to that day, until it is opened or the loan settled', () => {
  const at = (more: Partial<Dealing>, today: string) => isRenewalDue(dealing(more), day(today))
  const seen = ['2026-11-05', '2026-11-06', '2027-01-05', '2027-01-06'].map(today => at({}, today))
  expect(seen).toEqual([false, true, true, false])
  expect(at({ isInArrears: true }, '2026-12-01')).toBe(false)
  expect(at({ renewalNeedId: 'need_1' }, '2026-12-01')).toBe(false)
  expect(at({ status: 'settled' }, '2026-12-01')).toBe(false)
  expect(at({ maturesOn: null }, '2026-12-01')).toBe(false)
})

test('R125 past its maturity, or known to be in arrears, a running loan is a matter of the bank’s procedure', () => {
  const at = (more: Partial<Dealing>, today: string) => isOverdueLoan(dealing(more), day(today))
  expect([at({}, '2027-01-05'), at({}, '2027-01-06')]).toEqual([false, true])
  expect([at({ isInArrears: true }, '2026-03-01'), at({ status: 'settled' }, '2027-03-01')]).toEqual([
    true,
    false,
  ])
})
