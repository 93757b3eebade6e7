import type { Purpose } from './conduct'
import type { Hours } from './contact-wishes'

/** Law, not policy (platform.md): no collection contact from 22:00 to 08:00. The fixed part of the 贷后 hours. */
export const LAWFUL: Hours = { from: '08:00', to: '22:00' }

export type OpenHours = Hours & { readonly onRestDays: boolean; readonly isNamed: boolean }

/** The part that both have, null without one: 09:00-20:00 and 18:00-21:00 have 18:00-20:00. */
const common = (a: Hours, b: Hours): Hours | null => {
  const [, from = ''] = [a.from, b.from].sort()
  const [to = ''] = [a.to, b.to].sort()
  return from < to ? { from, to } : null
}

/**
 * When a contact may be, by its purpose: 营销 in the policy's hours that suit the customer, null without any; 服务 in the
 * hours that the customer named, on any day, else by policy; 贷后 as 营销, but a wish never closes it and the law does.
 */
export const openHours = (purpose: Purpose, policy: Hours, named: Hours | null): OpenHours | null => {
  switch (purpose) {
    case 'marketing': {
      const open = named === null ? policy : common(policy, named)
      return open && { ...open, onRestDays: false, isNamed: named !== null }
    }
    case 'service':
      return { ...(named ?? policy), onRestDays: named !== null, isNamed: named !== null }
    case 'postLoan': {
      const lawful = common(policy, LAWFUL) ?? LAWFUL
      const suits = named && common(lawful, named)
      return { ...(suits ?? lawful), onRestDays: false, isNamed: suits !== null }
    }
    default:
      return purpose satisfies never
  }
}

/** Minutes since midnight: `minutesOf('09:30') === 570`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
