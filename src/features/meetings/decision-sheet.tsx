import { useState } from 'react'
import { addDays, type Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { WorkCalendar } from '@/domain/workday'
import { DayChoice } from '@/features/log/day-choice'
import { nextWorkday } from '@/features/log/entry'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import type { Decision, Meeting } from './meeting-words'
import type { Meetings, NewDecision } from './use-meetings'

type DecisionSheetProps = {
  meeting: Meeting
  meetings: Meetings
  decision: Decision | null
  today: Day
  calendar: WorkCalendar
  isOpen: boolean
  onClose: () => void
}
type Draft = Omit<NewDecision, 'id'>

const SIDES = [
  { value: 'bank', text: '我们' },
  { value: 'customer', text: '客户' },
] as const

/** R107 one decision; saving it makes the minutes of this minute. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { meeting, meetings, decision, today, calendar, isOpen, onClose } = props
  const [id] = useState(() => decision?.id ?? newId('dec'))
  const kept = useDraft<Draft>(
    `decision:${meeting.id}:${decision?.id ?? 'new'};`,
    decision
      ? { what: decision.what, who: decision.who, by: decision.by }
      : { what: '', who: 'bank', by: null },
  )
  const { what, who, by } = kept.value
  const others = meeting.decisions.filter(one => one.id !== id).map(({ isDone: _, ...one }) => one)
  const decide = async (decisions: NewDecision[]) => {
    if (!(await meetings.decide(meeting, decisions))) return
    await kept.discard()
    onClose()
  }
  const mine: NewDecision = { id, what: what.trim(), who, by }
  const at = meeting.decisions.findIndex(one => one.id === id)
  const saved = at < 0 ? [...others, mine] : [...others.slice(0, at), mine, ...others.slice(at)]
  const first = nextWorkday(calendar, today)
  const days = [today, first, addDays(today, 7)].filter((on, i, all) => all.indexOf(on) === i)
  return (
    <Sheet
      id="decision"
      isOpen={isOpen}
      onClose={onClose}
      title={decision ? '改决定' : '加决定'}
      footer={
        <>
          {meetings.refused !== undefined && (
            <Notice id="decision-refused" tone="warn" icon="alert" text={meetings.refused} />
          )}
          <Button
            id="decision-save"
            text="记下"
            isBusy={meetings.isBusy}
            isDisabled={what.trim() === ''}
            onPress={() => void decide(saved)}
          />
        </>
      }
    >
      <Chips
        id="decision-who"
        label="谁做"
        options={SIDES}
        value={who}
        onChange={value => kept.change({ who: value })}
      />
      <Field
        id="decision-what"
        label="做什么"
        value={what}
        placeholder="比如：出具担保方案"
        maxLength={60}
        onChange={value => kept.change({ what: value })}
      />
      <DayChoice
        id="decision-by"
        label="哪天前"
        today={today}
        options={days.map(value => ({ value, text: dayWords(value, today) }))}
        value={by}
        onChange={on => kept.change({ by: on })}
      />
      {decision && others.length > 0 && (
        <Button
          id="decision-remove"
          kind="plain"
          text="去掉这条"
          isDisabled={meetings.isBusy}
          onPress={() => void decide(others)}
        />
      )}
    </Sheet>
  )
}
