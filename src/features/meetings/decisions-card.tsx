import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import type { WorkCalendar } from '@/domain/workday'
import { TextLink } from '@/features/customer/text-link'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { DecisionSheet } from './decision-sheet'
import { type Decision, decisionNote, type Meeting } from './meeting-words'
import styles from './meetings.module.css'
import type { Meetings } from './use-meetings'

type DecisionsCardProps = {
  meeting: Meeting
  meetings: Meetings
  today: Day
  calendar: WorkCalendar
  customerId: string
}

/** R107, R108 what was decided: who, what, by when; each with a day stands in 今天, and the minutes go the same minute. */
export function DecisionsCard({ meeting, meetings, today, calendar, customerId }: DecisionsCardProps) {
  const [chosen, setChosen] = useState<Decision | null>(null)
  const [isOpen, setOpen] = useState(false)
  const { decisions } = meeting
  const open = (decision: Decision | null) => {
    meetings.clear()
    setChosen(decision)
    setOpen(true)
  }
  const send = () =>
    void Taro.navigateTo({
      url: `/pages/cards/compose?id=${customerId}&purpose=minutes&meeting=${meeting.id}`,
    })
  return (
    <>
      <Card
        id="meeting-decisions"
        kind="list"
        title="决定"
        aside={
          decisions.length < 12 && <TextLink id="decision-new" text="加一条" onPress={() => open(null)} />
        }
      >
        {decisions.length === 0 && (
          <Text className={cx(styles.none)}>谁做什么、哪天前。写了日子的，到时在「今天」提醒。</Text>
        )}
        {decisions.map(decision => (
          <Row
            key={decision.id}
            id={`decision-${decision.id}`}
            title={decision.what}
            isTitleWrapped
            note={decisionNote(decision, today)}
            onPress={() => open(decision)}
            action={
              <IconButton
                id={`decision-${decision.id}-done`}
                icon={decision.isDone ? 'undo' : 'check'}
                kind={decision.isDone ? 'bare' : 'soft'}
                label={decision.isDone ? `${decision.what}，还没做完` : `${decision.what}，做完了`}
                onPress={() => void meetings.tick(meeting, decision.id, !decision.isDone)}
              />
            }
          />
        ))}
      </Card>
      {decisions.length > 0 && (
        <Stack>
          <Button id="meeting-minutes" text="发会议纪要" onPress={send} />
        </Stack>
      )}
      <DecisionSheet
        key={chosen?.id ?? `new-${decisions.length}`}
        meeting={meeting}
        meetings={meetings}
        decision={chosen}
        today={today}
        calendar={calendar}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
