import { command, db } from '../platform'
import { GENUINE } from './genuine'

/** How many customers a colleague has, archived ones too: none of them may be lost. */
export const countOwnedBy = async (staffId: string): Promise<number> => {
  const { total } = await db
    .collection('customers')
    .where({ ownerId: staffId, isArchived: command.in([true, false]), ...GENUINE })
    .count()
  return total
}

/** The same of many colleagues, in one request, from the index alone; those without any are absent. */
export const countOwnedByMany = async (staffIds: readonly string[]): Promise<Map<string, number>> => {
  if (staffIds.length === 0) return new Map()
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match({ ownerId: command.in(staffIds), isArchived: command.in([true, false]), ...GENUINE })
    .group({ _id: '$ownerId', n: command.aggregate.sum(1) })
    .end()
  return new Map((list as { _id: string; n: number }[]).map(({ _id, n }) => [_id, n]))
}
