import type { CustomerRow } from '@/contract'
import { addDays, day } from '@/domain/day'
import type { Bucket, Strip } from '@/domain/today'
import { workCalendar } from '@/domain/workday'
import { expire, type Fold, withFolds } from './folds'
import { pencilChannel, rowAction } from './row-action'
import { reviewed } from './row-after'
import { hasTicks, sectionsOf } from './sections'
import { type TodayData, todayList } from './today-list'

const TODAY = day('2026-11-23')
const DUE: Readonly<Record<Bucket, number>> = { overdue: -3, today: 0, next: 2 }

const row = (id: string, bucket: Bucket, part: Partial<CustomerRow> = {}): CustomerRow => ({
  id,
  version: 1,
  name: id,
  kind: 'person',
  grade: 'D',
  isPast: false,
  dueOn: addDays(TODAY, DUE[bucket]),
  bucket,
  strip: 'contact',
  words: { before: '', late: '', after: '' },
  tags: [],
  hasPhone: true,
  isArchived: false,
  ...part,
  journal: {
    needs: [],
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
    ...part.journal,
  },
})
const count = (rows: readonly CustomerRow[], strip: Strip) => ({
  overdue: rows.filter(one => one.strip === strip && one.bucket === 'overdue').length,
  today: rows.filter(one => one.strip === strip && one.bucket === 'today').length,
  next: rows.filter(one => one.strip === strip && one.bucket === 'next').length,
})
const dataOf = (rows: CustomerRow[], of = rows): TodayData => ({
  today: TODAY,
  lunar: '',
  counts: { contact: count(of, 'contact'), look: count(of, 'look') },
  rows,
  reminders: [],
  after: { contact: null, look: null },
})
const ids = (rows: readonly { id: string }[]) => rows.map(one => one.id).join(' ')

const A = row('a', 'overdue')
const B = row('b', 'today')
const C = row('c', 'next')
const newer = (of: CustomerRow, bucket: Bucket, part: Partial<CustomerRow> = {}) =>
  row(of.id, bucket, { version: of.version + 1, ...part })

test('nothing changed: the rows as they were answered', () => {
  const list = todayList(dataOf([A, B, C]), [], {})
  expect(ids(list.rows.contact)).toBe('a b c')
  expect(list.counts.contact).toEqual({ overdue: 1, today: 1, next: 1 })
})

test('a row that was done moves to its new place, and the counts with it', () => {
  const list = todayList(dataOf([A, B, C]), [], { a: newer(A, 'next') })
  expect(ids(list.rows.contact)).toBe('b a c')
  expect(list.counts.contact).toEqual({ overdue: 0, today: 1, next: 2 })
})

test('one that is due later than the week leaves', () => {
  const later = newer(A, 'next', { dueOn: addDays(TODAY, 30) })
  const list = todayList(dataOf([A, B, C]), [], { a: later })
  expect(ids(list.rows.contact)).toBe('b c')
  expect(list.counts.contact).toEqual({ overdue: 0, today: 1, next: 1 })
})

test('it may move to the other strip', () => {
  const list = todayList(dataOf([A, B]), [], { a: newer(A, 'next', { strip: 'look' }) })
  expect([ids(list.rows.contact), ids(list.rows.look)]).toEqual(['b', 'a'])
})

test('what the server answers later is newer than what was changed here', () => {
  const list = todayList(dataOf([newer(A, 'today'), B]), [], { a: newer(A, 'next') })
  expect(ids(list.rows.contact)).toBe('a b')
  expect(list.counts.contact).toEqual({ overdue: 0, today: 2, next: 0 })
})

test('past the end of a list that goes on, a row is left to its page', () => {
  const all = [A, B, ...Array.from({ length: 60 }, (_, i) => row(`n${i}`, 'today'))]
  const list = todayList(dataOf([A, B], all), [], { a: newer(A, 'next') })
  expect(ids(list.rows.contact)).toBe('b')
  expect(list.counts.contact).toEqual({ overdue: 0, today: 61, next: 1 })
})

test('further pages follow the first, each customer once', () => {
  expect(ids(todayList(dataOf([A, B]), [B, C], {}).rows.contact)).toBe('a b c')
})

const fold = (of: CustomerRow, after: string | null): Fold => ({
  row: of,
  after,
  text: '',
  alarm: null,
  state: 'open',
})
const shape = (lines: ReturnType<typeof withFolds>) =>
  lines.map(line => (line.kind === 'fold' ? `(${line.row.id})` : line.row.id)).join(' ')

test.each<[string, CustomerRow[], Fold[], string]>([
  ['under the row it lay under', [A, C], [fold(B, 'a')], 'a (b) c'],
  ['first of its bucket', [A, C], [fold(B, null)], 'a (b) c'],
  ['on top', [B, C], [fold(A, null)], '(a) b c'],
  ['one under another, whichever was done first', [C], [fold(B, 'a'), fold(A, null)], '(a) (b) c'],
  ['in place of the row, wherever that went', [B, newer(A, 'next'), C], [fold(A, null)], '(a) b c'],
  ['alone', [], [fold(A, null)], '(a)'],
])('a fold lies %s', (_, rows, folds, expected) => expect(shape(withFolds(rows, folds))).toBe(expected))

