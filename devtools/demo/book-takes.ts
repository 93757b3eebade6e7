import type { BookRow } from '@/domain/book-flow'
import { addDays, addMonths, type Day, day, dayNumber, mondayOf } from '@/domain/day'
import { gradeOf } from '@/domain/grade'
import { lifeOf } from '@/domain/lifecycle'
import { type BookTakeDoc, bookTakeOf } from '../../cloudfunctions/_lib/store/book-takes'
import { turningDays } from '../../cloudfunctions/_lib/store/with-dealings'
import type { CustomerDocs } from './customer-docs'

/** The Mondays and firsts of a month on which the sweep would have written the books down. */
const daysOf = (since: Day, today: Day): Day[] => {
  const days = new Set<Day>()
  for (let on = mondayOf(today); on > since; on = addDays(on, -7)) days.add(on)
  for (let on = day(`${today.slice(0, 7)}-01`); on > since; on = addMonths(on, -1)) days.add(on)
  return [...days].sort()
}

/** Where a customer stood on a day, as far as needs and loans tell; null: not entered yet. */
const rowOn = ({ customer, closedNeeds, dealings }: CustomerDocs, on: Day): BookRow | null => {
  if (customer.journal.createdOn >= on) return null
  const needs = [...customer.journal.needs, ...closedNeeds.filter(({ closedOn }) => closedOn >= on)].filter(
    ({ openedOn }) => openedOn < on,
  )
  const lent = dealings
    .filter(({ disbursedOn }) => disbursedOn < on)
    .map(one =>
      one.settledOn !== null && one.settledOn >= on
        ? { ...one, status: 'running' as const, settledOn: null }
        : one,
    )
  const running = lent.filter(({ status }) => status === 'running').length
  const past = { count: lent.length, firstOn: lent[0]?.disbursedOn ?? null, running }
  return {
    id: customer._id,
    grade: gradeOf(needs, customer.journal.standing, dayNumber(on)),
    stage: lifeOf({ needs, dealings: { ...past, ...turningDays(lent, running) } }, on).stage,
  }
}

type Seller = { readonly _id: string; readonly teamId: string | null }

/** R46 every seller's book as it was written down when weeks and months began, an empty one too. */
export const bookTakeDocs = (
  laid: readonly CustomerDocs[],
  sellers: readonly Seller[],
  since: Day,
  today: Day,
): BookTakeDoc[] => {
  const byOwner = new Map<string, CustomerDocs[]>(sellers.map(({ _id }) => [_id, []]))
  for (const one of laid) byOwner.get(one.customer.ownerId)?.push(one)
  return sellers.flatMap(({ _id: ownerId, teamId }) =>
    daysOf(since, today).map(on =>
      bookTakeOf(
        { ownerId, teamId },
        on,
        (byOwner.get(ownerId) ?? []).flatMap(one => rowOn(one, on) ?? []),
      ),
    ),
  )
}
