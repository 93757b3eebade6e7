import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { isAskedOf } from '#cloud/store/book-lives'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { namedOfMine } from '#cloud/store/named-of-mine'
import { transact } from '#cloud/store/transact'
import type { stockFlow as contract } from '@/contract/stock'
import { type FlowOf, idsOfFlow, placesOf, stockCounts } from '@/domain/book-flow'
import { lifeOf } from '@/domain/lifecycle'
import type { FlowPart } from '@/domain/stock-flow'
import { type StockEnds, stockEnds } from '../stock-ends'

const MOST = 100

const idsOf = (ends: StockEnds, of: FlowOf, part: FlowPart): readonly string[] =>
  of === 'asked' ? ends.now.filter(({ isAsked }) => isAsked).map(({ id }) => id) : idsOfFlow(ends, of, part)

export const stockFlow: Handlers<typeof contract> = {
  'stock.show': async (ctx, { span, isLast }) => {
    const ends = await stockEnds(ctx, span, isLast)
    return {
      today: ctx.today,
      from: ends.from,
      to: ends.to,
      since: ends.since,
      ...stockCounts(ends),
      asked: ends.now.filter(({ isAsked }) => isAsked).length,
    }
  },
  'stock.who': async (ctx, { span, isLast, of, part }) => {
    const ends = await stockEnds(ctx, span, isLast)
    const ids = idsOf(ends, of, part)
    const placeOf = placesOf(of === 'asked' ? { ...ends, end: ends.now } : ends)
    const asked = ids.slice(0, MOST)
    const mine = await namedOfMine(ctx.staff._id, asked)
    return {
      today: ctx.today,
      total: ids.length,
      elsewhere: asked.length - mine.length,
      rows: mine.flatMap(({ _id: id, name, isArchived }) => {
        const place = placeOf(id)
        return place === null ? [] : [{ id, name, ...place, isArchived }]
      }),
    }
  },
  'lifecycle.winBack': async (ctx, { customerId, reason }) => {
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId)
      const life = lifeOf(
        { needs: doc.journal.needs, dealings: doc.dealings },
        ctx.today,
        ctx.settings.declineDays,
      )
      if (life.since === null) return refuse('INVALID', '只有衰退期的客户要定挽回。')
      if (doc.winBack?.since === life.since && doc.winBack.reason === reason) return doc
      const winBack = { since: life.since, reason, byId: ctx.staff._id, on: ctx.today }
      const changed = await saveCustomer(ctx, t, { ...doc, winBack })
      const words = `${ctx.staff.name}定了挽回：${reason}`
      await addEntry(t, eventEntry(ctx.newId('evt'), ctx.now, ctx.staff, changed, words))
      return changed
    })
    const life = lifeOf(
      { needs: saved.journal.needs, dealings: saved.dealings },
      ctx.today,
      ctx.settings.declineDays,
    )
    return {
      customerId,
      stage: life.stage,
      isAsked: isAskedOf(life, saved.winBack?.since ?? null, saved.letGo?.status ?? null),
    }
  },
}
