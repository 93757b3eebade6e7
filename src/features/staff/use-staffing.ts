import { useState } from 'react'
import type { Role } from '@/features/access/use-me'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { type Colleague, changeOf } from './staff-words'

/** A colleague's role and team as they are being chosen. */
export function useStaffing(colleague: Colleague, onChanged: () => void) {
  const [role, setRole] = useState<Role>(colleague.role)
  const [teamId, setTeamId] = useState(colleague.teamId)
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const change = changeOf(colleague, role, teamId)
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setRefused(undefined)
    const staffId = colleague.id
    try {
      if (change === 'role') await call('team', 'staff.role', { staffId, role, teamId })
      else if (change === 'move' && teamId !== null) await call('team', 'staff.move', { staffId, teamId })
      onChanged()
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message).words)
    } finally {
      setBusy(false)
    }
  }
  return {
    role,
    setRole: (next: Role) => {
      setRole(next)
      setRefused(undefined)
    },
    teamId,
    setTeamId,
    change,
    refused,
    isBusy,
    save,
  }
}
