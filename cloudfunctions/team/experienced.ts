import type { Context } from '#cloud/context'
import { isSeller, type StaffDoc } from '#cloud/store/staff'
import { startOf } from '@/domain/day'

/** Who sells here for a year and more is experienced (R117). */
const EXPERIENCED_MS = 365 * 86_400_000

export const isExperienced = ({ today }: Context, one: StaffDoc): boolean =>
  one.status === 'active' && isSeller(one) && one.joinedAt <= startOf(today) - EXPERIENCED_MS

export const NOT_EXPERIENCED = '请选做满一年的同事。'
