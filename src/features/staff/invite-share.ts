/** What an invitation's card says and opens: no name and no role; without a code, the empty way in. */
export const inviteShare = (token: string | undefined): { title: string; path: string } => ({
  title: '邀请你加入跟进志，点开填姓名',
  path: `pages/staff/join${token === undefined ? '' : `?invite=${token}`}`,
})
