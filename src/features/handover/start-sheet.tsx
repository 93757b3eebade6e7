import { Text } from '@tarojs/components'
import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import styles from './handover.module.css'
import type { Taker } from './takers'

type StartSheetProps = {
  title: string
  note: string
  takers: readonly Taker[]
  /** Several share what there is; else one takes it. */
  isShared: boolean
  submit: string
  isOpen: boolean
  onClose: () => void
  /** Throws a CallError where it is refused. */
  onStart: (toIds: readonly string[]) => Promise<void>
}

const FEW = 30

/** Who is to take over; the team's officers at work are proposed where several share. */
export function StartSheet({
  title,
  note,
  takers,
  isShared,
  submit,
  isOpen,
  onClose,
  onStart,
}: StartSheetProps) {
  const [picked, setPicked] = useState<readonly string[]>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const proposed = isShared ? takers.filter(one => one.isProposed).map(({ id }) => id) : []
  const chosen = picked ?? proposed
  const pick = (id: string) => {
    if (!isShared) return setPicked([id])
    setPicked(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id])
  }
  const start = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await onStart(chosen)
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      id="start"
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      footer={
        <Button
          id="start-submit"
          text={chosen.length === 0 ? '请选择接收人' : submit}
          isBusy={isBusy}
          isDisabled={chosen.length === 0 || chosen.length > FEW}
          onPress={() => void start()}
        />
      }
    >
      {error !== undefined && <Notice id="start-error" tone="warn" icon="alert" text={error} />}
      <Text className={cx(styles.note)}>{note}</Text>
      <Chips
        id="start-to"
        label={isShared ? '接收人，可以选几位' : '换给谁'}
        options={takers.map(({ id, text }) => ({ value: id, text }))}
        value={isShared ? chosen : chosen[0]}
        onChange={pick}
      />
    </Sheet>
  )
}
