import { db } from '../platform'
import { genuineOne } from './genuine'

export type TeamDoc = { readonly _id: string; readonly name: string }

export const teamById = async (id: string): Promise<TeamDoc | null> => {
  const { data } = (await db.collection('teams').doc(id).get()) as { data: TeamDoc | null }
  return genuineOne('teams', data)
}

export const teamName = async (id: string | null): Promise<string | null> =>
  id === null ? null : ((await teamById(id))?.name ?? null)
