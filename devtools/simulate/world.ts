import type { Hours } from '@/domain/nudge'
import type { LocalCloud } from '../cloud/local-cloud'
import type { Chance } from '../demo/prng'
import type { Known } from './memory'
import type { Post } from './post'

/** Somebody with a book of reminders; an admin gets alerts and has no customers. */
export type Colleague = {
  readonly id: string
  readonly openid: string
  readonly role: 'officer' | 'admin'
  /** Follow-ups and looks a day, at most. */
  readonly diligence: number
  /** How likely a tap is answered with an accept. */
  readonly generosity: number
  hours: Hours
  /** Own reminders that are open. */
  reminders: string[]
  /** Accepts that WeChat has withdrawn and nobody has told the functions of. */
  unheard: number
}

export type Violation = { readonly at: string; readonly check: string; readonly what: string }

/** How big the world is, how long it lasts and which chance rules it. */
export type Options = {
  readonly days: number
  readonly seed: number
  readonly officers: number
  readonly each: number
  readonly others: number
  /** Changes the sweep that ships, to prove that a broken one is found. */
  readonly spoil?: (code: string) => string
  /** Called once a day with a line of progress. */
  readonly say: (line: string) => void
}

export type World = {
  readonly options: Options
  readonly cloud: LocalCloud
  readonly post: Post
  readonly colleagues: readonly Colleague[]
  readonly known: ReadonlyMap<string, Known>
  readonly chance: (...purpose: (string | number)[]) => Chance
  /** The moving clock of the cloud, in ms. */
  readonly now: () => number
  readonly setNow: (ms: number) => void
  /** Whether the clock was set back to before a moment that it had reached. */
  readonly isReliving: () => boolean
  readonly count: (what: string, times?: number) => void
  readonly counts: Record<string, number>
  readonly violations: Violation[]
  /** Who was told of every due A, as `day id`: nothing more is owed that day. */
  readonly settled: Set<string>
  readonly close: () => Promise<void>
}

export const TEMPLATE_IDS = { nudge: 'T-nudge', alert: 'T-alert' } as const
