import { useEffect, useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Colleague } from './staff-words'

/** 工号, as it stands on the cards that this colleague shares. */
export function StaffNumber({ colleague, onSaved }: { colleague: Colleague; onSaved: () => void }) {
  const [number, setNumber] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => setNumber(colleague.staffNo ?? ''), [colleague])
  const save = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await call('team', 'staff.number', { staffId: colleague.id, staffNo: number.trim() || null })
      onSaved()
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Field
        id="staff-number"
        label="工号"
        kind="digits"
        value={number}
        maxLength={8}
        hint="印在发给客户的卡片上"
        error={error}
        onChange={setNumber}
      />
      <Button
        id="staff-number-save"
        kind="soft"
        text="存工号"
        isBusy={isBusy}
        isDisabled={number.trim() === (colleague.staffNo ?? '')}
        onPress={() => void save()}
      />
    </>
  )
}
