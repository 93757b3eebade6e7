import type { Day } from '@/domain/day'
import { isRestDay } from './calendar-2026'
import { answerDialogs, withdraw } from './consent'
import { noteReminder, setHours } from './habits'
import { DAY, HOUR, instantAt, MINUTE, startOfDay } from './moments'
import { SWEEP_KINDS, type SweepKind } from './sweeps'
import { workOff } from './work'
import type { Colleague, World } from './world'

/** Something that somebody does at a moment of the day. */
export type Deed = { readonly at: number; readonly who: string; readonly run: () => Promise<void> }

/** What a day brings, all of it decided by chance when the day begins. */
export type DayPlan = {
  readonly day: Day
  deeds: Deed[]
  /** The first sweep from then on is of this kind. */
  sweeps: { readonly at: number; readonly kind: SweepKind }[]
  /** The timer does not fire in between. */
  readonly outages: readonly { readonly from: number; readonly to: number }[]
  jumps: { readonly at: number; readonly ms: number }[]
}

const between = (day: Day, from: string, to: string, share: number): number => {
  const first = instantAt(day, from)
  return first + Math.floor((share * (instantAt(day, to) - first)) / MINUTE) * MINUTE
}

const deedsOf = (world: World, who: Colleague, day: Day): Deed[] => {
  const c = world.chance('deeds', who.id, day)
  const place = `${who.id.slice(7)}x${day.replaceAll('-', '')}`
  const deeds: Deed[] = []
  const add = (share: number, run: () => Promise<void>): void =>
    void deeds.push({ at: between(day, '08:40', '18:10', share), who: who.id, run })
  if (who.role === 'officer') {
    const most = c.int(0, who.diligence)
    const morning = c.int(0, most)
    for (const [i, rows] of [morning, most - morning].entries())
      if (rows > 0) add((i + c.next()) / 2, () => workOff(world, who, rows, `${place}s${i}`))
    if (c.is(0.15)) add(c.next(), () => noteReminder(world, who, `rem_${place}`, c))
  }
  const taps = c.is(who.generosity) ? c.int(1, 10) : 1
  if (c.is(0.7)) add(c.next(), () => answerDialogs(world, who, taps, c))
  if (c.is(0.02)) add(c.next(), () => withdraw(world, who, c))
  if (c.is(0.01)) add(c.next(), () => setHours(world, who, c))
  return deeds
}

const jumpsOf = (world: World, day: Day): DayPlan['jumps'] => {
  const c = world.chance('jumps', day)
  const at = startOfDay(day) + c.int(1, 23 * 60) * MINUTE
  if (c.is(0.08)) return [{ at, ms: -c.int(5, 60) * MINUTE }]
  if (c.is(0.05)) return [{ at, ms: c.int(1, 10) * HOUR }]
  if (c.is(0.01)) return [{ at, ms: c.int(1, 3) * DAY }]
  return []
}

const outagesOf = (world: World, day: Day): DayPlan['outages'] => {
  const c = world.chance('outages', day)
  const from = between(day, '06:00', '17:00', c.next())
  if (c.is(0.07)) return [{ from, to: from + c.int(1, 8) * HOUR }]
  if (c.is(0.01)) return [{ from, to: from + c.int(1, 3) * DAY }]
  return []
}

/** Mishaps of sweeps fall where something is sent: many at the start of hours, others anywhere. */
const sweepsOf = (world: World, day: Day): DayPlan['sweeps'] => {
  const c = world.chance('sweeps', day)
  const kinds = SWEEP_KINDS.filter(kind => kind !== 'plain' && c.is(kind === 'double' ? 0.6 : 0.3))
  return kinds
    .map(kind => ({
      at: c.is(0.5) ? instantAt(day, '08:30') : between(day, '08:30', '18:00', c.next()),
      kind,
    }))
    .sort((a, b) => a.at - b.at)
}

export const planDay = (world: World, day: Day): DayPlan => ({
  day,
  deeds: isRestDay(day)
    ? []
    : world.colleagues.flatMap(who => deedsOf(world, who, day)).sort((a, b) => a.at - b.at),
  sweeps: sweepsOf(world, day),
  outages: outagesOf(world, day),
  jumps: jumpsOf(world, day),
})
