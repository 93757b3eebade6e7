import { day } from '@/domain/day'
import { DEFAULT_HOURS } from '@/domain/office-hours'
import type { BookDoc } from '../../../cloudfunctions/_lib/store/reminder-book-doc'
import type {
  DayRecord,
  RecordedItem,
  RecordedMessage,
} from '../../../cloudfunctions/_lib/store/reminder-days'
import type { Letter } from '../post'
import { wrongBalance, wrongDebits } from './balance'
import { judgeDueA } from './due-a'
import { untrueHolds } from './holds'
import { outsideHours, tooMany } from './open-hours'
import { sentTwice, unlikeRecord } from './twice'

const ON = day('2026-01-06')
const at = (text: string): number => Date.parse(`${text}+08:00`)
const letter = (more: Partial<Letter> = {}): Letter => ({
  openid: 'o-1',
  templateId: 'T-nudge',
  page: 'pages/customer/index?id=cus_a&log=1',
  who: '张客户',
  when: '2026年1月6日 08:30',
  what: '今天该跟进了',
  at: at('2026-01-06T08:30'),
  ...more,
})
const message = (more: Partial<RecordedMessage> = {}): RecordedMessage => ({
  id: 'm1',
  kind: 'one',
  count: 1,
  who: '张客户',
  what: '今天该跟进了',
  template: 'nudge',
  at: at('2026-01-06T08:30'),
  state: 'sent',
  code: null,
  ...more,
})
const item = (more: Partial<RecordedItem> = {}): RecordedItem => ({
  key: 'due:cus_a',
  kind: 'due',
  customerId: 'cus_a',
  words: '',
  hour: null,
  fate: 'sent',
  reason: 'best',
  messageId: 'm1',
  until: null,
  ...more,
})
const held = (reason: RecordedItem['reason'], more: Partial<RecordedItem> = {}): RecordedItem =>
  item({ fate: 'held', reason, messageId: null, ...more })
const record = (items: RecordedItem[], messages: RecordedMessage[] = [message()]): DayRecord => ({
  on: ON,
  items,
  messages,
})

test.each<[string, Letter[], RecordedMessage[], string[], number]>([
  ['a message that is recorded', [letter()], [message()], [], 0],
  ['one that may have arrived', [letter()], [message({ state: 'unknown' })], [], 0],
  ['one that did not', [], [message({ state: 'unknown' })], [], 0],
  ['one that is still on its way', [], [message()], ['m1'], 0],
  ['one that left twice', [letter(), letter()], [message()], [], 1],
  ['one that nobody recorded', [letter()], [], [], 1],
  ['one that left and is recorded as failed', [letter()], [message({ state: 'failed' })], [], 1],
  ['one that is recorded as sent and did not leave', [], [message()], [], 1],
  ['an id that is there twice', [letter(), letter()], [message(), message()], [], 1],
])('a day with %s', (_, letters, messages, sending, wrong) => {
  expect(unlikeRecord(letters, { messages }, sending)).toHaveLength(wrong)
})

test.each([
  [1, 0, 0],
  [2, 1, 0],
  [2, 0, 1],
  [3, 1, 1],
])('%d messages about a customer with %d hours agreed: %d wrong', (times, hours, wrong) => {
  expect(sentTwice(Array(times).fill(letter()), () => hours)).toHaveLength(wrong)
})

test.each([
  ['2026-01-06T08:29', 1],
  ['2026-01-06T08:30', 0],
  ['2026-01-06T18:29', 0],
  ['2026-01-06T18:30', 1],
  // A Saturday that is worked (调休), an ordinary one, 国庆.
  ['2026-02-14T10:00', 0],
  ['2026-01-10T10:00', 1],
  ['2026-10-01T10:00', 1],
])('a message at %s: %d wrong', (moment, wrong) => {
  expect(outsideHours([letter({ at: at(moment) })], { hours: DEFAULT_HOURS })).toHaveLength(wrong)
})

test('four messages at once are too many, and nine a day', () => {
  const many = (n: number): Letter[] => Array.from({ length: n }, () => letter())
  expect([tooMany(many(3), many(8)).length, tooMany(many(4), many(8)).length]).toEqual([0, 1])
  expect(tooMany(many(1), many(9))).toHaveLength(1)
})

const entry = (id: string, cause: BookDoc['entries'][number]['cause'], change: number) => ({
  id,
  cause,
  change,
  template: 'nudge' as const,
  at: 0,
  ref: null,
})
const TWO = [entry('a', 'claimed', 1), entry('b', 'claimed', 1)]

test.each<[string, number, BookDoc['entries'], number, number, number]>([
  ['as many as WeChat counts', 2, TWO, 2, 0, 0],
  ['fewer than WeChat counts', 2, TWO, 5, 0, 0],
  ['what WeChat took back without telling', 2, TWO, 0, 2, 0],
  ['one more than WeChat counts', 2, TWO, 1, 0, 1],
  ['another sum than its entries', 1, TWO, 2, 0, 1],
  ['less than nothing', -1, [entry('c', 'sending', -1)], 2, 0, 1],
])('a balance of %s', (_, nudge, entries, left, unheard, wrong) => {
  const book = { balance: { nudge, alert: 0 }, entries }
  expect(wrongBalance(book, 'nudge', { left, unheard })).toHaveLength(wrong)
})

