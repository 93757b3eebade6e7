import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE, genuine } from './genuine'

export type MemberDoc = Pick<
  CustomerDoc,
  | '_id'
  | 'name'
  | 'kind'
  | 'tags'
  | 'journal'
  | 'contactedBefore'
  | 'noProfiling'
  | 'withdrawnElsewhere'
  | 'circles'
>
const SEEN = {
  _id: true,
  _openid: true,
  name: true,
  kind: true,
  tags: true,
  journal: true,
  contactedBefore: true,
  noProfiling: true,
  withdrawnElsewhere: true,
  circles: true,
} as const
const CUSTOMERS = 'customers'
const PAGE = 1000

const inAny = (ownerId: string, ids: readonly string[]) => ({
  ownerId,
  isArchived: false,
  'circles.id': command.in(ids),
  ...GENUINE,
})

/** Who is in a circle and not archived; one request, since a circle holds at most 300. */
export const membersOf = async (ownerId: string, id: string): Promise<MemberDoc[]> => {
  const { data } = await db
    .collection(CUSTOMERS)
    .where(inAny(ownerId, [id]))
    .limit(PAGE)
    .field(SEEN)
    .get()
  return genuine(CUSTOMERS, data as MemberDoc[])
}

export const countMembers = async (ownerId: string, id: string): Promise<number> => {
  const { total } = await db
    .collection(CUSTOMERS)
    .where(inAny(ownerId, [id]))
    .count()
  return total
}

type Counted = Pick<CustomerDoc, '_id' | 'grade' | 'circles'>

/** The stored grade of everybody who is in any of these circles, 1,000 a request. */
export const gradesIn = async (ownerId: string, ids: readonly string[]): Promise<Counted[]> => {
  const found: Counted[] = []
  if (ids.length === 0) return found
  for (let after = ''; ; ) {
    const { data } = await db
      .collection(CUSTOMERS)
      .where({ ...inAny(ownerId, ids), _id: command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .field({ _id: true, _openid: true, grade: true, circles: true })
      .get()
    found.push(...genuine(CUSTOMERS, data as Counted[]))
    after = found.at(-1)?._id ?? after
    if (data.length < PAGE) return found
  }
}

/** Of these ids the owner's own that may be taken in, with the circles they are in. */
export const ownAmong = async (
  ownerId: string,
  ids: readonly string[],
): Promise<Pick<CustomerDoc, '_id' | 'circles' | 'isArchived'>[]> => {
  const { data } = await db
    .collection(CUSTOMERS)
    .where({ _id: command.in(ids), ownerId, ...GENUINE })
    .limit(ids.length)
    .field({ _id: true, _openid: true, circles: true, isArchived: true })
    .get()
  return genuine(CUSTOMERS, data as Pick<CustomerDoc, '_id' | 'circles' | 'isArchived'>[])
}

/** Takes customers in, or puts them out and remembers it; each only while it is the owner's. */
export const putMembers = async (
  ownerId: string,
  { id, name }: { readonly id: string; readonly name: string },
  ids: readonly string[],
  isIn: boolean,
): Promise<void> => {
  const data = isIn
    ? { circles: command.addToSet({ id, name }), outOfCircles: command.pull(id) }
    : { circles: command.pull({ id }), outOfCircles: command.addToSet(id) }
  await db
    .collection(CUSTOMERS)
    .where({ _id: command.in(ids), ownerId })
    .update({ data })
}
