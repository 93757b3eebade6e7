import type { Day } from '@/domain/day'
import { type Decision, decisionNote, inOrder, type Meeting, meetingNote } from './meeting-words'
import { changesOf, draftOfMeeting, EMPTY_PLAN, planOf } from './plan-draft'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const TODAY = '2026-11-23' as Day
const meeting: Meeting = {
  id: 'mee_1',
  version: 1,
  customerId: 'cus_1',
  purpose: '谈担保',
  informationNeeded: '抵押物在谁名下',
  on: '2026-11-26' as Day,
  at: '14:00',
  place: '三楼会议室',
  agenda: ['看报表', '定担保方式'],
  notes: [],
  decisions: [],
  minutesAt: null,
}
const decision: Decision = {
  id: 'dec_1',
  what: '出具方案',
  who: 'bank',
  by: '2026-11-30' as Day,
  isDone: false,
}

test.each<[string, Partial<Meeting>, string]>([
  ['to come', {}, '周四 14:00 · 三楼会议室 · 要开'],
  ['held, without decisions', { on: '2026-11-20' as Day, place: '' }, '11月20日 14:00 · 还没写决定'],
  [
    'written up',
    { minutesAt: 1, decisions: [decision, { ...decision, id: 'dec_2', isDone: true }] },
    '周四 14:00 · 三楼会议室 · 还有 1 件没做',
  ],
  [
    'done',
    { minutesAt: 1, decisions: [{ ...decision, isDone: true }] },
    '周四 14:00 · 三楼会议室 · 都做完了',
  ],
])('a meeting %s says when, where and how far it is', (_what, more, words) => {
  expect(meetingNote({ ...meeting, ...more }, TODAY)).toBe(words)
})

test.each<[Partial<Decision>, string]>([
  [{}, '我们 · 11月30日前'],
  [{ who: 'customer', by: null }, '客户 · 没定日子'],
  [{ by: '2026-11-20' as Day }, '我们 · 11月20日前 · 过了日子'],
  [{ by: '2026-11-20' as Day, isDone: true }, '我们 · 做完了'],
])('R107 a decision %j says who and by when: %s', (more, words) => {
  expect(decisionNote({ ...decision, ...more }, TODAY)).toBe(words)
})

test('meetings to come stand first, the nearest on top; below, the latest held', () => {
  const on = (id: string, day: string, minutesAt: number | null = null): Meeting => ({
    ...meeting,
    id,
    on: day as Day,
    minutesAt,
  })
  const all = [
    on('mee_far', '2026-12-01'),
    on('mee_old', '2026-11-02'),
    on('mee_near', '2026-11-24'),
    on('mee_done', '2026-11-23', 1),
  ]
  expect(inOrder(all, TODAY).map(({ id }) => id)).toEqual(['mee_near', 'mee_far', 'mee_done', 'mee_old'])
})

test('a plan needs a purpose and a day; the agenda is a line each, without empty ones', () => {
  expect(planOf(EMPTY_PLAN)).toEqual({ lacks: '写一句为了什么' })
  expect(planOf({ ...EMPTY_PLAN, purpose: '谈担保' })).toEqual({ lacks: '选一天' })
  expect(planOf({ ...draftOfMeeting(meeting), agenda: ' 看报表 \n\n定担保方式' })).toMatchObject({
    plan: { agenda: ['看报表', '定担保方式'] },
  })
})

test('only what was changed is sent: an untouched day that has passed is not', () => {
  const past = { ...meeting, on: '2026-11-20' as Day }
  const plan = planOf({ ...draftOfMeeting(past), place: '网点' })
  expect('plan' in plan && changesOf(past, plan.plan)).toEqual({ place: '网点' })
})
