import { day } from './day'
import type { LoanTask } from './dealing'
import { urgencyOf } from './division'
import { dueOf, nextDueOn } from './due'
import { dueWords } from './due-words'
import type { Journal } from './journal'
import { stripOf } from './today'
import { workCalendar } from './workday'

const CALENDAR = workCalendar()
const task = (on: string, more: Partial<LoanTask> = {}): LoanTask => ({
  id: `dea_1.check.${on}`,
  dealingId: 'dea_1',
  kind: 'check',
  on: day(on),
  about: day(on),
  product: '经营贷',
  ...more,
})
const journal = (more: Partial<Journal> = {}): Journal => ({
  needs: [],
  standing: 'none',
  isKey: false,
  prefersWriting: false,
  refusesContact: true,
  next: null,
  promises: [],
  createdOn: day('2026-11-02'),
  spread: null,
  lookedOn: day('2026-11-20'),
  contactedOn: null,
  missedInRow: 0,
  ...more,
})
const TODAY = day('2026-11-23')
const due = (more: Partial<Journal>) => dueOf(journal(more), 'E', CALENDAR)

test('R125 a loan’s task makes an E due, also one who refused contact, in 「要联系」', () => {
  const told = due({ tasks: [task('2026-11-23')] })
  expect(told.on).toBe('2026-11-23')
  expect(told.reasons[0]).toEqual({ clock: 'agreed', on: '2026-11-23' })
  expect(stripOf(journal({ tasks: [task('2026-11-23')] }), told, TODAY)).toBe('contact')
})

test('R125 on a rest day it is due on the last workday before, by the branch’s calendar of the moment', () => {
  const tasks = [task('2026-11-29')]
  expect(due({ tasks }).on).toBe('2026-11-27')
  const worked = workCalendar({ '2026-11-29': 'work' })
  expect(dueOf(journal({ tasks }), 'E', worked).on).toBe('2026-11-29')
  expect(nextDueOn(journal({ tasks }), 'E', CALENDAR)).toBe('2026-11-27')
})

test('R69 R125 the earlier of what was agreed and the task is the agreed clock, told once', () => {
  const next = { what: '回电', on: day('2026-11-25'), at: null }
  for (const [on, first] of [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-26', '2026-11-25'],
  ] as const) {
    const told = due({ next, tasks: [task(on), task('2026-12-01')] })
    expect(told.reasons.filter(reason => reason.clock === 'agreed')).toEqual([{ clock: 'agreed', on: first }])
  }
})

const words = (more: Partial<Journal>) => dueWords(journal(more), 'E', due(more), TODAY)
const maturity = { id: 'dea_1.mature60.2027-01-22', kind: 'mature60', about: day('2027-01-22') } as const
const repay = { id: 'dea_1.repay.2026-11-26', kind: 'repay', about: day('2026-11-26') } as const

test.each<[string, LoanTask, string, string]>([
  ['today', task('2026-11-23', repay), '经营贷 周四还款，提前提醒', ''],
  ['late', task('2026-11-20'), '经营贷 贷后检查，晚了 3 天', '晚了 3 天'],
  ['to come', task('2026-11-26', { kind: 'use' }), '周四 经营贷 查资金用途', ''],
  ['about another year', task('2026-11-23', maturity), '经营贷 2027年1月22日到期，问续贷', ''],
])('R125 a task %s says what, and names itself for the tap that does it', (_, one, said, late) => {
  const told = words({ tasks: [one] })
  expect([told.before + told.late + told.after, told.late, told.taskId]).toEqual([said, late, one.id])
})

test('R69 what was agreed for the same day speaks first', () => {
  const next = { what: '回电', on: TODAY, at: '10:30' }
  const both = words({ next, tasks: [task('2026-11-23')] })
  expect([both.before, both.taskId]).toEqual(['10:30 回电', undefined])
})

test('R4 a loan’s task counts for the urgency', () => {
  const at = (on: string) => urgencyOf({ needs: [], next: null, promises: [], tasks: [task(on)] }, TODAY)
  expect(['2026-11-30', '2026-12-01', '2026-12-24', '2027-02-22'].map(at)).toEqual([
    'week',
    'month',
    'quarter',
    'later',
  ])
})
