import fc from 'fast-check'
import { addDays, type Day, day, dayNumber } from './day'
import { dueOf } from './due'
import { type DueWords, dueWords, nextWords } from './due-words'
import { gradeOf } from './grade'
import type { Journal } from './journal'
import { type Need, STAGES } from './need'
import { workCalendar } from './workday'

const TODAY = day('2026-11-23')
const need = (expectedOn: Day | null, more: Partial<Need> = {}): Need => ({
  id: 'n',
  product: '经营贷',
  amountFen: 100,
  demand: 'clear',
  expectedOn,
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
  ...more,
})
const SOON = need(day('2026-12-10'))
const LATER = need(day('2027-01-20'))
const JOURNAL: Journal = {
  needs: [],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: day('2025-11-23'),
  spread: null,
  lookedOn: TODAY,
  contactedOn: TODAY,
  missedInRow: 0,
}
const stand = (journal: Journal, today = TODAY) => {
  const grade = gradeOf(journal.needs, journal.standing, dayNumber(today))
  return { grade, due: dueOf(journal, grade, workCalendar()) }
}
const why = (journal: Journal, today = TODAY): DueWords => {
  const { grade, due } = stand(journal, today)
  return dueWords(journal, grade, due, today)
}
const said = ({ before, late, after }: DueWords) => before + late + after
const next = (more: Partial<Journal>) => {
  const journal = { ...JOURNAL, ...more }
  return nextWords(journal, stand(journal).due, TODAY)
}

test('R21 a passed expected day asks for a new one, the delay in the warning colour', () => {
  const told = why({ ...JOURNAL, needs: [need(day('2026-11-20'))] })
  expect(told).toEqual({ before: '预计 11月20日放款，', late: '过了 3 天', after: '，约新日期' })
})

test('R21 an overdue look counts its days; never looked at, the day of creation counts', () => {
  const on = day('2026-11-18')
  expect(said(why({ ...JOURNAL, needs: [SOON], lookedOn: on }))).toBe('A 级，5 天没看了')
  expect(said(why({ ...JOURNAL, needs: [SOON], lookedOn: null, createdOn: on }))).toBe('A 级，5 天没看了')
})

test('R70 an overdue floor counts the days without a contact', () => {
  expect(said(why({ ...JOURNAL, contactedOn: day('2026-08-20') }))).toContain('95 天')
  const both = { ...JOURNAL, contactedOn: day('2026-08-20'), lookedOn: day('2026-08-10') }
  expect(said(why(both))).toContain('95 天')
})

test('R69 what was agreed is said: the next step with its hour, the promise with what was promised', () => {
  const step = { what: '上门看厂房', on: TODAY, at: '10:30' }
  expect(said(why({ ...JOURNAL, next: step }))).toMatch(/10:30.*上门看厂房/)
  const promises = [{ id: 'p', what: '试算表', on: day('2026-11-20') }]
  const late = why({ ...JOURNAL, promises })
  expect(said(late)).toContain('试算表')
  expect(late.late).not.toBe('')
})

test('what comes next is told in the order of what was agreed and what falls due, each with its day', () => {
  expect(next({ needs: [SOON] })).toMatch(/^明天看一眼/)
  const step = { what: '上门', on: day('2026-11-26'), at: '10:30' }
  expect(next({ needs: [LATER], next: step })).toMatch(/^周四 10:30 上门/)
  expect(next({ needs: [LATER] })).toMatch(/^(下周一|11月30日)看一眼/)
  expect(next({ standing: 'none' })).toBe('2027年11月23日看一眼')
})

const from = (min: number, max: number) => fc.integer({ min, max }).map(n => addDays(TODAY, n))
const anyJournal: fc.Arbitrary<Journal> = fc
  .record({
    needs: fc.array(
      fc
        .tuple(
          fc.constantFrom('clear' as const, 'latent' as const, 'none' as const),
          from(-90, 200),
          fc.constantFrom(...STAGES),
        )
        .map(([demand, on, stage]) => need(demand === 'clear' ? on : null, { demand, stage })),
      { maxLength: 3 },
    ),
    standing: fc.constantFrom('latent' as const, 'none' as const),
    next: fc.option(
      fc.record({ what: fc.constant('上门'), on: from(-9, 90), at: fc.constantFrom(null, '10:30') }),
    ),
    promises: fc.array(fc.record({ id: fc.constant('p'), what: fc.constant('发清单'), on: from(-9, 90) }), {
      maxLength: 2,
    }),
    createdOn: from(-200, 0),
    lookedOn: fc.option(from(-60, 0)),
    contactedOn: fc.option(from(-120, 0)),
  })
  .map(some => ({ ...JOURNAL, ...some }))

test('the words are words, whatever the journal; the warning colour is kept for what is late', () => {
  fc.assert(
    fc.property(anyJournal, journal => {
      const told = why(journal)
      const { due } = stand(journal)
      for (const words of [said(told), nextWords(journal, due, TODAY)]) {
        expect(words).not.toMatch(/null|undefined|NaN|-\d|^\s*$/)
      }
      const hasPassed = journal.needs.some(each => each.expectedOn !== null && each.expectedOn < TODAY)
      if (hasPassed) expect(told.late).toMatch(/^过了 \d+ 天$/)
      else if (due.on >= TODAY) expect([said(told), told.late]).toEqual([said(told), ''])
    }),
    { numRuns: 500 },
  )
})
