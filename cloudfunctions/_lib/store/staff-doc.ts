import type { Day } from '@/domain/day'

export type Role = 'admin' | 'lead' | 'officer' | 'compliance' | 'counter'

/** Who has customers of their own (R121). */
export const isSeller = ({ role }: { readonly role: Role }): boolean => role === 'officer' || role === 'lead'

/** A colleague. `covers`: leaves of others during which this one takes over as 协办 (R102). */
export type StaffDoc = {
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly role: Role
  readonly teamId: string | null
  readonly status: 'active' | 'left'
  readonly away: { readonly from: Day; readonly to: Day } | null
  readonly covers: readonly { readonly ownerId: string; readonly from: Day; readonly to: Day }[]
  readonly joinedAt: number
  /** `unimported`: rows of a file whose import was begun and not finished; they went with the file (R114). */
  readonly left: {
    readonly at: number
    readonly byId: string
    readonly reason: string
    readonly unimported?: number
  } | null
  /** The id of the new beginning of a leaver who came back; the openid is then that one's. */
  readonly rejoinedAs?: string
  /** The last hand-over of everything that this colleague had. */
  readonly handoverId?: string
  /** Left, and reminders and files have yet to be cleared away. */
  readonly hasDesk?: boolean
  /** The customers' team has yet to follow this colleague's. */
  readonly isMoving?: boolean
}

/** R102 whether a colleague is on leave that day, whose due customers then show with the 协办. */
export const isAwayOn = ({ away }: Pick<StaffDoc, 'away'>, on: Day): boolean =>
  away !== null && away.from <= on && on <= away.to

/** A colleague on the first day. */
export const newStaff = (
  made: Pick<StaffDoc, '_id' | 'openid' | 'name' | 'role' | 'teamId' | 'joinedAt'>,
): StaffDoc => ({ ...made, status: 'active', away: null, covers: [], left: null })
