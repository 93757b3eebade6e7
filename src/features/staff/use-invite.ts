import { useState } from 'react'
import type { Role } from '@/features/access/use-me'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { needsTeam, type Team } from './staff-words'

/** A one-time code for a colleague to come. A lead invites officers of the own team, an admin anybody. */
export function useInvite({ isAdmin, ownTeamId }: { isAdmin: boolean; ownTeamId: string | null }) {
  const [role, setRole] = useState<Role>('officer')
  const [teamId, setTeamId] = useState<string>()
  const [made, setMade] = useState<readonly Team[]>([])
  const [code, setCode] = useState<Output<'team', 'staff.invite'>>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const team = isAdmin ? (teamId ?? null) : ownTeamId
  const isReady = !needsTeam(role) || team !== null

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    await work().catch(thrown => setError(toCallError(thrown).message))
    setBusy(false)
  }
  const invite = () =>
    attempt(async () =>
      setCode(await call('team', 'staff.invite', { role, teamId: needsTeam(role) ? team : null })),
    )
  const createTeam = (name: string) =>
    attempt(async () => {
      const created = await call('team', 'team.create', { id: newId('tea'), name })
      setMade(teams => [...teams, created])
      setTeamId(created.id)
    })
  const again = () => {
    setCode(undefined)
    setError(undefined)
  }
  return {
    role,
    setRole,
    teamId,
    setTeamId,
    made,
    code,
    error,
    isBusy,
    isReady,
    invite,
    createTeam,
    again,
  }
}
