import { addDays, type Day, dayAt, dayNumber } from './day'
import type { Rules } from './derived'
import type { Grade } from './grade'
import type { Journal } from './journal'
import { type Strip, stripOf } from './today'
import { standpoint } from './what-if'

/** A customer's turn on a day: to be contacted, or only looked at. */
export type Turn = { readonly on: Day; readonly strip: Strip; readonly grade: Grade }

/** The journal after its turn was taken on that day: looked at or spoken to, and done what was agreed up to then. */
const afterTurn = (journal: Journal, on: Day, strip: Strip): Journal => ({
  ...journal,
  lookedOn: on,
  contactedOn: strip === 'contact' ? on : journal.contactedOn,
  next: journal.next !== null && journal.next.on <= on ? null : journal.next,
  promises: journal.promises.filter(promise => promise.on > on),
  tasks: journal.tasks?.filter(task => task.on > on),
  // Who is asked for a new day is taken to say 「推迟一周」, the first of the answers (R19).
  needs: journal.needs.map(need =>
    strip === 'contact' && need.expectedOn !== null && need.expectedOn < on
      ? { ...need, expectedOn: addDays(on, 7) }
      : need,
  ),
})

/**
 * R99 a customer's turns between two days, both included, exactly as the clocks will ask for them if each is taken on its
 * day: a B looked at on Monday has one turn in the next seven days, an A one every workday. What is overdue comes first.
 */
export const turnsOf = (journal: Journal, from: Day, to: Day, rules: Rules): Turn[] => {
  const turns: Turn[] = []
  let now = journal
  for (let n = rules.calendar.nextWorkday(dayNumber(from)); n <= dayNumber(to); n++) {
    const on = dayAt(n)
    const { grade, due } = standpoint(now, on, rules)
    if (due.on > on) continue
    const strip = stripOf(now, due, on)
    turns.push({ on, strip, grade })
    now = afterTurn(now, on, strip)
  }
  return turns
}
