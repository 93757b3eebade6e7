import { addDays, type Day, day } from './day'
import type { LoanTask } from './dealing'
import type { Journal } from './journal'
import { byLoss, type Fall, type LosingSubject, losingSigns } from './losing'
import type { Need } from './need'
import { workCalendar } from './workday'

/** A Monday. */
const TODAY = day('2026-11-23')
const ago = (days: number): Day => addDays(TODAY, -days)
const at = { today: TODAY, calendar: workCalendar() }

const journal = (more: Partial<Journal> = {}): Journal => ({
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
  ...more,
})
const need = (expectedOn: Day | null): Need => ({
  id: 'need_1',
  product: '经营贷',
  amountFen: 100,
  demand: 'clear',
  expectedOn,
  stage: 'intent',
  stageOn: ago(60),
  waitingFor: null,
  openedOn: ago(60),
})
const matures = (on: Day): LoanTask => ({
  id: 'dea_1.mature60.x',
  dealingId: 'dea_1',
  kind: 'mature60',
  on: addDays(on, -60),
  about: on,
  product: '经营贷',
})
const fall = (days: number, from: Fall['from'], to: Fall['to']): Fall => ({ on: ago(days), from, to })

type Case = Partial<Omit<LosingSubject, 'journal'>> & { readonly journal?: Partial<Journal> }
const words = ({ grade = 'D', fall = null, ...made }: Case) =>
  losingSigns({ journal: journal(made.journal), grade, fall }, at).map(
    sign => `${sign.kind} ${sign.days}: ${sign.words}`,
  )

// Floors of R70, counted by hand: A 7 days from Monday 2 Nov is Monday 9 Nov; 8 Nov's 15 days would be Monday 23 Nov.
test.each<[string, Case, string[]]>([
  [
    'an A last spoken to three weeks ago',
    { grade: 'A', journal: { contactedOn: ago(21) } },
    ['floor 14: 上次联系是 11月2日，最晚 11月9日该联系，晚了 14 天'],
  ],
  ['a day less is late, yet no alarm', { grade: 'A', journal: { contactedOn: ago(20) } }, []],
  ['the same days are well within the 90 of a D', { grade: 'D', journal: { contactedOn: ago(21) } }, []],
  [
    'somebody never reached since the record began',
    { grade: 'A', journal: { contactedOn: null, createdOn: ago(21) } },
    ['floor 14: 建档 11月2日后没联系上过，最晚 11月9日该联系，晚了 14 天'],
  ],
  ['an E has no floor', { grade: 'E', journal: { contactedOn: ago(200) } }, []],
  [
    'who refused contact has none either',
    { grade: 'A', journal: { contactedOn: ago(200), refusesContact: true } },
    [],
  ],
  [
    'three attempts in a row',
    { journal: { missedInRow: 3, contactedOn: ago(10) } },
    ['unanswered 10: 连续 3 次没接通，上次联系上是 11月13日'],
  ],
  ['two are not enough', { journal: { missedInRow: 2, contactedOn: ago(10) } }, []],
  [
    'three, and never reached',
    { journal: { missedInRow: 3, contactedOn: null, createdOn: ago(10) } },
    ['unanswered 10: 连续 3 次没接通，还没联系上过'],
  ],
  ['an E is not called after', { grade: 'E', journal: { missedInRow: 5 } }, []],
  [
    'an expected day a week past',
    { grade: 'A', journal: { needs: [need(ago(7))] } },
    ['past 7: 预计 11月16日放款，过了 7 天没改日子'],
  ],
  ['six days past', { grade: 'A', journal: { needs: [need(ago(6))] } }, []],
  ['a need without a day', { journal: { needs: [need(null)] } }, []],
  [
    'the grade fell four weeks ago',
    { grade: 'D', fall: fall(28, 'B', 'D') },
    ['fallen 28: 10月26日从 B 级降到 D 级'],
  ],
  ['it fell before that', { grade: 'D', fall: fall(29, 'B', 'D') }, []],
  ['it fell and rose again', { grade: 'B', fall: fall(5, 'B', 'D') }, []],
  ['it fell to E: 「暂无需求」', { grade: 'E', fall: fall(1, 'A', 'E') }, ['fallen 1: 昨天从 A 级降到 E 级']],
  [
    'a loan that matures in 30 days, without a renewal',
    { journal: { tasks: [matures(addDays(TODAY, 30))] } },
    ['maturing 0: 贷款 12月23日到期，还有 30 天，没有续贷需求'],
  ],
  ['in 31', { journal: { tasks: [matures(addDays(TODAY, 31))] } }, []],
  [
    'with a need open',
    { grade: 'B', journal: { tasks: [matures(addDays(TODAY, 20))], needs: [need(addDays(TODAY, 40))] } },
    [],
  ],
  ['matured already: the bank’s own procedure', { journal: { tasks: [matures(ago(1))] } }, []],
  ['all is well', { grade: 'A' }, []],
])('R65 %s', (_fact, made, expected) => expect(words(made)).toEqual(expected))

test('R63 the branch’s own floor days count', () => {
  const floorDays = { A: 7, B: 15, key: 30, others: 60 }
  const subject = { journal: journal({ contactedOn: ago(80) }), grade: 'D' as const, fall: null }
  expect(losingSigns(subject, at)).toEqual([])
  expect(losingSigns(subject, { ...at, floorDays }).map(({ kind, days }) => [kind, days])).toEqual([
    ['floor', 20],
  ])
})

test('R65 first whoever has more signs, then 重点, then what has stood longest', () => {
  const sign = (days: number) => ({ kind: 'floor' as const, words: '', days })
  const of = (id: string, isKey: boolean, ...days: number[]) => ({ id, isKey, signs: days.map(sign) })
  const all = [
    of('b', false, 30),
    of('a', false, 30),
    of('key', true, 14),
    of('two', false, 14, 14),
    of('long', false, 90),
  ]
  expect(all.sort(byLoss).map(({ id }) => id)).toEqual(['two', 'key', 'long', 'a', 'b'])
})
