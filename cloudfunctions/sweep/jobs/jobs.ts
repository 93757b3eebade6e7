import type { JobName } from '#cloud/store/agenda'
import { type Day, startOf } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { emptyDesks } from './empty-desks'
import { erase } from './erase'
import { followTeams } from './follow-teams'
import { forgetKept } from './forget-kept'
import { forgetReferrals } from './forget-referrals'
import { forgetUploads } from './forget-uploads'
import { handOver } from './hand-over'
import { keepPlans } from './keep-plans'
import type { Rests } from './nudge/rests'
import { recalendar } from './recalendar'
import { refloor } from './refloor'
import { type Progress, regrade } from './regrade'
import { rouseLostBooks } from './rouse-books'
import { seal } from './seal'
import { spreadCovers } from './spread-covers'
import { takeBooks } from './take-books'
import { takeStock } from './take-stock'
import { tellCustomers } from './tell-customers'
import { computeStale } from './value'

/** What a tick works with; `hasTime` turns false well before the function's limit. */
export type Tick = {
  readonly now: number
  readonly today: Day
  readonly rules: Rules
  readonly hasTime: () => boolean
  /** Templates that rest; a run adds to them what it finds out itself. */
  readonly rests: Rests
}

/** A job's progress, and when it is due next once it came to its end. */
export type Done = Progress & { readonly nextAt: number }

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const SETTLED_MS = 10 * 60_000
const tomorrow = (today: Day): number => startOf(today) + DAY_MS

/** Each job runs when a day begins, or earlier when something asks for it. */
export const RUN: Readonly<Record<JobName, (tick: Tick) => Promise<Done>>> = {
  recalendar: async tick => {
    const floors = await refloor(tick)
    const days = floors.isDone ? await recalendar(tick) : floors
    return { ...days, changed: days.changed + floors.changed, nextAt: tomorrow(tick.today) }
  },
  regrade: async ({ now, today, rules, hasTime }) => ({
    ...(await regrade(today, rules, hasTime)),
    // A write that began before midnight may end after the first run of the day, by yesterday's rules.
    nextAt: now < startOf(today) + SETTLED_MS ? startOf(today) + SETTLED_MS : tomorrow(today),
  }),
  forgetUploads: ({ now, hasTime }) => forgetUploads(now, hasTime),
  forgetReferrals: async ({ now, today }) => ({
    ...(await forgetReferrals(now, today)),
    nextAt: tomorrow(today),
  }),
  forgetKept: async ({ today }) => ({ ...(await forgetKept(today)), nextAt: tomorrow(today) }),
  erase: ({ now, today, hasTime }) => erase(now, tomorrow(today), hasTime),
  rouseBooks: async ({ now, today }) => ({ ...(await rouseLostBooks(now)), nextAt: tomorrow(today) }),
  /** Every hour: what was recorded stays unsealed no longer. */
  seal: ({ now, hasTime }) => seal(now, hasTime),
  handOver: async ({ now, today, hasTime }) => ({
    ...(await handOver(now, hasTime)),
    nextAt: tomorrow(today),
  }),
  emptyDesks: async ({ now, today, hasTime }) => ({
    ...(await emptyDesks(now, hasTime)),
    nextAt: tomorrow(today),
  }),
  followTeams: async ({ today }) => ({ ...(await followTeams()), nextAt: tomorrow(today) }),
  spreadCovers: async ({ today, hasTime }) => ({
    ...(await spreadCovers(today, hasTime)),
    nextAt: tomorrow(today),
  }),
  takeStock: async ({ today, rules, hasTime }) => {
    const needs = await takeStock(today, hasTime)
    const books = needs.isDone ? await takeBooks(today, hasTime) : needs
    const plans = books.isDone ? await keepPlans({ today, rules, hasTime }) : books
    const changed = needs.changed + books.changed + plans.changed
    return { ...plans, changed, nextAt: tomorrow(today) }
  },
  /** Every hour, and at once after an import: a journal's minutes can wait so long. */
  value: async ({ now, hasTime }) => ({ ...(await computeStale(now, hasTime)), nextAt: now + HOUR_MS }),
  tellCustomers: tick => tellCustomers(tick, tomorrow(tick.today)),
}
