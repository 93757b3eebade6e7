import { inviteShare } from './invite-share'

test('R121 an invitation’s card opens the way in with the code, and says nothing of anybody', () => {
  expect(inviteShare('Ab-_9')).toEqual({
    title: '邀请你加入跟进志，点开填姓名',
    path: 'pages/staff/join?invite=Ab-_9',
  })
})

test('a page forwarded without an invitation brings no code', () => {
  expect(inviteShare(undefined).path).toBe('pages/staff/join')
})
