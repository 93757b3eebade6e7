import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row, Warn } from '@/ui/row'
import { groupNote, groupTitle, isForeign, memberWarning } from './group-words'
import { useGroup } from './use-group'

type OurTeam = { teamId: string; teamName: string }

/** For a member: a word where the group that the summary was opened in is not the team's, else nothing. */
export function GroupWarning({ teamId, teamName }: OurTeam) {
  const { bound } = useGroup(teamId)
  const text = bound && memberWarning(bound, { teamId, teamName })
  return text === null ? null : <Notice id="team-group-warning" tone="warn" text={text} />
}

/** Which team the group is bound to that the lead opened the summary in; elsewhere nothing. */
export function GroupCard({ teamId, teamName }: OurTeam) {
  const { bound, isBusy, error, bind, unbind } = useGroup(teamId)
  if (bound === null) return null
  const ours = { teamId, teamName }
  const isOurs = !isForeign(bound, ours)
  return (
    <>
      {error !== undefined && <Notice id="team-group-error" tone="warn" text={error} />}
      <Card id="team-group" kind="list">
        <Row
          title={groupTitle(bound, ours)}
          note={isOurs ? groupNote(bound, ours) : <Warn>{groupNote(bound, ours)}</Warn>}
          isNoteWrapped
          action={
            isOurs ? (
              <Button
                id="team-unbind"
                kind="plain"
                text="解绑"
                isBusy={isBusy}
                onPress={() => void unbind()}
              />
            ) : bound.teamId === null ? (
              <Button id="team-bind" kind="soft" text="绑定" isBusy={isBusy} onPress={() => void bind()} />
            ) : undefined
          }
        />
      </Card>
    </>
  )
}
