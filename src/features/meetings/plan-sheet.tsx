import { addDays, type Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { WorkCalendar } from '@/domain/workday'
import { DayChoice } from '@/features/log/day-choice'
import { nextWorkday } from '@/features/log/entry'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { TimeField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import type { Meeting } from './meeting-words'
import { changesOf, draftOfMeeting, EMPTY_PLAN, type PlanDraft, planOf } from './plan-draft'
import type { Meetings } from './use-meetings'

type PlanSheetProps = {
  customerId: string
  meeting: Meeting | null
  meetings: Meetings
  today: Day
  calendar: WorkCalendar
  isOpen: boolean
  onClose: () => void
}

/** R105 a meeting: why, what we need to learn, when, where, and the agenda. */
export function PlanSheet({
  customerId,
  meeting,
  meetings,
  today,
  calendar,
  isOpen,
  onClose,
}: PlanSheetProps) {
  const kept = useDraft<PlanDraft>(
    `meeting:${customerId}:${meeting?.id ?? 'new'}:${meeting?.version ?? 0};`,
    meeting ? draftOfMeeting(meeting) : EMPTY_PLAN,
  )
  const draft = kept.value
  const reading = planOf(draft)
  const lacks = 'lacks' in reading ? reading.lacks : null
  const change = (part: Partial<PlanDraft>) => {
    meetings.clear()
    kept.change({ id: null, ...part })
  }
  const save = async () => {
    if ('lacks' in reading) return
    const id = draft.id ?? newId('mee')
    kept.change({ id })
    const isSaved = meeting
      ? await meetings.change(meeting, changesOf(meeting, reading.plan))
      : await meetings.plan(id, reading.plan)
    if (!isSaved) return
    await kept.discard()
    onClose()
  }
  const first = nextWorkday(calendar, today)
  const days = [today, first, nextWorkday(calendar, first), addDays(today, 7)]
  return (
    <Sheet
      id="plan"
      isOpen={isOpen}
      onClose={onClose}
      title={meeting ? '改会议' : '约会议'}
      footer={
        <>
          {meetings.refused !== undefined && (
            <Notice id="plan-refused" tone="warn" icon="alert" text={meetings.refused} />
          )}
          <Button
            id="plan-save"
            text={lacks ?? '记下'}
            isBusy={meetings.isBusy}
            isDisabled={lacks !== null}
            onPress={() => void save()}
          />
        </>
      }
    >
      <Field
        id="plan-purpose"
        label="为了什么"
        value={draft.purpose}
        placeholder="比如：谈续贷方案"
        maxLength={40}
        onChange={purpose => change({ purpose })}
      />
      <DayChoice
        id="plan-on"
        label="哪天"
        today={today}
        options={days
          .filter((on, i) => days.indexOf(on) === i)
          .map(value => ({ value, text: dayWords(value, today) }))}
        value={draft.on}
        onChange={on => change({ on })}
      />
      <TimeField
        id="plan-at"
        label="几点"
        value={draft.at}
        canClear={false}
        onChange={at => at && change({ at })}
      />
      <Field
        id="plan-place"
        label="在哪里"
        value={draft.place}
        maxLength={40}
        onChange={place => change({ place })}
      />
      <Field
        id="plan-agenda"
        label="议程，一行一项"
        kind="long"
        value={draft.agenda}
        maxLength={330}
        onChange={agenda => change({ agenda })}
      />
      <Field
        id="plan-information"
        label="想先了解什么（会前一起发）"
        value={draft.informationNeeded}
        placeholder="比如：抵押物在谁名下"
        maxLength={120}
        onChange={informationNeeded => change({ informationNeeded })}
      />
    </Sheet>
  )
}
