import { notFound } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { namedOfMany } from '#cloud/store/named-of-mine'
import type { teamStock as contract } from '@/contract/stock'
import { type BookEnds, type FlowOf, idsOfFlow, placesOf, stockCounts } from '@/domain/book-flow'
import { addressed } from '@/domain/name-words'
import type { FlowPart } from '@/domain/stock-flow'
import { teamEnds } from '@/domain/team-stock'
import { ledTeam } from '../led-team'
import { type PersonStock, teamStockBooks } from '../team-stock-books'

const MOST = 100

const askedOf = (people: readonly PersonStock[]): string[] =>
  people.flatMap(({ now }) => now.filter(({ isAsked }) => isAsked).map(({ id }) => id))

const idsOf = (
  people: readonly PersonStock[],
  ends: BookEnds,
  of: FlowOf,
  part: FlowPart,
): readonly string[] => (of === 'asked' ? askedOf(people) : idsOfFlow(ends, of, part))

/** R46 the stock of a team: everybody's and each one's, never who of them is better. */
export const teamStock: Handlers<typeof contract> = {
  'stock.team': async (ctx, { teamId, ...period }) => {
    const { people, from, to, since } = await teamStockBooks(ctx, ledTeam(ctx, teamId), period)
    return {
      today: ctx.today,
      from,
      to,
      since,
      total: { ...stockCounts(teamEnds(people)), asked: askedOf(people).length },
      people: people.map(one => ({
        staffId: one.staffId,
        name: one.name,
        isHere: one.isHere,
        comparison: one.comparison,
        ...stockCounts(one),
        asked: askedOf([one]).length,
      })),
    }
  },
  'stock.teamWho': async (ctx, { teamId, staffId, of, part, ...period }) => {
    const { people } = await teamStockBooks(ctx, ledTeam(ctx, teamId), { ...period, only: staffId })
    const chosen = staffId === undefined ? people : people.filter(one => one.staffId === staffId)
    const ends = (staffId === undefined ? teamEnds(people) : chosen[0]) ?? notFound()
    const ids = idsOf(chosen, ends, of, part)
    const asked = ids.slice(0, MOST)
    const names = new Map(people.map(one => [one.staffId, one.name]))
    const theirs = await namedOfMany(
      people.filter(({ comparison, now }) => comparison !== 'gone' || now.length > 0).map(one => one.staffId),
      asked,
    )
    const placeOf = placesOf(
      of === 'asked' ? { start: ends.start, end: chosen.flatMap(one => one.now) } : ends,
    )
    return {
      today: ctx.today,
      total: ids.length,
      elsewhere: asked.length - theirs.length,
      rows: theirs.flatMap(doc => {
        const place = placeOf(doc._id)
        const officer = names.get(doc.ownerId) ?? ''
        return place === null
          ? []
          : [{ id: doc._id, who: addressed(doc), officer, ...place, isArchived: doc.isArchived }]
      }),
    }
  },
}
