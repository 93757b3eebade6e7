import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { isAskedOf } from '#cloud/store/book-lives'
import type { BookRow } from '#cloud/store/book-takes'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { namedOfMine } from '#cloud/store/named-of-mine'
import { transact } from '#cloud/store/transact'
import type { stockFlow as contract } from '@/contract/stock'
import { GRADES, type Grade } from '@/domain/grade'
import { LIFE_STAGES, type LifeStage, lifeOf } from '@/domain/lifecycle'
import { FLOW_PARTS, type Flow, type FlowPart } from '@/domain/stock-flow'
import { gradeFlows, type StockEnds, stageFlows, stockEnds } from '../stock-ends'

const MOST = 100

type Counts = Record<FlowPart, number>
const countsOf = (flow: Flow): Counts =>
  Object.fromEntries(FLOW_PARTS.map(part => [part, flow[part].length])) as Counts

const isGrade = (of: string): of is Grade => GRADES.some(grade => grade === of)

const idsOf = (ends: StockEnds, of: Grade | LifeStage | 'asked', part: FlowPart): readonly string[] => {
  if (of === 'asked') return ends.now.filter(({ isAsked }) => isAsked).map(({ id }) => id)
  return isGrade(of) ? gradeFlows(ends)[of][part] : stageFlows(ends)[of][part]
}

const byId = (rows: readonly BookRow[]): ReadonlyMap<string, BookRow> =>
  new Map(rows.map(row => [row.id, row]))
const placeOf = (row: BookRow | undefined) => (row ? { grade: row.grade, stage: row.stage } : null)

export const stockFlow: Handlers<typeof contract> = {
  'stock.show': async (ctx, { span, isLast }) => {
    const ends = await stockEnds(ctx, span, isLast)
    const [grades, stages] = [gradeFlows(ends), stageFlows(ends)]
    return {
      today: ctx.today,
      from: ends.from,
      to: ends.to,
      since: ends.since,
      grades: GRADES.map(key => ({ key, ...countsOf(grades[key]) })),
      stages: LIFE_STAGES.map(key => ({ key, ...countsOf(stages[key]) })),
      asked: ends.now.filter(({ isAsked }) => isAsked).length,
    }
  },
  'stock.who': async (ctx, { span, isLast, of, part }) => {
    const ends = await stockEnds(ctx, span, isLast)
    const ids = idsOf(ends, of, part)
    const [start, end] = [byId(ends.start), byId(of === 'asked' ? ends.now : ends.end)]
    const asked = ids.slice(0, MOST)
    const mine = await namedOfMine(ctx.staff._id, asked)
    return {
      today: ctx.today,
      total: ids.length,
      elsewhere: asked.length - mine.length,
      rows: mine.flatMap(({ _id: id, name, isArchived }) => {
        const was = placeOf(start.get(id))
        const is = placeOf(end.get(id)) ?? was
        return is === null ? [] : [{ id, name, ...is, was, isArchived }]
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
