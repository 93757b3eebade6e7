import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { useGroup } from './use-group'

/** Which team the group is bound to that the lead opened the summary in; elsewhere nothing. */
export function GroupCard({ teamId }: { teamId: string }) {
  const { bound, isBusy, error, bind, unbind } = useGroup(teamId)
  if (bound === null) return null
  const isOurs = bound.teamId === teamId
  return (
    <>
      {error !== undefined && <Notice id="team-group-error" tone="warn" text={error} />}
      <Card id="team-group" kind="list">
        <Row
          title={
            isOurs
              ? '已绑定本群'
              : bound.teamId === null
                ? '这个群还没有绑定'
                : `这个群绑定了${bound.teamName}`
          }
          note={isOurs ? '小结发在这里，团队的人各看各的' : '绑定后记下：这是团队的群'}
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
