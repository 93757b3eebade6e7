import { type Day, day, startOf } from '@/domain/day'
import {
  type Colleague,
  changeOf,
  colleagueNote,
  expiryWords,
  inGroups,
  inHouseOrder,
  mayLeave,
} from './staff-words'

const today = day('2026-11-23')
const one = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  id,
  name: id,
  role: 'officer',
  teamId: null,
  status: 'active',
  away: null,
  staffNo: null,
  ...more,
})
const staff = [
  one('李敏', { teamId: 'tea_1' }),
  one('马俊', { teamId: 'tea_1', status: 'left' }),
  one('王丽华', { teamId: 'tea_1', role: 'lead' }),
  one('刘洋', { teamId: 'tea_2' }),
  one('周建国', { role: 'admin' }),
]

test('the house comes first, then each team with its lead, and who left last', () => {
  expect(inHouseOrder(staff).map(({ name }) => name)).toEqual(['周建国', '王丽华', '李敏', '刘洋', '马俊'])
})

test('本行 comes before the teams, which stand also while nobody is in them', () => {
  const teams = [
    { id: 'tea_1', name: '小微一部' },
    { id: 'tea_3', name: '小微三部' },
  ]
  const groups = inGroups(staff, teams).map(({ name, colleagues }) => [name, colleagues.map(one => one.name)])
  expect(groups).toEqual([
    ['本行', ['周建国']],
    ['小微一部', ['王丽华', '李敏', '马俊']],
    ['小微三部', []],
  ])
  expect(inGroups([one('李敏', { teamId: 'tea_1' })], teams)[0]?.name).toBe('小微一部')
})

test('a colleague is told by role and leave', () => {
  const away = { from: '2026-11-20' as Day, to: '2026-11-27' as Day }
  expect(colleagueNote(one('李敏', { teamId: 'tea_1', away }), today)).toBe('客户经理 · 休假到周五')
  expect(colleagueNote(one('周建国', { role: 'admin' }), today)).toBe('管理员')
})

test.each([
  ['nothing chosen anew asks for nothing', 'officer', 'tea_1', 'none'],
  ['R121 a seller without a team is not asked for', 'lead', null, 'incomplete'],
  ['another team moves', 'officer', 'tea_2', 'move'],
  ['another role in the same team', 'lead', 'tea_1', 'role'],
  ['R121 another role takes its team along', 'lead', 'tea_2', 'role'],
  ['whoever sells no longer needs no team', 'counter', null, 'role'],
] as const)('%s', (_, role, teamId, change) => {
  expect(changeOf(one('李敏', { teamId: 'tea_1' }), role, teamId)).toBe(change)
})

test('who is of the house stays so, whatever team is left chosen', () => {
  expect(changeOf(one('周建国', { role: 'admin' }), 'admin', 'tea_1')).toBe('none')
})

test('a code says until when it is good', () => {
  expect(expiryWords(startOf(day('2026-11-30')), startOf(today))).toBe('11月30日前有效，只能用一次')
})

test.each([
  ['admin', '王丽华', true],
  ['admin', '马俊', false],
  ['lead', '李敏', true],
  ['lead', '王丽华', false],
])('a %s may let %s go: %s', (role, name, may) => {
  const colleague = staff.find(({ id }) => id === name) ?? one(name)
  expect(mayLeave({ id: 'me', role }, colleague)).toBe(may)
})

test('nobody lets himself go', () => {
  expect(mayLeave({ id: '周建国', role: 'admin' }, one('周建国', { role: 'admin' }))).toBe(false)
})
