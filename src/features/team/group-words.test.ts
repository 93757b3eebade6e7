import { groupNote, groupTitle, memberWarning } from './group-words'

const ours = { teamId: 'tea_1', teamName: '小微一部' }
const own = { ...ours }
const foreign = { teamId: 'tea_2', teamName: '小微二部' }
const none = { teamId: null, teamName: null }

test('the lead is told whose group it is, and warned where it is another team’s', () => {
  expect([groupTitle(own, ours), groupNote(own, ours)]).toEqual([
    '已绑定本群',
    '小结发在这里，团队的人各看各的',
  ])
  expect([groupTitle(foreign, ours), groupNote(foreign, ours)]).toEqual([
    '这个群绑定的是小微二部',
    '这份小结是小微一部的，别发错群',
  ])
  expect(groupTitle(none, ours)).toBe('这个群还没有绑定')
})

test('a member is warned in a group of another team or of none, and in the team’s own of nothing', () => {
  expect(memberWarning(own, ours)).toBeNull()
  expect(memberWarning(foreign, ours)).toBe(
    '这个群绑定的是小微二部。这份小结是小微一部的，别在这里说里面的数字。',
  )
  expect(memberWarning(none, ours)).toBe('这个群还没有绑定。这份小结是小微一部的，别在这里说里面的数字。')
})