test.each<[string, BookDoc['entries'], number, number]>([
  ['its debit', [...TWO, entry('c', 'sending', -1)], 1, 0],
  ['no debit', TWO, 1, 1],
  ['a debit that was given back', [entry('c', 'sending', -1), entry('d', 'givenBack', 1)], 1, 1],
  ['an entry that is there twice', [...TWO, ...TWO], 0, 1],
])('a ledger with %s', (_, entries, letters, wrong) => {
  expect(wrongDebits(entries, letters, 'nudge')).toHaveLength(wrong)
})

const digest = message({ id: 'm2', kind: 'digest', who: '40 位客户' })
test.each<[string, DayRecord, number, number]>([
  ['a message of its own', record([item()]), 1, 0],
  ['a place in a digest', record([item({ fate: 'merged', messageId: 'm2' })], [digest]), 1, 0],
  ['a place beyond the list of a digest of all', record([], [digest]), 40, 0],
  [
    'a place beyond the list, another waiting for its hour',
    record([held('keptForHour', { customerId: 'cus_b', hour: '15:00' })], [digest]),
    41,
    0,
  ],
  [
    'a wait beyond the list, where the list waits',
    record([held('keptForHour', { customerId: 'cus_b' })], []),
    41,
    0,
  ],
  [
    'a wait beyond the list, half an hour after another message',
    record([held('justSent', { customerId: 'cus_b' })], []),
    41,
    0,
  ],
  [
    'no wait where only the hour itself does',
    record([held('keptForHour', { customerId: 'cus_b', hour: '15:00' })], []),
    41,
    1,
  ],
  ['no wait where the list has no quota', record([held('noQuota', { customerId: 'cus_b' })], []), 41, 1],
  [
    'no wait once a digest left that is too small',
    record([held('keptForHour', { customerId: 'cus_b' })], [digest]),
    42,
    1,
  ],
  ['no place in a digest that is too small', record([], [digest]), 41, 1],
  [
    'a digest of all that WeChat refused as our mistake',
    record([], [{ ...digest, state: 'failed', code: 47003 }]),
    40,
    0,
  ],
  ['a digest of all that WeChat refused otherwise', record([], [{ ...digest, state: 'failed' }]), 40, 1],
  [
    'a refused digest that was too small anyway',
    record([], [{ ...digest, state: 'failed', code: 47003 }]),
    41,
    1,
  ],
  ['a message that failed', record([item()], [message({ state: 'failed' })]), 1, 1],
  ['a message that is not there', record([item()], []), 1, 1],
  ['a wait for an hour', record([held('keptForHour')]), 1, 0],
  ['a hold for want of quota', record([held('noQuota')]), 1, 1],
  ['a hold since 43101', record([held('refused')]), 1, 1],
  ['nothing at all', record([]), 1, 1],
])('a due A with %s', (_, of, dueInAll, missed) => {
  expect(judgeDueA({ due: ['cus_a'], record: of, dueInAll }).missed).toHaveLength(missed)
})

test.each<[string, RecordedItem, number]>([
  ['noQuota without quota', held('noQuota', { kind: 'fault' }), 0],
  ['noQuota with quota', held('noQuota'), 1],
  ['off, though it is on', held('off'), 1],
  ['restDay on a workday', held('restDay'), 1],
  ['beforeHours at ten', held('beforeHours'), 1],
  ['afterHours at ten', held('afterHours'), 1],
  ['tooMany after one', held('tooMany'), 1],
  ['keptForHour with an hour to come', held('keptForHour', { hour: '15:00' }), 0],
  ['keptForHour without', held('keptForHour'), 1],
  ['justSent after an hour and a half', held('justSent'), 1],
  ['onlyCounted for an A', held('onlyCounted'), 1],
  ['onlyCounted for an E', held('onlyCounted', { customerId: 'cus_e' }), 0],
  ['unknown for what was sent', held('unknown', { messageId: 'm1' }), 1],
  ['no reason of a hold', held('best'), 1],
])('a hold with %s at ten on a Tuesday', (_, one, wrong) => {
  const facts = {
    now: at('2026-01-06T10:00'),
    hours: DEFAULT_HOURS,
    balance: { nudge: 1, alert: 0 },
    record: record([one]),
    barredAt: null,
    isE: (id: string) => id === 'cus_e',
  }
  expect(untrueHolds(record([]), facts)).toHaveLength(wrong)
})

test.each<[RecordedMessage['state'], number]>([
  ['sent', 0],
  ['unknown', 0],
  // Nothing arrived: nobody was just told anything.
  ['failed', 1],
])('a hold a quarter of an hour after a message that is %s: %i wrong', (state, wrong) => {
  const facts = {
    now: at('2026-01-06T10:00'),
    hours: DEFAULT_HOURS,
    balance: { nudge: 1, alert: 0 },
    record: record([held('justSent')], [message({ state, at: at('2026-01-06T09:45') })]),
    barredAt: null,
    isE: () => false,
  }
  expect(untrueHolds(record([]), facts)).toHaveLength(wrong)
})

test.each<[string, string | null, number]>([
  ['a quarter past nine', '2026-01-06T09:15', 0],
  ['nine, an hour ago', '2026-01-06T09:00', 1],
  ['no time at all', null, 1],
])('a rest at ten of a function that was barred at %s: %i wrong', (_, barredAt, wrong) => {
  const facts = {
    now: at('2026-01-06T10:00'),
    hours: DEFAULT_HOURS,
    balance: { nudge: 1, alert: 0 },
    record: record([held('rests')]),
    barredAt: barredAt === null ? null : at(barredAt),
    isE: () => false,
  }
  expect(untrueHolds(record([]), facts)).toHaveLength(wrong)
})
