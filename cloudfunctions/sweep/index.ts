import { logFault } from '#cloud/log'
import { cloud } from '#cloud/platform'
import { releaseLease, takeLease } from '#cloud/store/leases'
import { readSettings } from '#cloud/store/settings'
import { dayOf } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import { forgetUploads } from './jobs/forget-uploads'
import { recalendar } from './jobs/recalendar'
import { type Progress, regrade } from './jobs/regrade'

/** The function's limit is 60 s: what is not done after 45 goes on at the next tick. */
const BUDGET_MS = 45_000
const LEASE_MS = 65_000

type Report = { readonly isRun: boolean; readonly jobs: Readonly<Record<string, Progress>> }
const NOT_RUN: Report = { isRun: false, jobs: {} }

const run = async (now: number): Promise<Report> => {
  const lease = await takeLease('sweep', now, LEASE_MS)
  if (lease === null) return NOT_RUN
  try {
    const settings = await readSettings()
    const rules = { calendar: workCalendar(settings.overrides), floorDays: settings.floorDays }
    const end = now + BUDGET_MS
    const hasTime = (): boolean => Date.now() < end
    const today = dayOf(now)
    const jobs = {
      recalendar: await recalendar(today, rules, hasTime),
      regrade: await regrade(today, rules, hasTime),
      forgetUploads: await forgetUploads(now, hasTime),
    }
    return { isRun: true, jobs }
  } finally {
    await releaseLease(lease)
  }
}

/**
 * The one timer, every five minutes. Platform trap: a client can forge `event.Type`, so the proof of the timer is the
 * source that the platform sets.
 */
export const main = async (): Promise<Report> => {
  if (cloud.getWXContext().SOURCE !== 'wx_trigger') return NOT_RUN
  try {
    return await run(Date.now())
  } catch (error) {
    logFault('sweep', error)
    throw new Error('sweep failed')
  }
}
