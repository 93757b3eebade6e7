import type { LedgerTemplate } from '@/domain/message-templates'
import { command, db } from '../platform'
import { genuineOne } from './genuine'
import type { Lease } from './leases'

/** What has to be done before anybody is reminded: it moves what is due today, or takes a person out. */
export const FIRST_JOBS = ['recalendar', 'regrade', 'spreadCovers', 'rouseBooks', 'erase'] as const
/** What the sweep does beside reminders, in this order; a long one of these takes no reminder's time. */
export const JOBS = [
  ...FIRST_JOBS,
  'tellCustomers',
  'handOver',
  'emptyDesks',
  'followTeams',
  'forgetUploads',
  'forgetKept',
  'forgetReferrals',
  'takeStock',
  'seal',
  'value',
] as const
export type JobName = (typeof JOBS)[number]

/** When each job is due next (ms), in the lease's own document; `asked` counts requests made meanwhile. */
export type Agenda = {
  readonly asked: number
  readonly nextAt: Readonly<Partial<Record<JobName, number>>>
  /** Until when no message of a template is tried. */
  readonly restUntil: Readonly<Partial<Record<LedgerTemplate, number>>>
}

const NAME = 'sweep'
/** No job is put off for longer: a time further ahead was written before the clock was set back. */
const LONGEST_MS = 25 * 3_600_000

export const readAgenda = async (): Promise<Agenda> => {
  const { data } = (await db.collection('leases').doc(NAME).get()) as {
    data: ({ _id: string } & Partial<Agenda>) | null
  }
  const { asked = 0, nextAt = {}, restUntil = {} } = genuineOne('leases', data) ?? {}
  return { asked, nextAt, restUntil }
}

/** The jobs whose time has come; one that never ran has. */
export const dueJobs = ({ nextAt }: Agenda, now: number): JobName[] =>
  JOBS.filter(job => {
    const at = nextAt[job] ?? 0
    return at <= now || at > now + LONGEST_MS
  })

/** Asks for a job at the next tick, whenever it was due. */
export const askForJob = async (job: JobName): Promise<void> => {
  await db
    .collection('leases')
    .where({ _id: NAME })
    .update({ data: { [`nextAt.${job}`]: 0, asked: command.inc(1) } })
}

/** Lets a template rest: no run tries it before. */
export const restTemplate = async (template: LedgerTemplate, until: number): Promise<void> => {
  await db
    .collection('leases')
    .where({ _id: NAME })
    .update({ data: { [`restUntil.${template}`]: until } })
}

/** Releases the sweep's lease and writes when its jobs are due, unless one was asked for meanwhile: then all stay due. */
export const releaseSweep = async (
  { holder }: Lease,
  seen: Agenda,
  nextAt: Agenda['nextAt'],
): Promise<void> => {
  const leases = db.collection('leases')
  const mine = { _id: NAME, holder }
  const unasked = seen.asked === 0 ? command.in([0, null]) : seen.asked
  const times = Object.fromEntries(Object.entries(nextAt).map(([job, at]) => [`nextAt.${job}`, at]))
  const { stats } = await leases
    .where({ ...mine, asked: unasked })
    .update({ data: { until: 0, holder: null, ...times } })
  if (stats.updated === 0) await leases.where(mine).update({ data: { until: 0, holder: null } })
}
