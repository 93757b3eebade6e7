import type { Seal } from '@/domain/audit-chain'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

const SEALS = 'seals'

/** The last block of the chain, or null before the first. */
export const lastSeal = async (): Promise<Seal | null> => {
  const { data } = await db
    .collection(SEALS)
    .where({ _id: command.gt(''), ...GENUINE })
    .orderBy('_id', 'desc')
    .limit(1)
    .get()
  return genuine(SEALS, data as Seal[])[0] ?? null
}

/** Adds a block; fails where a twin of this run was quicker, since its id follows from the block before. */
export const addSeal = async (seal: Seal): Promise<void> => {
  await db.collection(SEALS).add({ data: seal })
}

/** Blocks in their order, a page of them after an id. */
export const sealsAfter = async (id: string, limit: number): Promise<Seal[]> => {
  const { data } = await db
    .collection(SEALS)
    .where({ _id: command.gt(id), ...GENUINE })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return genuine(SEALS, data as Seal[])
}
