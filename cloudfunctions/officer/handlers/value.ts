import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { Handlers } from '#cloud/serve'
import { type BookValue, bookValues, bookYield } from '#cloud/store/book-values'
import { ownCustomer } from '#cloud/store/customers'
import { lastDecline } from '#cloud/store/declines'
import { ledgerPage } from '#cloud/store/ledger'
import { isMarkedStale } from '#cloud/store/stale-values'
import { type ValueDoc, valueById } from '#cloud/store/values'
import type { value as contract } from '@/contract/value'
import { mayVisit } from '@/domain/contact-wishes'
import { isLoss, lifetimeMargin, threeMeasures } from '@/domain/customer-worth'
import { addToMonth, type Month, monthOf, monthsTo } from '@/domain/month'
import { curveOf, HEADS, headOf, pareto } from '@/domain/pareto'
import { mayProfile } from '@/domain/profiling'
import { NOTHING_SERVED } from '@/domain/service-cost'
import { marginOf, sinceMonth } from '@/domain/value'
import { dormantOf } from '@/domain/value-review'
import { declineViewOf } from '../decline-view'

type Book = z.input<(typeof contract)['value.book']['output']>

const YEAR = 12
const SHOWN_MONTHS = 24
const SHOWN_ROWS = 30
const CURVE_POINTS = 40
/** From 审批 on an application is far enough to count on. */
const FAR: readonly string[] = ['approval', 'signing', 'security', 'disbursement']

/** The first of the last twelve months, this one among them. */
export const yearFrom = (ctx: Context): Month => addToMonth(monthOf(ctx.today), 1 - YEAR)

const sum = (rows: readonly BookValue[], of: (row: BookValue) => number): number =>
  rows.reduce((all, row) => all + of(row), 0)

/** The customers behind the figures: the first by income, by cost and by loss, each once. */
const shown = (rows: readonly BookValue[], shares: ReadonlyMap<string, number>): Book['rows'] => {
  const by = (of: (row: BookValue) => number): readonly BookValue[] =>
    [...rows]
      .filter(row => of(row) > 0)
      .sort((a, b) => of(b) - of(a) || (a.id < b.id ? -1 : 1))
      .slice(0, SHOWN_ROWS)
  const first = [
    ...by(row => row.incomeFen),
    ...by(row => row.costFen),
    ...by(row => (isLoss(row) ? row.costFen - row.incomeFen : 0)),
  ]
  return [...new Set(first)].map(({ id, name, incomeFen, costFen, hasDealings }) => ({
    id,
    name,
    incomeFen,
    costFen,
    hasDealings,
    share: shares.get(id) ?? 0,
  }))
}

const NO_VALUE: Pick<
  ValueDoc,
  'months' | 'incomeFen' | 'costFen' | 'parts' | 'served' | 'minutes' | 'services'
> = {
  months: [],
  incomeFen: 0,
  costFen: 0,
  parts: {},
  served: NOTHING_SERVED,
  minutes: 0,
  services: [],
}

export const value: Pick<Handlers<typeof contract>, 'value.book' | 'value.one' | 'value.lines'> = {
  'value.book': async (ctx, { period }) => {
    const rows = await bookValues(ctx.staff._id, period === 'all' ? null : yearFrom(ctx))
    const bearers = pareto(rows.filter(({ incomeFen }) => incomeFen > 0))
    const losses = rows.filter(isLoss)
    const dormant = dormantOf(rows, ctx.today)
    return {
      today: ctx.today,
      computedAt: rows.length === 0 ? null : Math.max(...rows.map(row => row.computedAt)),
      customers: rows.length,
      dealing: rows.filter(({ hasDealings }) => hasDealings).length,
      bearers: bearers.length,
      incomeFen: sum(rows, row => row.incomeFen),
      costFen: sum(rows, row => row.costFen),
      heads: HEADS.map(part => ({ part, ...headOf(bearers, part) })),
      curve: curveOf(bearers, CURVE_POINTS),
      losses: losses.length,
      lossFen: sum(losses, row => row.costFen - row.incomeFen),
      dormant: dormant.length,
      sleepers: dormant.slice(0, SHOWN_ROWS).map(({ id, name, lifetimeFen, lastIncomeMonth }) => ({
        id,
        name,
        lifetimeFen,
        lastIncomeMonth,
      })),
      rows: shown(rows, new Map(bearers.map(({ id, share }) => [id, share]))),
    }
  },
  'value.one': async (ctx, { customerId }) => {
    const customer = await ownCustomer(ctx, customerId)
    const [found, isCounting, alarm] = await Promise.all([
      valueById(customerId),
      isMarkedStale(customerId),
      lastDecline(customerId),
    ])
    const known = found ?? NO_VALUE
    const from = yearFrom(ctx)
    const { version: _version, ...rates } = ctx.settings.serviceRates
    const granted = known.parts.granted ?? 0
    const past =
      granted > 0 ? { marginFen: marginOf(known), grantedFen: granted } : await bookYield(customer.ownerId)
    const months = new Map(known.months.map(month => [month.month, month]))
    const dealings = found?.dealingsCount ?? customer.dealings.count
    const firstOn = found?.firstOn ?? customer.dealings.firstOn
    const needs = customer.journal.needs.map(({ product, amountFen, stage }) => ({
      product,
      amountFen,
      isFar: FAR.includes(stage),
    }))
    const lifetime = lifetimeMargin(marginOf(known), needs, past)
    const year = sinceMonth(known.months, from)
    return {
      today: ctx.today,
      name: customer.name,
      computedAt: found?.computedAt ?? null,
      isCounting,
      from,
      year,
      all: {
        incomeFen: known.incomeFen,
        costFen: known.costFen,
        minutes: known.minutes,
        parts: known.parts,
      },
      months: monthsTo(monthOf(ctx.today), SHOWN_MONTHS).map(month => ({
        month,
        incomeFen: months.get(month)?.incomeFen ?? 0,
        costFen: months.get(month)?.costFen ?? 0,
      })),
      services: [...known.services],
      measures: {
        ...threeMeasures(
          {
            firstOn,
            services: known.services.length,
            dealingsCount: dealings,
            marginFen: marginOf(known),
          },
          ctx.today,
        ),
        firstOn,
      },
      dealings,
      isLoss: isLoss({ ...year, hasDealings: dealings > 0 }),
      lifetime: lifetime && { ...lifetime, past: { ...past, isOwn: granted > 0 }, needs },
      served: known.served,
      rates,
      decline: alarm && declineViewOf(alarm),
      mayVisit: mayVisit(customer),
      mayOffer: mayProfile(customer) && customer.contactWishes?.noMarketing !== true,
    }
  },
  'value.lines': async (ctx, { customerId, kinds, from, after = 0 }) => {
    await ownCustomer(ctx, customerId)
    const { lines, next } = await ledgerPage(customerId, { kinds, from, skip: after })
    return {
      rows: lines.map(({ _id: id, month, on, kind, amountFen, product, ref }) => ({
        id,
        month,
        on,
        kind,
        amountFen,
        product,
        ref,
      })),
      after: next,
    }
  },
}
