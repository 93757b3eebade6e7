import type { Day } from '@/domain/day'
import type { Leave } from '@/domain/leave-length'

export type Role = 'admin' | 'lead' | 'officer' | 'compliance' | 'counter'

/** Who has customers of their own (R121). */
export const isSeller = ({ role }: { readonly role: Role }): boolean => role === 'officer' || role === 'lead'

/** Somebody's leave as who takes over has it; `isWhole`: every customer, not only those shared with this colleague. */
export type Cover = {
  readonly ownerId: string
  readonly ownerName?: string
  readonly from: Day
  readonly to: Day
  readonly isWhole?: true
}

/** A colleague. `covers`: leaves of others during which this one takes over as 协办 (R102). */
export type StaffDoc = {
  readonly _id: string
  readonly openid: string
  readonly name: string
  readonly role: Role
  readonly teamId: string | null
  readonly status: 'active' | 'left'
  /** `deputyId`: who takes over all that is due meanwhile (R102). */
  readonly away: { readonly from: Day; readonly to: Day; readonly deputyId?: string | undefined } | null
  /** The leaves up to and with this one that followed each other, as one: its limit is theirs (R102). */
  readonly leaveRun?: Leave | null
  readonly covers: readonly Cover[]
  /** 工号, as it stands on shared cards; absent until somebody entered it. */
  readonly staffNo?: string
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
  /** The change of the leave that the covers of colleagues have yet to follow; another change has another id. */
  readonly spreading?: string
}

/** R102 whether a colleague is on leave that day, whose due customers then show with the 协办. */
export const isAwayOn = ({ away }: Pick<StaffDoc, 'away'>, on: Day): boolean =>
  away !== null && away.from <= on && on <= away.to

/** A colleague on the first day. */
export const newStaff = (
  made: Pick<StaffDoc, '_id' | 'openid' | 'name' | 'role' | 'teamId' | 'joinedAt'>,
): StaffDoc => ({ ...made, status: 'active', away: null, covers: [], left: null })

/** R102 the cover of somebody's leave for one colleague; null where there is no leave. */
export const coverOf = ({ _id, name, away }: StaffDoc, colleagueId: string): Cover | null =>
  away && {
    ownerId: _id,
    ownerName: name,
    from: away.from,
    to: away.to,
    ...(away.deputyId === colleagueId ? { isWhole: true as const } : {}),
  }
