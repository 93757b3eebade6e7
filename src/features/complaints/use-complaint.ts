import { useState } from 'react'
import type { Day } from '@/domain/day'
import { ring } from '@/features/log/ring'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import type { AnswerDraft } from './answer-draft'
import type { Complaint } from './complaint-words'

/** What may be done about the complaint that is open; each act answers whether it was done. */
export function useComplaint(complaint: Complaint | undefined, onChanged: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  type Which = Pick<Complaint, 'id' | 'version'>
  const run = async (work: (of: Which) => Promise<unknown>): Promise<boolean> => {
    if (isBusy || !complaint) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work({ id: complaint.id, version: complaint.version })
      await onChanged()
      return true
    } catch (thrown) {
      const error = toCallError(thrown)
      if (error.code === 'CONFLICT') await onChanged()
      setRefused(refusedField(error.message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    refused,
    clear: () => setRefused(undefined),
    /** `onKept`: once it is kept, before the newest is read. */
    answer: (words: AnswerDraft, onKept: () => Promise<void>) =>
      run(async of => {
        await call('team', 'complaint.answer', { ...of, ...words })
        await onKept()
      }),
    extend: (to: Day, reason: string) => run(of => call('team', 'complaint.extend', { ...of, to, reason })),
    told: () => run(of => call('team', 'complaint.told', of)),
    callBack: () => run(async ({ id }) => ring((await call('team', 'complaint.phone', { id })).phone)),
    decideErasure: (isApproved: boolean, reason: string) =>
      run(({ id }) => call('team', 'erasure.decide', { id, isApproved, reason })),
  }
}
export type ComplaintActs = ReturnType<typeof useComplaint>
