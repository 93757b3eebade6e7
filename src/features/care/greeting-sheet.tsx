import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sellingWordIn } from '@/domain/greeting-words'
import { CHANNEL_LABEL } from '@/domain/labels'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import styles from './greeting-sheet.module.css'
import type { Say } from './use-care-log'
import type { Fate, GreetingRow } from './use-greetings'

type GreetingSheetProps = {
  row: GreetingRow | null
  isOpen: boolean
  onClose: () => void
  onDone: (row: GreetingRow, fate: Fate) => Promise<boolean>
  onSay: Say
}

/** A greeting to edit, copy and send: what was prepared the day before is still there on the day. */
export function GreetingSheet({ row, ...rest }: GreetingSheetProps) {
  return <View>{row && <RowSheet key={`${row.kind}-${row.id}`} row={row} {...rest} />}</View>
}

function RowSheet({ row, isOpen, onClose, onDone, onSay }: GreetingSheetProps & { row: GreetingRow }) {
  const [first = ''] = row.drafts
  const draft = useDraft(`greeting:${row.kind}:${row.id}:${row.on};`, { text: first })
  const [channel, setChannel] = useState(row.channels[0])
  const [isBusy, setBusy] = useState(false)
  const text = draft.value.text.trim()
  const copy = async () => {
    await Taro.setClipboardData({ data: text })
    onSay({ text: `复制好了，发给${row.name}后点「记为已发送」` })
  }
  const finish = async (fate: Fate) => {
    setBusy(true)
    const isDone = await onDone(row, fate)
    setBusy(false)
    if (!isDone) return
    onClose()
    await draft.discard()
  }
  // R79 the server refuses it too; a list that an older version kept on the phone has no answer.
  const hold = row.hold ?? null
  // R73 said before it is copied, not only when it is written down.
  const selling = sellingWordIn(text)
  const isPrepared = row.drafts.includes(text)
  const canSend = text !== '' && hold === null && selling === null
  return (
    <Sheet
      id="greeting"
      isOpen={isOpen && draft.isReady}
      onClose={onClose}
      title={row.name}
      note={row.kind === 'birthday' ? '生日祝福' : '节日祝福'}
      footer={
        <View className={cx(styles.pair)}>
          <View className={cx(styles.half)}>
            <Button
              id="greeting-copy"
              kind="soft"
              text="复制文字"
              isDisabled={!canSend}
              onPress={() => void copy()}
            />
          </View>
          <View className={cx(styles.half)}>
            <Button
              id="greeting-sent"
              text="记为已发送"
              isBusy={isBusy}
              isDisabled={!canSend || channel === undefined}
              onPress={() => void (channel && finish({ fate: 'sent', channel, text }))}
            />
          </View>
        </View>
      }
    >
      {hold && <Notice id="greeting-hold" icon="clock" text={hold.sentence} />}
      {row.drafts.length > 1 && (
        <Chips
          id="greeting-draft"
          label="换一段"
          options={row.drafts.map((_, i) => ({ value: String(i), text: `第 ${i + 1} 段` }))}
          value={String(row.drafts.indexOf(draft.value.text))}
          onChange={i => draft.change({ text: row.drafts[Number(i)] ?? first })}
        />
      )}
      <Field
        id="greeting-text"
        label="写给客户的话"
        kind="long"
        value={draft.value.text}
        maxLength={300}
        hint={isPrepared ? '只祝福，不谈业务' : '只祝福，不谈业务；自己改过的，记录里会写明'}
        error={selling === null ? undefined : `祝福里不谈业务，请去掉「${selling}」`}
        onChange={value => draft.change({ text: value })}
      />
      <Chips
        id="greeting-channel"
        label="怎么发"
        options={row.channels.map(value => ({ value, text: CHANNEL_LABEL[value] }))}
        value={channel}
        onChange={setChannel}
      />
      <Button
        id="greeting-skip"
        kind="plain"
        text="这次不发"
        isDisabled={isBusy}
        onPress={() => void finish({ fate: 'skipped' })}
      />
    </Sheet>
  )
}
