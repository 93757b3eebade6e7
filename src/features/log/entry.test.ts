import { day } from '@/domain/day'
import { gate } from '@/domain/gate'
import type { Journal } from '@/domain/journal'
import type { Need } from '@/domain/need'
import { workCalendar } from '@/domain/workday'
import { EMPTY_DRAFT, freshened, type LogDraft, usualChannel } from './draft'
import { readDraft } from './entry'
import { logInput } from './log-input'

const TODAY = day('2026-11-23')
const NOW = Date.UTC(2026, 10, 23, 2, 30)
const need = (id: string, demand: Need['demand'], on: string | null): Need => ({
  id,
  product: '经营贷',
  amountFen: 100,
  demand,
  expectedOn: on === null ? null : day(on),
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
})
const JOURNAL: Journal = {
  needs: [need('need_b', 'latent', null), need('need_a', 'clear', '2026-12-20')],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: day('2026-10-12'),
  spread: null,
  lookedOn: null,
  contactedOn: null,
  missedInRow: 0,
}
const draft = (part: Partial<LogDraft>): LogDraft => ({ ...EMPTY_DRAFT, ...part })
const read = (part: Partial<LogDraft>, journal = JOURNAL) =>
  readDraft(journal, draft(part), 'T', TODAY, workCalendar())

test.each<[string, Partial<LogDraft>, ReturnType<typeof readDraft>['lacks']]>([
  ['R19 an answer is wanted', {}, 'chip'],
  ['one chip is enough', { chip: 'week' }, null],
  ['提前 wants its day', { chip: 'day' }, 'day'],
  ['and has it', { chip: 'day', day: day('2026-12-01') }, null],
  ['未接通 wants nothing more', { chip: 'missed' }, null],
  ['a note wants nothing', { channel: 'N' }, null],
  [
    'another need that was opened wants its day',
    { chip: 'same', others: { need_b: { chip: 'day', day: null } } },
    'day',
  ],
])('what a draft lacks: %s', (_, part, lacks) => expect(read(part).lacks).toBe(lacks))

test.each<[string, Partial<LogDraft>, string, string[]]>([
  ['R19 the chip answers the leading need, others are carried over', { chip: 'same' }, 'reached', ['need_a']],
  [
    'R19 another need is answered when it was changed',
    { chip: 'same', others: { need_b: { chip: 'none', day: null } } },
    'reached',
    ['need_a', 'need_b'],
  ],
  [
    'R19 not when it was left as it is',
    { chip: 'same', others: { need_b: { chip: 'same', day: null } } },
    'reached',
    ['need_a'],
  ],
  ['an attempt answers nothing', { chip: 'missed', isIncoming: true }, 'missed', []],
  ['客户来访来电', { chip: 'same', isIncoming: true }, 'incoming', ['need_a']],
  ['a note answers nothing, whatever was tapped before', { chip: 'same', channel: 'N' }, 'reached', []],
])('%s', (_, part, outcome, needs) => {
  const reading = read(part)
  expect(reading.outcome).toBe(outcome)
  expect(reading.answers.map(answer => answer.needId)).toEqual(needs)
  expect(gate(JOURNAL, reading, TODAY)).toBeNull()
})

test('R19 every draft that lacks nothing passes the gate', () => {
  const journals = [
    JOURNAL,
    { ...JOURNAL, needs: [] },
    { ...JOURNAL, needs: [need('need_p', 'clear', '2026-11-01')] },
  ]
  const chips = ['same', 'week', 'month', 'day', 'latent', 'none', 'missed'] as const
  const channels = ['T', 'E', 'M', 'W', 'S', 'N'] as const
  for (const journal of journals)
    for (const chip of chips)
      for (const channel of channels)
        for (const on of [null, day('2026-12-01')]) {
          const reading = read({ chip, channel, day: on }, journal)
          if (reading.lacks === null) expect(gate(journal, reading, TODAY)).toBeNull()
        }
})

test('R69 a next step and a promise fall on the next workday unless a day was chosen', () => {
  const friday = readDraft(
    JOURNAL,
    draft({ chip: 'same', nextWhat: ' 上门 ', promiseWhat: '发测算表', promiseOn: day('2026-11-30') }),
    'T',
    day('2026-11-27'),
    workCalendar(),
  )
  expect(friday.next).toEqual({ what: '上门', on: '2026-11-30', at: null })
  expect(friday.promise).toEqual({ what: '发测算表', on: '2026-11-30' })
  expect(read({ chip: 'same' }).next).toBeNull()
})

test('a retry is the same entry: id, instant and promise do not move', () => {
  const tried = { ...draft({ chip: 'same', note: ' 好 ', promiseWhat: '发表' }), id: 'fol_x1', triedAt: NOW }
  const input = logInput({ id: 'cus_1', version: 3, journal: JOURNAL }, tried, read(tried), TODAY)
  expect(input).toEqual({
    id: 'fol_x1',
    customerId: 'cus_1',
    version: 3,
    at: NOW,
    channel: 'T',
    outcome: 'reached',
    answers: [{ needId: 'need_a', demand: 'clear', expectedOn: '2026-12-20' }],
    note: '好',
    promises: [{ id: 'pro_x1', what: '发表', on: '2026-11-24' }],
  })
  expect(logInput({ id: 'cus_1', version: 3, journal: JOURNAL }, tried, read(tried), TODAY)).toEqual(input)
})

test('a draft of another day keeps its words and loses its answers', () => {
  const old = draft({
    on: day('2026-11-22'),
    chip: 'none',
    note: '月底再看',
    nextAt: '10:00',
    nextWhat: '上门',
  })
  expect(freshened(old, TODAY)).toEqual(draft({ note: '月底再看', nextWhat: '上门' }))
  expect(freshened({ ...old, on: TODAY }, TODAY).chip).toBe('none')
})

test('after three attempts another channel is proposed', () => {
  expect(usualChannel(JOURNAL)).toBe('T')
  expect(usualChannel({ ...JOURNAL, missedInRow: 3 })).toBe('W')
  expect(usualChannel({ ...JOURNAL, prefersWriting: true })).toBe('W')
})
