import { logFault } from '#cloud/log'
import { cloud } from '#cloud/platform'
import {
  type Agenda,
  dueJobs,
  FIRST_JOBS,
  JOBS,
  type JobName,
  readAgenda,
  releaseSweep,
} from '#cloud/store/agenda'
import { takeLease } from '#cloud/store/leases'
import { dueBooks } from '#cloud/store/reminder-books'
import { readSettings } from '#cloud/store/settings'
import { dayOf } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import { RUN, type Tick } from './jobs/jobs'
import { restsOf } from './jobs/nudge/rests'
import { BATCH, nudge, RUN_MS } from './jobs/nudge/run'
import type { Progress } from './jobs/regrade'
import { hear, readPushed } from './pushed'

/** The function's limit is 60 s: what is not done after 45 goes on at the next tick. */
const BUDGET_MS = 45_000
const LEASE_MS = 65_000

type Report = { readonly isRun: boolean; readonly jobs: Readonly<Record<string, Progress>> }
const NOT_RUN: Report = { isRun: false, jobs: {} }
const NOTHING: Progress = { read: 0, changed: 0, isDone: true }

/** Nothing due: two reads, no lease. */
const IDLE: Report = {
  isRun: true,
  jobs: Object.fromEntries([...JOBS, 'nudge'].map(job => [job, NOTHING])),
}

type Run = { readonly jobs: Record<string, Progress>; readonly nextAt: Partial<Record<JobName, number>> }

const isFirst = (job: JobName): boolean => FIRST_JOBS.some(first => first === job)

/** The jobs that are due, in order; one that fails is seen in the log, stays due and keeps no other from its work. */
const runJobs = async (due: readonly JobName[], tick: Tick): Promise<Run> => {
  const run: Run = { jobs: {}, nextAt: {} }
  for (const job of due) {
    try {
      const { nextAt, read, changed, isDone } = await RUN[job](tick)
      run.jobs[job] = { read, changed, isDone }
      if (isDone) run.nextAt[job] = nextAt
    } catch (error) {
      logFault(`sweep ${job}`, error)
      run.jobs[job] = { ...NOTHING, isDone: false }
    }
  }
  return run
}

const tickOf = async (now: number, agenda: Agenda): Promise<Tick> => {
  const settings = await readSettings()
  const end = now + BUDGET_MS
  return {
    now,
    today: dayOf(now),
    rules: { calendar: workCalendar(settings.overrides), floorDays: settings.floorDays },
    hasTime: () => Date.now() < end,
    rests: restsOf(agenda, now),
  }
}

const run = async (now: number): Promise<Report> => {
  const [agenda, books] = await Promise.all([readAgenda(), dueBooks(now, RUN_MS, BATCH)])
  const due = dueJobs(agenda, now)
  if (due.length === 0 && books.length === 0) return IDLE
  const lease = await takeLease('sweep', now, LEASE_MS)
  if (lease === null) return NOT_RUN
  let nextAt: Agenda['nextAt'] = {}
  try {
    const tick = await tickOf(now, agenda)
    // A first job that ran out of time leaves none for reminders: what is due today is known only once all has moved.
    const first = await runJobs(due.filter(isFirst), tick)
    nextAt = first.nextAt
    const nudged = await nudge(books, lease.holder, tick).catch((error: unknown) => {
      // The jobs after it have their turn all the same; the tick fails at its end.
      logFault('sweep nudge', error)
      return null
    })
    const rest = await runJobs(
      due.filter(job => !isFirst(job)),
      tick,
    )
    nextAt = { ...nextAt, ...rest.nextAt }
    if (nudged === null) throw new Error('nudge failed')
    return { isRun: true, jobs: { ...IDLE.jobs, ...first.jobs, ...rest.jobs, nudge: nudged } }
  } finally {
    await releaseSweep(lease, agenda, nextAt)
  }
}

/**
 * The one timer, every five minutes, and the events that WeChat pushes. Platform trap: a client can forge `event.Type`
 * and a whole event, so the proof is the source that the platform sets: a timer's is wx_trigger, a client's wx_client.
 */
export const main = async (event: unknown): Promise<Report> => {
  const source = cloud.getWXContext().SOURCE ?? ''
  const pushed = source === '' || source.includes('wx_client') ? null : readPushed(event)
  if (source !== 'wx_trigger' && pushed === null) return NOT_RUN
  try {
    if (source === 'wx_trigger') return await run(Date.now())
    if (pushed !== null) await hear(pushed, Date.now())
    return NOT_RUN
  } catch (error) {
    logFault('sweep', error)
    throw new Error('sweep failed')
  }
}
