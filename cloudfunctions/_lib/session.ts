import type { Day } from '@/domain/day'
import type { Condition } from './database-types'
import { cloud, command } from './platform'
import { refuse } from './refusal'
import type { CustomerDoc } from './store/customer-doc'
import { GENUINE } from './store/genuine'
import { type StaffDoc, staffByOpenid } from './store/staff'
import type { Cover } from './store/staff-doc'
import type { Permitted } from './who-may'

/** The caller of an operation: a colleague, or for `anyone` operations just an openid. */
export type Session = { readonly openid: string; readonly staff: StaffDoc | null }

/** Who calls, by the platform's word alone; nothing that the event says about identity counts. */
export const callerOpenid = (): string => {
  const openid = cloud.getWXContext().OPENID
  return openid ? openid : refuse('NOT_STAFF', '请在微信里打开。')
}

/** Resolves the caller and holds the table of who may what; a leaver gets nothing, from the next call on. */
export const openSession = async (permitted: Permitted): Promise<Session> => {
  const openid = callerOpenid()
  if (permitted === 'anyone') return { openid, staff: null }
  const staff = await staffByOpenid(openid)
  if (staff === null) return refuse('NOT_STAFF', '你还不是本行同事，请先用邀请加入。')
  if (staff.status === 'left') return refuse('LEFT', '你已离开，不能再查看。')
  if (!permitted.includes(staff.role)) return refuse('FORBIDDEN', '你的角色不能做这件事。')
  return { openid, staff }
}

/** The leaves of today during which this colleague takes over (R102). */
const coversOn = (staff: StaffDoc, today: Day): readonly Cover[] =>
  staff.covers.filter(cover => cover.from <= today && today <= cover.to)

/** Owners on leave today for whom this colleague is 协办 (R102). */
export const coveredOwners = (staff: StaffDoc, today: Day): string[] =>
  coversOn(staff, today).map(cover => cover.ownerId)

/** Those of them who left everything to this colleague. */
const wholeOwners = (staff: StaffDoc, today: Day): string[] =>
  coversOn(staff, today)
    .filter(({ isWhole }) => isWhole)
    .map(({ ownerId }) => ownerId)

/** The cover under which a colleague has this owner's customers now; undefined: own ones. */
export const coverNow = (staff: StaffDoc, ownerId: string, today: Day): Cover | undefined =>
  ownerId === staff._id ? undefined : coversOn(staff, today).find(cover => cover.ownerId === ownerId)

/** Whose customer it is, where this colleague only takes over: 李敏; undefined for an own one. */
export const coveredName = (staff: StaffDoc, ownerId: string, today: Day): string | undefined =>
  coversOn(staff, today).find(cover => cover.ownerId === ownerId)?.ownerName

/**
 * The owner filter, the one condition in every query of customers: 主办, or 协办 while the 主办 is on leave; never what a
 * client planted, so that counts and pages hold none either.
 */
export const ownCondition = (staff: StaffDoc, today: Day): Condition => {
  const covered = coveredOwners(staff, today)
  const mine = { ownerId: staff._id, ...GENUINE }
  if (covered.length === 0) return mine
  const shared = { ownerId: command.in(covered), coOwnerId: staff._id, ...GENUINE }
  const whole = wholeOwners(staff, today)
  if (whole.length === 0) return command.or([mine, shared])
  return command.or([mine, shared, { ownerId: command.in(whole), ...GENUINE }])
}

/** The same rule for one document. */
export const isOwn = (
  staff: StaffDoc,
  doc: Pick<CustomerDoc, 'ownerId' | 'coOwnerId'>,
  today: Day,
): boolean =>
  doc.ownerId === staff._id ||
  (doc.coOwnerId === staff._id && coveredOwners(staff, today).includes(doc.ownerId)) ||
  wholeOwners(staff, today).includes(doc.ownerId)
