import { type Day, day } from '@/domain/day'
import { hoursError, hoursWords } from './hours-words'
import { leftNote, leftWords, refillWords } from './nudge-words'
import { partNamed } from './parts'
import { lateWords, whenWords } from './reminder-words'
import { beyondWords, countedWords, emptyWords, fatesOf, messageWords, stateWords } from './sent-words'

/** A Monday. */
const TODAY = day('2026-11-23')
const HOURS = { from: '08:30', to: '18:30', onRestDays: false, isOff: false }
const nudge = (left: number | null, id: string | null = 'T1') => ({ name: 'nudge' as const, id, left })
const alert = (left: number) => ({ name: 'alert' as const, id: 'T2', left })

test.each([
  [[nudge(3)], HOURS, '还能提醒你 3 次', '工作日 08:30–18:30'],
  [[nudge(0)], HOURS, '微信提醒用完了', '工作日 08:30–18:30'],
  [[nudge(null)], { ...HOURS, onRestDays: true }, '微信提醒开着', '每天 08:30–18:30'],
  [[nudge(3)], { ...HOURS, isOff: true }, '微信提醒关着', '该办的事都在「今天」里'],
  [[nudge(3, null)], HOURS, '微信提醒还没有开通', '该办的事都在「今天」里'],
  [[nudge(3), alert(1)], HOURS, '还能提醒你 3 次', '工作日 08:30–18:30 · 投诉和故障 1 次'],
  [[alert(2)], HOURS, '还能提醒你 2 次', '工作日 08:30–18:30'],
])('我的 says how many are left and when they come: %#', (templates, hours, left, note) => {
  expect(leftWords({ templates, hours })).toBe(left)
  expect(leftNote({ templates, hours })).toBe(note)
})

test('a refill says what came of it', () => {
  const book = { today: TODAY, templates: [nudge(4)], hours: HOURS, refusedOn: null, waiting: 0 }
  expect(refillWords(['accept'], book)).toBe('好了，还能提醒你 4 次')
  expect(refillWords(['accept'], { ...book, templates: [nudge(0), alert(1)] })).toBe('好了，微信确认后就算上')
  expect(refillWords(['accept'], { ...book, templates: [nudge(null)] })).toBe('好了，微信提醒开着')
  expect(refillWords(['reject'], book)).toContain('没有同意')
  expect(refillWords(['ban'], book)).toContain('通知管理')
  expect(refillWords([], book)).toContain('没有回应')
})

test.each<[Day, string | null, string, string]>([
  [TODAY, '14:30', '14:30', ''],
  [TODAY, null, '今天', ''],
  [day('2026-11-24'), '08:40', '明天 08:40', ''],
  [day('2026-12-03'), null, '12月3日', ''],
  [day('2026-11-21'), null, '前天', '晚了 2 天'],
])('R104 a reminder of %s %s says when it is', (on, at, when, late) => {
  expect(whenWords({ on, at }, TODAY)).toBe(when)
  expect(lateWords(on, TODAY)).toBe(late)
})

test('hours end after they begin', () => {
  expect(hoursError({ from: '08:30', to: '18:30' })).toBeUndefined()
  expect(hoursError({ from: '18:30', to: '18:30' })).toBeDefined()
  expect(hoursError({ from: '18:30', to: '08:30' })).toBeDefined()
  expect(hoursWords({ ...HOURS, isOff: true })).toBe('都不提醒')
})

test('a message whose fate is unknown is shown plainly, and is not sent again', () => {
  expect(stateWords({ state: 'unknown', why: '' })).toEqual({
    text: '不知道有没有送到，不会再发',
    isWarn: true,
  })
  expect(stateWords({ state: 'failed', why: '次数已退回' }).text).toBe('没发成：次数已退回')
  expect(stateWords({ state: 'sent', why: '' }).isWarn).toBe(false)
  // 00:30 UTC is 08:30 in Beijing.
  const at = Date.UTC(2026, 10, 23, 0, 30)
  expect(messageWords({ at, kind: 'digest', count: 6 })).toBe('08:30 · 合在一起 6 件')
  expect(messageWords({ at, kind: 'one', count: 1 })).toBe('08:30')
})

test('a digest counts everybody who is due, also whom the list does not name', () => {
  const message = (count: number, state: 'sent' | 'failed') => ({
    id: `m${count}`,
    at: 0,
    kind: 'digest' as const,
    count,
    who: '',
    what: '',
    state,
    why: '',
  })
  const merged = { key: 'a', fate: 'merged' as const, kind: 'due' as const, customerId: null }
  const items = [{ ...merged, who: '', words: '', at: null, why: '' }]
  expect(countedWords({ messages: [message(5, 'sent')], items })).toBe('另有 4 件只计了数')
  expect(countedWords({ messages: [message(1, 'sent')], items })).toBe('')
  expect(countedWords({ messages: [message(9, 'failed')], items: [] })).toBe('')
})

test('what is neither listed nor counted by a digest is said as a number', () => {
  const sent = { id: 'm', at: 0, kind: 'digest' as const, count: 5, who: '', what: '', why: '' }
  expect(beyondWords({ messages: [{ ...sent, state: 'sent' }], items: [], beyond: 5 })).toBe(
    '另有 5 件只计了数',
  )
  expect(beyondWords({ messages: [{ ...sent, state: 'failed' }], items: [], beyond: 5 })).toBe(
    '还有 5 件没有逐条列出，都没有单独提醒',
  )
  expect(beyondWords({ messages: [], items: [], beyond: 0 })).toBe('')
  expect(beyondWords({ messages: [], items: [] })).toBe('')
})

test('提醒记录 keeps the order of worth within sent, merged and held', () => {
  const item = (key: string, fate: 'sent' | 'merged' | 'held') => ({
    key,
    fate,
    kind: 'due' as const,
    customerId: null,
    who: key,
    words: '',
    at: null,
    why: '',
  })
  const groups = fatesOf([item('a', 'held'), item('b', 'sent'), item('c', 'held')])
  expect(groups.map(({ title, items }) => [title, items.map(({ key }) => key).join('')])).toEqual([
    ['单独提醒了 1', 'b'],
    ['没有发 2', 'ac'],
  ])
})

test('a link names a part of 提醒; anything else opens the own ones', () => {
  expect(partNamed('history')).toBe('history')
  expect(partNamed('constructor')).toBe('own')
})

test.each([
  ['restDay', true, '今天是休息日，没有打扰你'],
  ['restDay', false, '这天是休息日，没有打扰你'],
  ['off', true, '微信提醒关着'],
  ['away', true, '今天你在休假，没有打扰你'],
  ['neverAsked', true, '还没有开过微信提醒'],
  ['notYet', true, '今天的提醒还没排好'],
  [null, true, '今天还没有要提醒的事'],
  [undefined, false, '这一天没有要提醒的事'],
] as const)('an empty record of a day that was %s (today: %s) says why', (quiet, isToday, title) => {
  expect(emptyWords(quiet, isToday).title).toBe(title)
})
