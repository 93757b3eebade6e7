import { useState } from 'react'
import type { Day } from '@/domain/day'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { currentLeave, type Leave } from './leave-words'

/** R102 a leave as it is being chosen, and what is written of it. */
export function useLeave(staffId: string, away: Leave | null, today: Day, onSaved: () => Promise<void>) {
  const kept = currentLeave(away, today)
  const [from, setFrom] = useState<Day>(kept?.from ?? today)
  const [to, setTo] = useState<Day>(kept?.to ?? today)
  const [deputyId, setDeputyId] = useState(kept?.deputyId)
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const write = async (leave: Leave | null) => {
    if (isBusy) return
    setBusy(true)
    setRefused(undefined)
    try {
      await call('team', 'staff.away', { staffId, away: leave })
      await onSaved()
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  const isSame = kept !== null && kept.from === from && kept.to === to && kept.deputyId === deputyId
  return {
    kept,
    from,
    /** A later beginning takes the end along. */
    setFrom: (on: Day | null) => {
      if (on === null) return
      setFrom(on)
      if (to < on) setTo(on)
    },
    to,
    setTo: (on: Day | null) => on !== null && setTo(on),
    deputyId,
    pickDeputy: (id: string) => setDeputyId(id === deputyId ? undefined : id),
    refused,
    isBusy,
    isSame,
    save: () => write({ from, to, ...(deputyId === undefined ? {} : { deputyId }) }),
    end: () => write(null),
  }
}
