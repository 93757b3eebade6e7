import type { BookDoc } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import { blame } from './blame'
import { isRestDay } from './calendar-2026'
import { judgeDueA } from './checks/due-a'
import { isOpenFor } from './checks/open-hours'
import type { Seen } from './hold-sweep'
import { hourToday, isDueA } from './memory'
import { dayAt, instantAt, MINUTE } from './moments'
import type { Colleague, World } from './world'

/** Due A customers of an officer whose agreed hour, if any, is no longer to come: half an hour before it they are told. */
const dueAOf = (world: World, who: Colleague): string[] => {
  const now = world.now()
  const today = dayAt(now)
  return [...world.known.values()].flatMap(known => {
    if (known.ownerId !== who.id || !isDueA(known, today)) return []
    const hour = hourToday(known, today)
    return hour === null || instantAt(today, hour) - 30 * MINUTE <= now ? [known.id] : []
  })
}

/** Whether a sweep owed this officer anything: within hours, nothing on its way, a message left in ledger and WeChat. */
const isOwed = (world: World, who: Colleague, { books, lefts }: Seen): boolean => {
  const book = books.get(who.id)
  if (who.role !== 'officer' || book === undefined || book.sending.length > 0) return false
  // A ledger that overstates (a withdrawal nobody told of) may meet 43101 at any message.
  const balance = book.balance.nudge
  return isOpenFor(who, world.now()) && balance >= 1 && balance <= (lefts.get(who.id) ?? 0)
}

/** After a whole sweep: no due A without a message or a place in a digest where there was quota for it. */
export const holdDueA = (world: World, seen: Seen): void => {
  const today = dayAt(world.now())
  // What was asked for just before the clock was set back waits until that moment comes again.
  if (isRestDay(today) || world.isReliving()) return
  const { engine } = world.cloud
  for (const who of world.colleagues) {
    const place = `${today} ${who.id}`
    if (world.settled.has(place) || !isOwed(world, who, seen)) continue
    const book = engine.byId('reminderBooks', who.id)?.doc() as unknown as BookDoc
    const own = { ownerId: who.id, isArchived: false, _openid: null, nextDueOn: { $lte: today } }
    const record = book.record.on === today ? book.record : { on: today, items: [], messages: [] }
    const due = dueAOf(world, who)
    const { missed, failed, isSettled } = judgeDueA({ due, record, dueInAll: engine.count('customers', own) })
    blame(world, who, 'due A', missed)
    world.count('due A judged', due.length)
    world.count('due A lost to our mistake', failed)
    if (isSettled) world.settled.add(place)
  }
}
