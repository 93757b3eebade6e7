import { CONDUCT, type ConductReason, type ContactAsk, mayContact, type Purpose } from './conduct'
import { type ContactWishes, NO_WISHES } from './contact-wishes'
import { addDays, day, dayOf } from './day'
import type { Grade } from './grade'
import { workCalendar } from './workday'

/** Monday 2026-11-23 to Sunday 2026-11-29 hold no holiday. */
const MON = '2026-11-23'
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const ask = (purpose: Purpose, more: Partial<ContactAsk> = {}): ContactAsk => ({
  purpose,
  channel: 'T',
  grade: 'C',
  refusesContact: false,
  wishes: NO_WISHES,
  attempts: [],
  isAsked: false,
  ...more,
})
const wishing = (more: Partial<ContactWishes>): Partial<ContactAsk> => ({ wishes: { ...NO_WISHES, ...more } })
const verdict = (asked: ContactAsk, when: string, overrides = {}) =>
  mayContact(asked, CONDUCT, workCalendar(overrides), at(when))
const ALL: readonly Purpose[] = ['marketing', 'service', 'postLoan']

test.each<[string, string | null]>([
  [`${MON} 09:00`, null],
  [`${MON} 19:59`, null],
  [`${MON} 08:59`, `${MON} 09:00`],
  [`${MON} 20:00`, '2026-11-24 09:00'],
  ['2026-11-27 20:30', '2026-11-30 09:00'],
  ['2026-11-28 11:00', '2026-11-30 09:00'],
  ['2026-02-14 11:00', null],
  ['2026-02-15 11:00', '2026-02-24 09:00'],
])('R79 policy: workdays 09:00-20:00; at %s the first hour is %s, whatever the purpose', (when, next) => {
  for (const purpose of ALL) {
    const { isAllowed, nextAllowedAt } = verdict(ask(purpose), when)
    expect([isAllowed, nextAllowedAt]).toEqual([next === null, at(next ?? when)])
  }
})

test('R79 a branch’s own rest day and working Saturday count', () => {
  const service = ask('service')
  expect(verdict(service, `${MON} 10:00`, { [MON]: 'rest' })).toMatchObject({
    reason: 'restDay',
    nextAllowedAt: at('2026-11-24 09:00'),
  })
  expect(verdict(service, '2026-11-28 10:00', { '2026-11-28': 'work' }).isAllowed).toBe(true)
})

test.each<[Purpose, Partial<ContactAsk>, ConductReason | null]>([
  ['marketing', wishing({ noMarketing: true }), 'noMarketing'],
  ['service', wishing({ noMarketing: true }), null],
  ['postLoan', wishing({ noMarketing: true }), null],
  ['marketing', { grade: 'E' as Grade }, 'gradeE'],
  ['service', { grade: 'E' as Grade }, null],
  ['postLoan', { grade: 'E' as Grade }, null],
  ['marketing', { refusesContact: true }, 'refusesContact'],
  ['service', { refusesContact: true }, 'refusesContact'],
  ['service', { refusesContact: true, isAsked: true }, null],
  ['marketing', { refusesContact: true, isAsked: true }, 'refusesContact'],
  ['postLoan', { refusesContact: true }, null],
  ['service', wishing({ refusedChannels: ['T'] }), 'refusedChannel'],
  ['postLoan', wishing({ refusedChannels: ['T'] }), 'refusedChannel'],
  ['service', { channel: 'W', ...wishing({ refusedChannels: ['T'] }) }, null],
  ['service', wishing({ refusedChannels: ['T', 'W', 'S', 'M', 'E'] }), 'refusedChannel'],
  ['postLoan', wishing({ refusedChannels: ['T', 'W', 'S', 'M', 'E'] }), null],
])('R80 R17 on a workday at ten, %s with %j: %s', (purpose, more, reason) => {
  const answer = verdict(ask(purpose, more), `${MON} 10:00`)
  expect(answer.reason).toBe(reason)
  expect(answer.nextAllowedAt).toBe(reason === null ? at(`${MON} 10:00`) : null)
})

const EVENING = wishing({ hours: { from: '18:00', to: '21:30' } })
test.each<[Purpose, string, string | null]>([
  ['service', `${MON} 10:00`, `${MON} 18:00`],
  ['service', `${MON} 21:00`, null],
  ['service', '2026-11-28 19:00', null],
  ['marketing', `${MON} 10:00`, `${MON} 18:00`],
  ['marketing', `${MON} 19:00`, null],
  ['marketing', `${MON} 20:30`, '2026-11-24 18:00'],
  ['marketing', '2026-11-28 19:00', '2026-11-30 18:00'],
  ['postLoan', `${MON} 10:00`, `${MON} 18:00`],
  ['postLoan', `${MON} 19:00`, null],
])('R80 hours 18:00-21:30 that the customer named, for %s at %s: from %s', (purpose, when, next) => {
  expect(verdict(ask(purpose, EVENING), when).nextAllowedAt).toBe(at(next ?? when))
})

