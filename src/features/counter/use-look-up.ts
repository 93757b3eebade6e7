import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { type Known, lookUpOf, NOTHING_KNOWN } from './look-up'

export type FoundCustomer = Output<'team', 'counter.find'>['rows'][number]

/** One look at a time, and nothing of it kept on the phone: another question takes the answer away. */
export function useLookUp() {
  const [known, setKnown] = useState<Known>(NOTHING_KNOWN)
  const [rows, setRows] = useState<readonly FoundCustomer[]>()
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const question = lookUpOf(known)

  const change = (part: Partial<Known>) => {
    setKnown(last => ({ ...last, ...part }))
    setRows(undefined)
    setRefused(undefined)
  }
  const find = async () => {
    if (question === null || isBusy) return
    setBusy(true)
    setRefused(undefined)
    try {
      setRows((await call('team', 'counter.find', question)).rows)
    } catch (thrown) {
      setRows(undefined)
      setRefused(refusedField(toCallError(thrown).message).words)
    } finally {
      setBusy(false)
    }
  }
  return { known, change, rows, refused, isBusy, isReady: question !== null, find }
}
