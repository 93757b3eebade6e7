import type { Day } from '@/domain/day'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { type Colleague, colleagueNote, type Group } from './staff-words'

type GroupCardProps = {
  group: Group
  today: Day
  canOpen: (one: Colleague) => boolean
  onOpen: (one: Colleague) => void
  /** Renames the team; where the reader may. */
  onRename?: (() => void) | undefined
}

/** 本行 or one team, with everybody in it. */
export const GroupCard = ({ group, today, canOpen, onOpen, onRename }: GroupCardProps) => (
  <Card
    id={`group-${group.id}`}
    kind="list"
    title={group.name}
    aside={
      onRename && (
        <IconButton
          id={`group-${group.id}-rename`}
          icon="pencil"
          label={`${group.name}改名`}
          kind="bare"
          onPress={onRename}
        />
      )
    }
  >
    {group.colleagues.length === 0 && <Row title="还没有人" note="邀请同事时选这个团队。" />}
    {group.colleagues.map(one => (
      <Row
        key={one.id}
        id={`staff-${one.id}`}
        title={one.name}
        badges={one.status === 'left' ? <Badge text="已离开" tone="plain" /> : undefined}
        note={colleagueNote(one, today)}
        isNoteWrapped
        {...(canOpen(one) ? { onPress: () => onOpen(one) } : {})}
      />
    ))}
  </Card>
)
