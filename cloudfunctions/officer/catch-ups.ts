import type { Context } from '#cloud/context'
import { command } from '#cloud/platform'
import { openedSince } from '#cloud/store/cards'
import { findOwn } from '#cloud/store/customers'
import { DIALLED, followUpsSince, ownersOf, phoneActs, type SlimEntry } from '#cloud/store/look-back'
import { CATCH_UP_DAYS, type CatchUp, catchUps, type Logged } from '@/domain/catch-up'
import { addDays } from '@/domain/day'

/** More agreed days of one week stand open with no officer. */
const MOST_STEPS = 200

/** A follow-up always has channel and outcome; a mere look has neither and is left out. */
const loggedOf = (entry: SlimEntry, byId: string): Logged[] => {
  const { _id: id, channel, outcome } = entry
  return channel && outcome ? [{ ...entry, id, channel, outcome, isMine: entry.byId === byId }] : []
}

/** R40: what the caller has left to write down, of today and the seven days before. */
export const ownCatchUps = async (ctx: Context): Promise<CatchUp[]> => {
  const from = addDays(ctx.today, -CATCH_UP_DAYS)
  const open = command.and([command.gte(from) as never, command.lte(ctx.today) as never])
  const [acts, entries, steps, cards] = await Promise.all([
    phoneActs([ctx.staff._id], from),
    followUpsSince(ownersOf(ctx), from),
    findOwn(ctx, { isArchived: false, 'journal.next.on': open }, { limit: MOST_STEPS }),
    openedSince([ctx.staff._id], from),
  ])
  return catchUps({
    now: ctx.now,
    dials: acts.map(({ subjectId: customerId, at, what }) => ({
      customerId,
      at,
      isDismissed: what !== DIALLED,
    })),
    logged: entries.flatMap(entry => loggedOf(entry, ctx.staff._id)),
    agreed: steps.map(({ _id: customerId, journal }) => ({ customerId, next: journal.next })),
    opened: cards.map(({ customerId, proposal }) => ({ customerId, at: proposal?.at ?? 0 })),
  })
}
