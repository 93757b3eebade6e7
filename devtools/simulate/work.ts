import type { Day } from '@/domain/day'
import type { Chance } from '../demo/prng'
import type { Input } from '../testing/branch'
import { answersOf, remember } from './answers'
import { ask } from './ask'
import { isRestDay } from './calendar-2026'
import type { Known } from './memory'
import { dayAt, hourAt, plusDays } from './moments'
import type { Colleague, World } from './world'

type Row = { readonly id: string; readonly version: number; readonly strip: 'contact' | 'look' }
type Log = Input<'followUp.log'>

/** Rows are worked off so many at a time: the phone would do one after another. */
const ABREAST = 4

/** A step for one of the next workdays, or for later today; half of them with an hour. */
const nextStep = (now: number, c: Chance): { what: string; on: Day; at: string | null } | null => {
  if (!c.is(0.25)) return null
  const today = dayAt(now)
  if (c.is(0.15) && hourAt(now) < '16:00') return { what: '回电', on: today, at: `${c.int(17, 19)}:00` }
  let on = plusDays(today, c.int(1, 10))
  while (isRestDay(on)) on = plusDays(on, 1)
  const hour = `${String(c.int(9, 18)).padStart(2, '0')}:${c.pick(['00', '15', '30'])}`
  return { what: '面谈', on, at: c.is(0.5) ? hour : null }
}

const look = async (world: World, who: Colleague, { id, version }: Row, known: Known, entry: string) => {
  const done = await ask(world, who, 'review.confirm', { id: `rev_${entry}`, customerId: id, version })
  if (done === null) return
  world.count('looks')
  known.lookedOn = dayAt(world.now())
}

const followUp = async (world: World, who: Colleague, row: Row, known: Known, entry: string, c: Chance) => {
  const now = world.now()
  const today = dayAt(now)
  const isReached = c.is(0.7)
  const answers = isReached ? answersOf(known, today, c) : []
  const next = isReached ? nextStep(now, c) : null
  const log: Log = {
    id: `fol_${entry}`,
    customerId: row.id,
    version: row.version,
    at: Math.floor(now),
    channel: c.pick(['T', 'T', 'M', 'W']),
    outcome: isReached ? 'reached' : 'missed',
    answers,
    next,
  }
  const done = await ask(world, who, 'followUp.log', log)
  if (done === null) return
  world.count('follow-ups')
  known.lookedOn = today
  remember(known, answers, `need_${entry}`)
  known.next = done.customer.journal.next
  if (next?.at) known.hours.add(`${next.on} ${next.at}`)
}

const one = async (world: World, who: Colleague, row: Row, entry: string): Promise<void> => {
  const known = world.known.get(row.id)
  if (known === undefined) return
  const c = world.chance('row', entry)
  if (row.strip === 'look' && c.is(0.8)) await look(world, who, row, known, entry)
  else await followUp(world, who, row, known, entry, c)
}

/** Somebody works off the top of one of Today's strips, so many rows of it. */
export const workOff = async (world: World, who: Colleague, most: number, place: string): Promise<void> => {
  const strip = world.chance('strip', place).is(0.4) ? 'look' : 'contact'
  const list = await ask(world, who, 'today.list', { strip })
  const rows = (list?.rows ?? []).filter(({ bucket }) => bucket !== 'next').slice(0, most)
  for (let i = 0; i < rows.length; i += ABREAST)
    await Promise.all(rows.slice(i, i + ABREAST).map((row, j) => one(world, who, row, `${place}x${i + j}`)))
}
