import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { hasBook, ROLE_LABEL } from '@/features/access/role-label'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import styles from './leave-sheet.module.css'
import type { Colleague } from './staff-words'

type LeaveSheetProps = {
  colleague: Colleague | undefined
  isOpen: boolean
  onClose: () => void
  onLeft: () => void
}

/** R114: one action ends a leaver's access; the reason is kept with it. */
export function LeaveSheet({ colleague, isOpen, onClose, onLeft }: LeaveSheetProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const close = () => {
    setReason('')
    setError(undefined)
    onClose()
  }
  const leave = async () => {
    if (!colleague) return
    setBusy(true)
    try {
      await call('team', 'staff.leave', { staffId: colleague.id, reason: reason.trim() })
      onLeft()
      close()
      // R115: who leaves customers behind hands them over at once.
      if (hasBook(colleague.role)) void Taro.navigateTo({ url: `/pages/handover/index?from=${colleague.id}` })
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      id="leave"
      isOpen={isOpen}
      onClose={close}
      title={colleague?.name ?? ''}
      note={colleague ? ROLE_LABEL[colleague.role] : ''}
      footer={
        <Button
          id="leave-submit"
          kind="danger"
          text="办理离开"
          isBusy={isBusy}
          isDisabled={reason.trim() === ''}
          onPress={() => void leave()}
        />
      }
    >
      {colleague && hasBook(colleague.role) && <Staying colleague={colleague} onClose={close} />}
      <Text className={cx(styles.words)}>
        离开后马上不能再查看，手机上的资料下次打开时清除。客户留在行里，下一步就交接给别的同事。这一步不能撤回。
      </Text>
      <Field
        id="leave-reason"
        label="为什么离开"
        value={reason}
        onChange={setReason}
        placeholder="如 调到分行"
        maxLength={60}
        error={error}
      />
    </Sheet>
  )
}

type StayingProps = { colleague: Colleague; onClose: () => void }

/** What serves whoever stays: a leave (R102), or the customers alone. */
function Staying({ colleague, onClose }: StayingProps) {
  const go = (url: string) => {
    onClose()
    void Taro.navigateTo({ url })
  }
  return (
    <View className={cx(styles.ways)}>
      <Button
        id="leave-away"
        kind="soft"
        text="只是休假，请人代看"
        onPress={() => go(`/pages/staff/away?id=${colleague.id}`)}
      />
      <Button
        id="leave-hand-over"
        kind="soft"
        text="人不走，只交接客户"
        onPress={() => go(`/pages/handover/index?from=${colleague.id}`)}
      />
    </View>
  )
}