test('folds go together, once the last ten seconds are over', () => {
  const one = expire([fold(A, null), fold(B, 'a')], 'a')
  expect(one.map(({ state }) => state)).toEqual(['over', 'open'])
  expect(expire(one, 'b')).toEqual([])
})

test('the A ones due a look are the 晨检, apart from the rest and its counts', () => {
  const look = (id: string, bucket: Bucket, grade: CustomerRow['grade']) =>
    row(id, bucket, { strip: 'look', grade })
  const rows = [
    look('o', 'overdue', 'C'),
    look('m', 'today', 'A'),
    look('t', 'today', 'B'),
    look('n', 'next', 'A'),
  ]
  const { counts } = todayList(dataOf(rows), [], {})
  const sections = sectionsOf('look', withFolds(rows, []), counts, false)
  expect(sections.map(({ title, lines }) => `${title}: ${lines.map(line => line.row.id)}`)).toEqual([
    '晨检 1: m',
    '逾期 1: o',
    '今天 1: t',
    '接下来 1: n',
  ])
})

test('接下来 shows five, and says how many more there are', () => {
  const rows = Array.from({ length: 8 }, (_, i) => row(`n${i}`, 'next'))
  const { counts } = todayList(dataOf(rows), [], {})
  const shown = (isAll: boolean) => sectionsOf('contact', withFolds(rows, []), counts, isAll)[0]
  expect([shown(false)?.lines.length, shown(false)?.hidden]).toEqual([5, 3])
  expect([shown(true)?.lines.length, shown(true)?.hidden]).toEqual([8, 0])
})

const step = (what: string, days = 0) =>
  ({ next: { what, on: addDays(TODAY, days), at: null } }) as CustomerRow['journal']
const wish = (part: Partial<CustomerRow['journal']>) => part as CustomerRow['journal']

test.each<[string, Partial<CustomerRow>, string]>([
  ['a dial', {}, 'phone'],
  ['a message where the customer prefers writing', { journal: wish({ prefersWriting: true }) }, 'chat'],
  ['a message after three attempts', { journal: wish({ missedInRow: 3 }) }, 'chat'],
  ['an entry where a meeting is agreed', { journal: step('上门，带材料清单') }, 'pencil'],
  ['a dial where the meeting is yet to come', { journal: step('上门', 3) }, 'phone'],
  ['a dial where a call is agreed, though about a meeting', { journal: step('电话确认面签时间') }, 'phone'],
  ['a message where one is agreed', { journal: step('微信发一份贷款方案') }, 'chat'],
  ['an entry without a number', { hasPhone: false }, 'pencil'],
  ['R80 an entry where no hour will allow a call', { hold: { sentence: '', nextAllowedAt: null } }, 'pencil'],
  ['a dial that must wait for its hour', { hold: { sentence: '', nextAllowedAt: 1 } }, 'phone'],
  ['an entry for who wants no calls', { journal: wish({ refusesContact: true }) }, 'pencil'],
])('a row offers %s', (_, part, action) => expect(rowAction(row('x', 'today', part), TODAY)).toBe(action))

test('a pencil on an agreed visit presets 见面', () => {
  expect(pencilChannel(row('x', 'today', { journal: step('上门') }), TODAY)).toBe('M')
  expect(pencilChannel(row('x', 'today'), TODAY)).toBeUndefined()
})

test('R13 a look moves an A to tomorrow at once, as the server will say', () => {
  const need = {
    id: 'need_1',
    product: '经营贷',
    amountFen: 100,
    demand: 'clear' as const,
    expectedOn: day('2026-12-20'),
    stage: 'intent' as const,
    stageOn: TODAY,
    waitingFor: null,
    openedOn: TODAY,
  }
  const seen = row('x', 'today', {
    grade: 'A',
    strip: 'look',
    journal: wish({ needs: [need], lookedOn: day('2026-11-20'), contactedOn: day('2026-11-20') }),
  })
  expect(reviewed(seen, TODAY, { calendar: workCalendar() })).toMatchObject({
    version: 2,
    grade: 'A',
    dueOn: '2026-11-24',
    bucket: 'next',
    strip: 'look',
  })
})

test.each<[string, CustomerRow, boolean]>([
  [
    'R125 a loan’s task to do',
    row('t', 'overdue', { words: { before: '', late: '', after: '', taskId: 'dea_1.check.2026-11-20' } }),
    true,
  ],
  ['a look', row('l', 'today', { strip: 'look' }), true],
  ['a call to make', B, false],
])('what WeChat will ask is said where a row has a tick: %s', (_, one, isSaid) => {
  const { counts } = dataOf([one])
  const lines = withFolds([one], [])
  expect(hasTicks(sectionsOf(one.strip, lines, counts, true))).toBe(isSaid)
})