test('R80 hours that policy does not have: service may, marketing never, a post-loan duty goes by policy', () => {
  const late = wishing({ hours: { from: '20:30', to: '21:30' } })
  expect(verdict(ask('service', late), `${MON} 21:00`).isAllowed).toBe(true)
  expect(verdict(ask('marketing', late), `${MON} 21:00`)).toMatchObject({
    reason: 'noCommonHours',
    nextAllowedAt: null,
  })
  expect(verdict(ask('postLoan', late), `${MON} 10:00`).isAllowed).toBe(true)
})

test.each<[string, string]>([
  [`${MON} 07:30`, `${MON} 08:00`],
  [`${MON} 22:00`, '2026-11-24 08:00'],
])('R79 collection is never from 22:00 to 08:00, whatever a branch sets: at %s, from %s', (when, next) => {
  const allDay = { ...CONDUCT, hours: { from: '00:00', to: '23:59' } }
  const answer = mayContact(ask('postLoan'), allDay, workCalendar(), at(when))
  expect(answer).toMatchObject({ isAllowed: false, reason: 'night', nextAllowedAt: at(next) })
  expect(mayContact(ask('service'), allDay, workCalendar(), at(when)).isAllowed).toBe(true)
})

const days = (...ago: number[]) => ago.map(n => addDays(dayOf(at('2026-11-26 10:00')), -n))
test.each<[number[], ConductReason | null, string]>([
  [[0, 0], null, '2026-11-26 10:00'],
  [[0, 0, 0], 'attemptsToday', '2026-11-27 09:00'],
  [[1, 1, 1, 2, 2], null, '2026-11-26 10:00'],
  [[1, 1, 1, 2, 2, 3], 'attemptsThisWeek', '2026-11-30 09:00'],
  [[4, 4, 4, 5, 5, 5], null, '2026-11-26 10:00'],
])('R79 attempts on a Thursday, so many days ago %j: %s, from %s', (ago, reason, next) => {
  for (const purpose of ALL) {
    const answer = verdict(ask(purpose, { attempts: days(...ago) }), '2026-11-26 10:00')
    expect([answer.reason, answer.nextAllowedAt]).toEqual([reason, at(next)])
  }
})

test('a customer who asked is served at any hour, on any day, after any number of attempts', () => {
  const asked = ask('service', {
    isAsked: true,
    refusesContact: true,
    attempts: days(0, 0, 0, 1, 1, 1),
    wishes: { ...NO_WISHES, refusedChannels: ['T'] },
  })
  expect(verdict(asked, '2026-11-29 23:30')).toEqual({
    isAllowed: true,
    reason: null,
    sentence: '',
    nextAllowedAt: at('2026-11-29 23:30'),
  })
})

test.each<[ContactAsk, string, string]>([
  [ask('service'), `${MON} 08:10`, '本行规定工作日 09:00-20:00 联系客户，今天 09:00 起可以。'],
  [ask('service'), '2026-11-28 10:00', '休息日不联系客户（本行规定），后天 09:00 起可以。'],
  [ask('service', EVENING), `${MON} 10:00`, '客户方便的时间是 18:00-21:30，今天 18:00 起可以。'],
  [ask('marketing', EVENING), `${MON} 10:00`, '客户方便的时间是 18:00-20:00，今天 18:00 起可以。'],
  [
    ask('service', wishing({ refusedChannels: ['T', 'M'] })),
    `${MON} 10:00`,
    '客户不接受电话，可以改用微信、短信、邮件。',
  ],
  [
    ask('service', { attempts: [day(MON), day(MON), day(MON)] }),
    `${MON} 15:00`,
    '今天试过 3 次没联系上，别再打扰，明天 09:00 起可以。',
  ],
  [ask('postLoan'), `${MON} 22:30`, '22:00 到 08:00 不做贷后联系，明天 09:00 起可以。'],
  [ask('marketing', wishing({ noMarketing: true })), `${MON} 10:00`, '客户不接受营销，服务和贷后不受影响。'],
])('R79 the sentence says why and from when: %#', (asked, when, sentence) => {
  expect(verdict(asked, when).sentence).toBe(sentence)
})
