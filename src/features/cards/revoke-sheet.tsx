import { useCallback, useState } from 'react'
import { ReasonSheet } from '@/features/customer/reason-sheet'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { type Refused, refusedField } from '@/lib/refused-field'

type RevokeSheetProps = {
  customerId: string
  isOpen: boolean
  onClose: () => void
  onRevoked: () => Promise<void>
}

/** Takes back a 「是本人」 that was wrong. */
export function RevokeSheet({ customerId, isOpen, onClose, onRevoked }: RevokeSheetProps) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const clear = useCallback(() => setRefused(undefined), [])
  const revoke = async (reason: string) => {
    if (isBusy) return
    setBusy(true)
    clear()
    try {
      await call('officer', 'identity.revoke', { customerId, reason })
      await onRevoked()
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message))
    } finally {
      setBusy(false)
    }
  }
  return (
    <ReasonSheet
      id="revoke"
      isOpen={isOpen}
      onClose={onClose}
      title="撤销「是本人」"
      explanation="那个微信马上看不到进度和资料，这位客户的每张卡，以后新发的也一样，都只给它看你的名片。原因记在客户的日志里。同意和撤回同意的记录照样留着。"
      placeholder="比如：打开的是他母亲"
      doText="撤销"
      act={{ isBusy, refused, clear }}
      onSave={reason => void revoke(reason)}
    />
  )
}
