import type { Day } from '@/domain/day'
import { type Staff, takersOf } from './takers'

const TODAY = '2026-11-23' as Day
type One = Staff['staff'][number]
const one = (id: string, more: Partial<One> = {}): One => ({
  id,
  name: id,
  role: 'officer',
  teamId: 'tea_1',
  status: 'active',
  away: null,
  staffNo: null,
  ...more,
})
const away = { from: TODAY, to: '2026-11-27' as Day }
const STAFF: Staff['staff'] = [
  one('马俊', { status: 'left' }),
  one('李敏'),
  one('徐静怡', { away }),
  one('王丽华', { role: 'lead' }),
  one('何家豪', { teamId: 'tea_2' }),
  one('沈静', { role: 'compliance', teamId: null }),
  one('离开的', { status: 'left' }),
]
const TEAMS: Staff['teams'] = [
  { id: 'tea_1', name: '小微一部' },
  { id: 'tea_2', name: '小微二部' },
]

test('R115 who sells and is here may take over; proposed are the team’s officers at work', () => {
  expect(takersOf({ staff: STAFF, teams: TEAMS }, '马俊', TODAY)).toEqual([
    { id: '李敏', text: '李敏（小微一部）', isProposed: true },
    { id: '徐静怡', text: '徐静怡（小微一部，休假）', isProposed: false },
    { id: '王丽华', text: '王丽华（小微一部）', isProposed: false },
    { id: '何家豪', text: '何家豪（小微二部）', isProposed: false },
  ])
})

test('in one team alone nobody is named with it', () => {
  const own = STAFF.filter(({ teamId }) => teamId === 'tea_1')
  const takers = takersOf({ staff: own, teams: TEAMS.slice(0, 1) }, '李敏', TODAY)
  expect(takers.map(({ text }) => text)).toEqual(['徐静怡（休假）', '王丽华'])
})
