import fc from 'fast-check'
import { addDays, type Day, day, dayNumber } from './day'
import { changesOn, derive } from './derived'
import { buyingHistoryOf, type Dealings, dealStatusOf, demandOf, NO_DEALINGS, urgencyOf } from './division'
import { dueOf } from './due'
import { gradeOf } from './grade'
import type { Journal } from './journal'
import { losingSince } from './losing-since'
import { type Need, STAGES } from './need'
import { bucketOf, stripOf, todayRank } from './today'
import { workCalendar } from './workday'

const TODAY = day('2026-02-10')
const RULES = { calendar: workCalendar() }
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
  lookedOn: day('2026-02-09'),
  contactedOn: day('2026-02-09'),
  missedInRow: 0,
}
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

const anyNeed = fc
  .record({
    demand: fc.constantFrom('clear' as const, 'clear' as const, 'latent' as const, 'none' as const),
    on: fc.option(from(-60, 420)),
    stage: fc.oneof(fc.constant('intent' as const), fc.constantFrom(...STAGES)),
    amountFen: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ demand, on, stage, amountFen }) =>
    need(demand === 'clear' ? on : null, { demand, stage, amountFen }),
  )
const at = fc.option(fc.constantFrom('09:00', '15:30'))
const anyTask = fc
  .record({ on: from(-20, 300), kind: fc.constantFrom('check' as const, 'mature60' as const) })
  .map(({ on, kind }) => ({
    id: `dea_1.${kind}.${on}`,
    dealingId: 'dea_1',
    kind,
    on,
    about: kind === 'check' ? on : addDays(on, 60),
    product: '经营贷',
  }))
const subject = fc.record({
  id: fc.constant('cus_1'),
  dealings: fc
    .record({
      count: fc.nat(4),
      firstOn: fc.option(from(-500, 0)),
      running: fc.nat(2),
    })
    .map(
      (dealings): Dealings => (dealings.count === 0 || dealings.firstOn === null ? NO_DEALINGS : dealings),
    ),
  journal: fc
    .record({
      needs: fc.array(anyNeed, { maxLength: 3 }).map(all => all.map((each, i) => ({ ...each, id: `n${i}` }))),
      standing: fc.constantFrom('latent' as const, 'none' as const),
      isKey: fc.boolean(),
      refusesContact: fc.boolean(),
      next: fc.option(fc.record({ what: fc.constant('上门'), on: from(-20, 300), at })),
      tasks: fc.option(fc.array(anyTask, { maxLength: 3 }), { nil: undefined }),
      promises: fc.array(
        fc.record({ id: fc.constant('p'), what: fc.constant('发清单'), on: from(-20, 300) }),
        {
          maxLength: 2,
        },
      ),
      createdOn: from(-300, 0),
      spread: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      lookedOn: fc.option(from(-120, 0)),
      contactedOn: fc.option(from(-120, 0)),
    })
    .map(some => ({ ...JOURNAL, ...some })),
})

test('the sweep reads a customer on the very day on which something stored changes (walked day by day)', () => {
  fc.assert(
    fc.property(subject, subject => {
      const stored = JSON.stringify(derive(subject, TODAY, RULES))
      let found: Day | null = null
      for (let i = 1; i <= 400 && found === null; i++) {
        const on = addDays(TODAY, i)
        if (JSON.stringify(derive(subject, on, RULES)) !== stored) found = on
      }
      const told = changesOn(subject, TODAY, RULES)
      if (found === null && told !== null) expect(told > addDays(TODAY, 400)).toBe(true)
      else expect(told).toBe(found)
    }),
    { numRuns: 250 },
  )
})

test('going from one change to the next reaches every change within 400 days', () => {
  fc.assert(
    fc.property(subject, subject => {
      const walked: Day[] = []
      let last = JSON.stringify(derive(subject, TODAY, RULES))
      for (let i = 1; i <= 400; i++) {
        const now = JSON.stringify(derive(subject, addDays(TODAY, i), RULES))
        if (now !== last) walked.push(addDays(TODAY, i))
        last = now
      }
      const told: Day[] = []
      for (let on = changesOn(subject, TODAY, RULES); on !== null; on = changesOn(subject, on, RULES)) {
        if (on > addDays(TODAY, 400)) break
        told.push(on)
      }
      expect(told).toEqual(walked)
    }),
    { numRuns: 40 },
  )
})

test('what is stored is what each rule says of itself today', () => {
  fc.assert(
    fc.property(subject, from(0, 300), (subject, today) => {
      const { id, journal, dealings } = subject
      const grade = gradeOf(journal.needs, journal.standing, dayNumber(today))
      const due = dueOf(journal, grade, RULES.calendar)
      expect(derive(subject, today, RULES)).toEqual({
        grade,
        nextDueOn: due.on,
        strip: stripOf(journal, due, today),
        todayRank: todayRank(journal, grade, due.on, id, today),
        demand: demandOf(journal.needs, journal.standing, today),
        dealStatus: dealStatusOf(journal.needs, dealings),
        urgency: urgencyOf(journal, today),
        buyingHistory: buyingHistoryOf(dealings, today),
        losingOn: losingSince(journal, grade, { today, ...RULES }),
      })
    }),
    { numRuns: 300 },
  )
})

test('R21 what is overdue stays overdue while the grade rises with the days, until something is done', () => {
  fc.assert(
    fc.property(subject, subject => {
      // From 受理 on, so that no grade falls: an A that falls to D takes the journal of D at once.
      const needs = subject.journal.needs.map(each => ({ ...each, stage: 'accepted' as const }))
      const journal = { ...subject.journal, needs }
      const buckets = Array.from({ length: 200 }, (_, i) => addDays(TODAY, i)).map(today =>
        bucketOf(derive({ ...subject, journal }, today, RULES).nextDueOn, today),
      )
      const first = buckets.indexOf('overdue')
      expect(first === -1 || buckets.slice(first).every(bucket => bucket === 'overdue')).toBe(true)
    }),
    { numRuns: 100 },
  )
})

const ask = (journal: Partial<Journal>, dealings = NO_DEALINGS) =>
  changesOn({ id: 'c', journal: { ...JOURNAL, ...journal }, dealings }, TODAY, RULES)

test.each<[string, Partial<Journal>, Dealings, string | null]>([
  [
    'R8 a B becomes A 30 days before its day',
    { needs: [need(day('2026-03-20'))] },
    NO_DEALINGS,
    '2026-02-18',
  ],
  ['a day expected today has passed tomorrow', { needs: [need(TODAY)] }, NO_DEALINGS, '2026-02-11'],
  [
    'R70 the floor of a D that was due for a look falls due',
    { lookedOn: day('2026-01-12'), contactedOn: day('2025-11-17') },
    NO_DEALINGS,
    '2026-02-24',
  ],
  [
    'R12 an E with nothing dated never changes by itself',
    { standing: 'none', lookedOn: TODAY, contactedOn: null },
    NO_DEALINGS,
    null,
  ],
  [
    'R22 新 ends',
    { standing: 'none', lookedOn: TODAY },
    { count: 1, firstOn: day('2025-06-30'), running: 1 },
    '2026-06-30',
  ],
])('%s', (_, journal, dealings, on) => expect(ask(journal, dealings)).toBe(on))
