import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuine, genuineOne } from './genuine'

export type TeamDoc = { readonly _id: string; readonly name: string }

export const teamById = async (id: string): Promise<TeamDoc | null> => {
  const { data } = (await db.collection('teams').doc(id).get()) as { data: TeamDoc | null }
  return genuineOne('teams', data)
}

export const teamIn = async (t: Transaction, id: string): Promise<TeamDoc | null> => {
  const { data } = (await t.collection('teams').doc(id).get()) as { data: TeamDoc | null }
  return genuineOne('teams', data)
}

/** One team, or all of the branch; a branch has fewer than 1,000. */
export const teamsOf = async (id: string | null): Promise<TeamDoc[]> => {
  if (id !== null) return await teamById(id).then(team => (team ? [team] : []))
  const { data } = await db.collection('teams').where({}).limit(1000).get()
  return genuine('teams', data as TeamDoc[])
}

export const teamName = async (id: string | null): Promise<string | null> =>
  id === null ? null : ((await teamById(id))?.name ?? null)
