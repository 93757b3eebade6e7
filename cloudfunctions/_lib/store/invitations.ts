import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../database-types'
import { genuineOne } from './genuine'
import type { Role } from './staff'

/** A one-time invitation; its token is stored as a hash only, which is its id. */
export type InvitationDoc = {
  readonly _id: string
  readonly role: Role
  readonly teamId: string | null
  readonly byId: string
  readonly expiresAt: number
  readonly usedById: string | null
}

/** 128 random bits in 22 URL-safe characters. */
export const newToken = (): string => randomBytes(16).toString('base64url')

export const tokenHash = (token: string): string =>
  `inv_${createHash('sha256').update(token).digest('base64url')}`

export const invitationIn = async (t: Transaction, token: string): Promise<InvitationDoc | null> => {
  const { data } = (await t.collection('invitations').doc(tokenHash(token)).get()) as {
    data: InvitationDoc | null
  }
  return genuineOne('invitations', data)
}
