import type { Day } from '@/domain/day'
import type { Condition } from './database-types'
import { cloud, command } from './platform'
import { refuse } from './refusal'
import type { CustomerDoc } from './store/customer-doc'
import { GENUINE } from './store/genuine'
import { type StaffDoc, staffByOpenid } from './store/staff'
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

/** Owners on leave today for whom this colleague is 协办 (R102). */
export const coveredOwners = (staff: StaffDoc, today: Day): string[] =>
  staff.covers.filter(cover => cover.from <= today && today <= cover.to).map(cover => cover.ownerId)

/**
 * The owner filter, the one condition in every query of customers: 主办, or 协办 while the 主办 is on leave; never what a
 * client planted, so that counts and pages hold none either.
 */
export const ownCondition = (staff: StaffDoc, today: Day): Condition => {
  const covered = coveredOwners(staff, today)
  const mine = { ownerId: staff._id, ...GENUINE }
  if (covered.length === 0) return mine
  return command.or([mine, { ownerId: command.in(covered), coOwnerId: staff._id, ...GENUINE }])
}

/** The same rule for one document. */
export const isOwn = (
  staff: StaffDoc,
  doc: Pick<CustomerDoc, 'ownerId' | 'coOwnerId'>,
  today: Day,
): boolean =>
  doc.ownerId === staff._id ||
  (doc.coOwnerId === staff._id && coveredOwners(staff, today).includes(doc.ownerId))
