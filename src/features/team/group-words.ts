import type { Bound } from './use-group'

type Ours = { readonly teamId: string; readonly teamName: string }

/** Whether the group that the summary was opened in is not the team's own: bound to another team, or to none. */
export const isForeign = (bound: Pick<Bound, 'teamId'>, { teamId }: Pick<Ours, 'teamId'>): boolean =>
  bound.teamId !== teamId

/** Which team the group is bound to: 已绑定本群; 这个群绑定的是小微二部. */
export const groupTitle = (bound: Bound, ours: Pick<Ours, 'teamId'>): string =>
  !isForeign(bound, ours)
    ? '已绑定本群'
    : bound.teamId === null
      ? '这个群还没有绑定'
      : `这个群绑定的是${bound.teamName}`

/** What that means for who shares or reads the summary there. */
export const groupNote = (bound: Bound, ours: Ours): string =>
  !isForeign(bound, ours)
    ? '小结发在这里，团队的人各看各的'
    : bound.teamId === null
      ? '是团队的群才绑定，记下这是团队的群'
      : `这份小结是${ours.teamName}的，别发错群`

/** What a member is told who opened the summary in a group that is not known to be the team's; null in the team's own. */
export const memberWarning = (bound: Bound, ours: Ours): string | null =>
  isForeign(bound, ours)
    ? `${groupTitle(bound, ours)}。这份小结是${ours.teamName}的，别在这里说里面的数字。`
    : null
