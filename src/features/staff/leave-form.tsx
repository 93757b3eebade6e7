import type { Day } from '@/domain/day'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Stack } from '@/ui/stack'
import { endWords, type Leave, leaveWords } from './leave-words'
import { useLeave } from './use-leave'

export type LeaveFormProps = {
  staffId: string
  title: string
  away: Leave | null
  /** Who could see meanwhile what is due. */
  deputies: readonly { id: string; text: string }[]
  today: Day
  onSaved: () => Promise<void>
}

/** R102 leave without leaving: from, to, and who sees meanwhile what is due; ended early where it goes on. */
export function LeaveForm({ staffId, title, away, deputies, today, onSaved }: LeaveFormProps) {
  const leave = useLeave(staffId, away, today, onSaved)
  const { kept } = leave
  const nameOf = (id: string | undefined) => deputies.find(one => one.id === id)?.text
  return (
    <>
      {leave.refused !== undefined && (
        <Notice id="away-refused" tone="warn" icon="alert" text={leave.refused} />
      )}
      {kept && (
        <Notice
          id="away-stands"
          icon="calendar-check"
          text={leaveWords(kept, nameOf(kept.deputyId), today)}
        />
      )}
      <Card id="away" title={title}>
        <DayField
          id="away-from"
          label="从哪天"
          value={leave.from}
          today={today}
          {...(leave.from < today ? { from: leave.from } : {})}
          onChange={leave.setFrom}
        />
        <DayField
          id="away-to"
          label="到哪天"
          value={leave.to}
          today={today}
          from={leave.from < today ? today : leave.from}
          onChange={leave.setTo}
        />
        {deputies.length > 0 && (
          <Chips
            id="away-deputy"
            label="这几天谁代看，可以不选"
            options={deputies.map(({ id, text }) => ({ value: id, text }))}
            value={leave.deputyId}
            onChange={leave.pickDeputy}
          />
        )}
      </Card>
      <Notice
        id="away-means"
        text="代看的人这几天在「今天」里看到到期的客户，也能跟进；客户还归原来的客户经理，到期自动收回。没选代看的人，只有客户资料里写了的协办能看到自己协办的那几位。"
      />
      <Stack>
        <Button
          id="away-save"
          text={kept ? '改成这样' : '登记休假'}
          isBusy={leave.isBusy}
          isDisabled={leave.isSame}
          onPress={() => void leave.save()}
        />
        {kept && (
          <Button
            id="away-end"
            kind="plain"
            text={endWords(kept, today)}
            isBusy={leave.isBusy}
            onPress={() => void leave.end()}
          />
        )}
      </Stack>
    </>
  )
}
