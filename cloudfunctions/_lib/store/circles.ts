import type { ForWhom } from '@/domain/product'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

/** R85 a group of similar customers of one officer's book; who is in it stands on the customers. */
export type CircleDoc = {
  readonly _id: string
  readonly ownerId: string
  readonly name: string
  readonly like: ForWhom
  readonly createdAt: number
}

const CIRCLES = 'circles'
const CUSTOMERS = 'customers'

/** Somebody's circles, in the order in which they were made. */
export const circlesOf = async (ownerId: string): Promise<CircleDoc[]> => {
  const { data } = await db
    .collection(CIRCLES)
    .where({ ownerId, ...GENUINE })
    .orderBy('createdAt', 'asc')
    .limit(100)
    .get()
  return genuine(CIRCLES, data as CircleDoc[])
}

export const circleById = async (id: string): Promise<CircleDoc | null> => {
  const { data } = (await db.collection(CIRCLES).doc(id).get()) as { data: CircleDoc | null }
  return genuineOne(CIRCLES, data)
}

/** Writes a circle, and its name on every member; each step may run again. */
export const putCircle = async ({ _id, ...data }: CircleDoc): Promise<void> => {
  await db.collection(CIRCLES).doc(_id).set({ data })
  const { ownerId, name } = data
  const old = { ownerId, 'circles.id': _id }
  await db
    .collection(CUSTOMERS)
    .where(old)
    .update({ data: { circles: command.addToSet({ id: _id, name }) } })
  await db
    .collection(CUSTOMERS)
    .where(old)
    .update({ data: { circles: command.pull({ id: _id, name: command.neq(name) }) } })
}

/** Takes the circle off its customers before it goes itself, so that a cut-off run is finished by the next. */
export const removeCircle = async (ownerId: string, id: string): Promise<void> => {
  await db
    .collection(CUSTOMERS)
    .where({ ownerId, 'circles.id': id })
    .update({ data: { circles: command.pull({ id }) } })
  await db
    .collection(CUSTOMERS)
    .where({ ownerId, outOfCircles: id })
    .update({ data: { outOfCircles: command.pull(id) } })
  await db.collection(CIRCLES).doc(id).remove()
}

/** R114 a leaver's go with the leaver; customers lose them when they are handed over. */
export const removeCirclesOf = async (ownerId: string): Promise<void> => {
  await db.collection(CIRCLES).where({ ownerId }).remove()
}
