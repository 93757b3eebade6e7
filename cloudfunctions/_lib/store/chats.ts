import { createHash } from 'node:crypto'
import type { Day } from '@/domain/day'
import { cloud, command, db } from '../platform'
import { genuine, genuineOne } from './genuine'

/** A one-to-one chat that an officer has with a customer; the room's id is kept as a hash only. */
export type ChatDoc = {
  readonly _id: string
  readonly staffId: string
  readonly customerId: string
  readonly at: number
  /** R102 bound while covering somebody's leave: it ends with the cover. */
  readonly covering?: { readonly ownerId: string; readonly to: Day }
}

const CHATS = 'chats'

/** What a cloudID of getGroupEnterInfo says: a group, a one-to-one chat, or nothing that WeChat vouches for. */
export type Room = { readonly kind: 'group' | 'single'; readonly id: string } | null

/** Resolves the cloudID in the function, where nobody can forge it. */
export const roomOf = async (cloudId: string): Promise<Room> => {
  const { list } = (await cloud.getOpenData({ list: [cloudId] })) as {
    list: readonly { data?: { opengid?: string; open_single_roomid?: string } }[]
  }
  const data = list[0]?.data
  if (data?.open_single_roomid) return { kind: 'single', id: data.open_single_roomid }
  return data?.opengid ? { kind: 'group', id: data.opengid } : null
}

export const chatIdOf = (staffId: string, roomId: string): string =>
  createHash('sha256').update(`${staffId} ${roomId}`).digest('base64url')

export const chatById = async (id: string): Promise<ChatDoc | null> => {
  const { data } = (await db.collection(CHATS).doc(id).get()) as { data: ChatDoc | null }
  return genuineOne(CHATS, data)
}

export const saveChat = async ({ _id, ...data }: ChatDoc): Promise<void> => {
  await db.collection(CHATS).doc(_id).set({ data })
}

export const chatsOf = async (staffId: string, customerId: string): Promise<ChatDoc[]> => {
  const { data } = await db.collection(CHATS).where({ staffId, customerId }).limit(20).get()
  return genuine(CHATS, data as ChatDoc[])
}

export const forgetChats = async (staffId: string, customerId: string): Promise<void> => {
  await db.collection(CHATS).where({ staffId, customerId }).remove()
}

/** The chats that a colleague bound for this owner's customers while covering last as long as the cover; null: it has ended. */
export const keepCoveredChats = async (staffId: string, ownerId: string, to: Day | null): Promise<void> => {
  const bound = db.collection(CHATS).where({ staffId, 'covering.ownerId': ownerId })
  if (to === null) await bound.remove()
  else await bound.update({ data: { 'covering.to': to } })
}

/** Forgets the chats that were bound under covers that are over. */
export const forgetCoveredChats = async (today: Day): Promise<number> => {
  const { stats } = await db
    .collection(CHATS)
    .where({ 'covering.to': command.lt(today) })
    .remove()
  return stats.removed
}
