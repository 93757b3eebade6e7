import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { useQuery } from '@/lib/use-query'
import type { Meeting } from './meeting-words'
import type { Plan } from './plan-draft'

export type NewDecision = Omit<Meeting['decisions'][number], 'isDone'>

/** The meetings of one customer, and what may be done about them; each act answers whether it was done. */
export function useMeetings(customerId: string) {
  const query = useQuery('officer', 'meeting.list', customerId === '' ? null : { customerId })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (work: () => Promise<Meeting>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      const saved = await work()
      query.patch(({ meetings }) => ({
        meetings: [saved, ...meetings.filter(one => one.id !== saved.id)],
      }))
      return true
    } catch (thrown) {
      const error = toCallError(thrown)
      if (error.code === 'CONFLICT') await query.refresh()
      setRefused(refusedField(error.message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  const of = ({ id, version }: Meeting) => ({ id, version })
  return {
    query,
    meetings: query.data?.meetings,
    isBusy,
    refused,
    clear: () => setRefused(undefined),
    plan: (id: Meeting['id'], plan: Plan) =>
      run(() => call('officer', 'meeting.plan', { id, customerId, ...plan })),
    change: (meeting: Meeting, changes: Partial<Plan>) =>
      run(() => call('officer', 'meeting.change', { ...of(meeting), changes })),
    note: (meeting: Meeting, text: string) =>
      run(() => call('officer', 'meeting.note', { ...of(meeting), text })),
    decide: (meeting: Meeting, decisions: NewDecision[]) =>
      run(() => call('officer', 'meeting.decide', { ...of(meeting), decisions })),
    tick: (meeting: Meeting, decisionId: string, isDone: boolean) =>
      run(() => call('officer', 'meeting.done', { ...of(meeting), decisionId, isDone })),
  }
}
export type Meetings = ReturnType<typeof useMeetings>
