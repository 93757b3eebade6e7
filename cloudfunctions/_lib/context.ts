import { randomBytes } from 'node:crypto'
import { type Day, dayOf } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { workCalendar } from '@/domain/workday'
import { refuse } from './refusal'
import type { Session } from './session'
import type { SettingsDoc } from './store/settings'
import type { StaffDoc } from './store/staff'

/** What a handler works with: clock and ids come from here, never from the handler's own. */
export type Context = {
  readonly now: number
  readonly today: Day
  readonly openid: string
  readonly staff: StaffDoc
  readonly settings: SettingsDoc
  readonly rules: Rules
  readonly newId: (prefix: string) => string
}

/** An id that sorts by time: 9 characters of milliseconds, 12 random ones. */
export const newId = (now: number) => (prefix: string) =>
  `${prefix}_${now.toString(36).padStart(9, '0')}${randomBytes(6).toString('hex')}`

export const makeContext = (session: Session, settings: SettingsDoc, now: number): Context => ({
  now,
  today: dayOf(now),
  openid: session.openid,
  get staff() {
    return session.staff ?? refuse('NOT_STAFF', '你还不是本行同事，请先用邀请加入。')
  },
  settings,
  rules: { calendar: workCalendar(settings.overrides), floorDays: settings.floorDays },
  newId: newId(now),
})
