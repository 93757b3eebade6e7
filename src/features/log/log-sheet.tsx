import { View } from '@tarojs/components'
import { AskLine } from '@/features/reminders/ask-line'
import { askNow, useWillAsk } from '@/features/reminders/use-asking'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { SheetLayer } from '@/ui/sheet'
import { attemptWords } from './attempt-words'
import { ChannelChips } from './channel-chips'
import { Extras } from './extras'
import { NeedAnswer } from './need-answer'
import { OtherNeeds } from './other-needs'
import { Preview } from './preview'
import { TaskChips } from './task-chips'
import type { LogSheetProps, LogTarget } from './use-log'
import { useLogForm } from './use-log-form'

const STANDING = { latent: '没有在谈的需求 · 潜在', none: '没有在谈的需求 · 暂无需求' }

/** 「记跟进」: three taps, and everything else optional. Put it inside the Screen. */
export function LogSheet({ target, ...rest }: LogSheetProps) {
  // Of its own, so that a screen's children are not sent anew when another customer's sheet comes.
  return <View>{target && <TargetSheet key={target.row.id} target={target} {...rest} />}</View>
}

function TargetSheet({ target, isOpen, standing, onClose, onSaved }: LogSheetProps & { target: LogTarget }) {
  const form = useLogForm(target, standing, onSaved)
  const { row, today, draft, reading, change, message } = form
  const { journal } = row
  const isNote = reading.channel === 'N'
  const attempts = attemptWords(journal, standing.attempts, today, form.calendar)
  const willAsk = useWillAsk()
  const footer = (
    <>
      {message !== null && <Notice id="log-message" tone="warn" icon="alert" text={message} />}
      <Preview form={form} />
      <View>{willAsk && <AskLine id="log-asks" when="保存" />}</View>
      <Button
        id="log-save"
        text="保存"
        isBusy={form.isBusy}
        isDisabled={reading.lacks !== null}
        onPress={() => {
          askNow()
          void form.save()
        }}
      />
    </>
  )
  return (
    <SheetLayer
      id="log-sheet"
      isOpen={isOpen && form.isReady}
      onClose={onClose}
      title={row.name}
      {...(target.talk ? { note: target.talk } : {})}
      footer={footer}
    >
      {attempts !== '' && <Notice id="log-attempts" text={attempts} />}
      <ChannelChips value={reading.channel} onChange={channel => change({ channel })} />
      {!isNote && (
        <NeedAnswer
          id="log-gate"
          need={reading.lead}
          standing={STANDING[journal.standing]}
          today={today}
          chip={draft.chip}
          day={draft.day}
          attempt={{ value: 'missed', text: '未接通' }}
          onChange={change}
        />
      )}
      {reading.answers.length > 0 && <OtherNeeds form={form} />}
      <TaskChips form={form} />
      <Extras form={form} />
    </SheetLayer>
  )
}
