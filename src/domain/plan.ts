import { CONTACT_CHANNELS } from './contact-wishes'
import type { Counts } from './counts'
import { addDays, addMonths, type Day, day, mondayOf } from './day'
import { monthDayWords } from './day-words'
import { CHANNEL_LABEL, STAGE_LABEL } from './labels'
import { yuanText } from './money'
import { type Need, STAGES, type Stage } from './need'
import type { Turn } from './work-ahead'

/** R98 a day is a timetable; a week and a month are quantities. */
export type PlanSpan = 'day' | 'week' | 'month'

/** The days of a plan: `planDays('2026-11-25', 'week')` is 2026-11-23 to 2026-11-29. */
export const planDays = (on: Day, span: PlanSpan): { readonly from: Day; readonly to: Day } => {
  switch (span) {
    case 'day':
      return { from: on, to: on }
    case 'week':
      return { from: mondayOf(on), to: addDays(mondayOf(on), 6) }
    case 'month': {
      const from = day(`${on.slice(0, 7)}-01`)
      return { from, to: addDays(addMonths(from, 1), -1) }
    }
    default:
      return span satisfies never
  }
}

/** The period after the one of a day: `nextPeriod('2026-11-25', 'week')` is 2026-11-30 to 2026-12-06. */
export const nextPeriod = (on: Day, span: PlanSpan): { readonly from: Day; readonly to: Day } =>
  planDays(addDays(planDays(on, span).to, 1), span)

/** 跟踪计划 in quantities: contacts by channel, looks, and needs by the stage that they come to. */
export type Quantities = {
  readonly contacts: Counts['reached']
  readonly looks: number
  readonly stages: Readonly<Record<Stage, number>>
}

/** So many customers and so much money, in fen. */
export type Business = { readonly customers: number; readonly amountFen: number }
export type ProductBusiness = Business & { readonly product: string }
/** 业务计划 of a month (R97), and of it what each product brings; what no product names is open. */
export type BusinessPlan = Business & { readonly products: readonly ProductBusiness[] }

/** What is wrong with a plan by product; null where the parts fit into the whole, each product named once. */
export const businessError = ({ customers, amountFen, products }: BusinessPlan): string | null => {
  if (new Set(products.map(one => one.product)).size < products.length) return '同一个产品写了两次。'
  const parts = (of: (one: ProductBusiness) => number) => products.reduce((sum, one) => sum + of(one), 0)
  return parts(one => one.customers) > customers || parts(one => one.amountFen) > amountFen
    ? '分产品加起来比总数多。'
    : null
}

/** A loan paid out: whose, of what, how much. */
export type PaidOut = { readonly customerId: string; readonly product: string; readonly amountFen: number }

const businessOf = (loans: readonly PaidOut[]): Business => ({
  customers: new Set(loans.map(one => one.customerId)).size,
  amountFen: loans.reduce((sum, one) => sum + one.amountFen, 0),
})

/** What was paid out, each customer counted once, and by product the largest first. */
export const paidOutBusiness = (loans: readonly PaidOut[]): BusinessPlan => ({
  ...businessOf(loans),
  products: [...new Set(loans.map(one => one.product))]
    .map(product => ({ product, ...businessOf(loans.filter(one => one.product === product)) }))
    .sort((a, b) => b.amountFen - a.amountFen),
})

const each = <K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> =>
  Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, number>

const none = each(STAGES, () => 0)

/**
 * R97 what a plan begins with: a call for every turn that wants a contact, less the visits already agreed; a look for
 * every other; and 放款 for every clear need that is expected in the period.
 */
export const proposedOf = (
  turns: readonly Turn[],
  visits: number,
  needs: readonly Pick<Need, 'demand' | 'expectedOn'>[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Quantities => {
  const contacts = turns.filter(({ strip }) => strip === 'contact').length
  const expected = needs.filter(
    ({ demand, expectedOn }) =>
      demand === 'clear' && expectedOn !== null && expectedOn >= from && expectedOn <= to,
  )
  return {
    contacts: { T: Math.max(0, contacts - visits), W: 0, S: 0, M: visits, E: 0 },
    looks: turns.length - contacts,
    stages: { ...none, disbursement: expected.length },
  }
}

/** A plan of nothing: who has no work yet has no plan. */
export const isEmptyPlan = ({ contacts, looks, stages }: Quantities): boolean =>
  looks === 0 && [...Object.values(contacts), ...Object.values(stages)].every(n => n === 0)

/**
 * R97 the proposal of a running period: what was done of it and what is still to come. The 环节 before 放款 follow from no
 * day, so none is proposed, whatever was reached.
 */
export const runningProposal = (done: Quantities, ahead: Quantities): Quantities => ({
  contacts: each(CONTACT_CHANNELS, channel => done.contacts[channel] + ahead.contacts[channel]),
  looks: done.looks + ahead.looks,
  stages: { ...ahead.stages, disbursement: done.stages.disbursement + ahead.stages.disbursement },
})

/** R97 what was done of it, from the counters and never typed; 放款 is paid out (`disbursedIn`), not only waiting for it. */
export const actualOf = ({ reached, reviews, stageMoves, closed }: Counts): Quantities => ({
  contacts: reached,
  looks: reviews,
  stages: { ...stageMoves, disbursement: closed.disbursed.n },
})

/** A plan or what was done of it, in five figures: what a lead looks at (R95). */
export type Work = {
  readonly contacts: number
  readonly visits: number
  readonly looks: number
  readonly stages: number
  readonly disbursed: number
}

/** All contacts, the visits among them, looks, the 环节 that needs came to, and apart from them 放款. */
export const workOf = ({ contacts, looks, stages }: Quantities): Work => ({
  contacts: CONTACT_CHANNELS.reduce((sum, channel) => sum + contacts[channel], 0),
  visits: contacts.M,
  looks,
  stages: STAGES.reduce((sum, stage) => sum + (stage === 'disbursement' ? 0 : stages[stage]), 0),
  disbursed: stages.disbursement,
})

export type Done = { readonly who: string; readonly what: string }

/** The period in words: 「11月23日」, 「11月23日至11月29日」. */
const periodWords = (from: Day, to: Day): string =>
  from === to ? monthDayWords(from) : `${monthDayWords(from)}至${monthDayWords(to)}`

const contactWords = ({ reached, attempts, reviews }: Counts): string => {
  const shown = CONTACT_CHANNELS.filter(channel => reached[channel] > 0)
  const total = shown.reduce((sum, channel) => sum + reached[channel], 0)
  const by = shown.map(channel => `${CHANNEL_LABEL[channel]} ${reached[channel]}`).join('，')
  return `联系客户 ${total} 次${by === '' ? '' : `（${by}）`}，未接通 ${attempts} 次，看过 ${reviews} 次`
}

const resultWords = ({ newCustomers, needsOpened, closed }: Counts): string => {
  const { n, amountFen } = closed.disbursed
  return `新增客户 ${newCustomers} 位，新需求 ${needsOpened} 个，放款 ${n} 笔${n === 0 ? '' : ` ${yuanText(amountFen)}`}`
}

/** 「日报/周报」 (R97): counted by the journal, customers by 称谓 only; the officer edits it and copies it. */
export const reportText = (
  days: { readonly from: Day; readonly to: Day },
  span: 'day' | 'week',
  counts: Counts,
  done: readonly Done[],
  next: Quantities | null,
): string => {
  const stages = STAGES.filter(stage => counts.stageMoves[stage] > 0)
  const planned = next && CONTACT_CHANNELS.reduce((sum, channel) => sum + next.contacts[channel], 0)
  return [
    `${span === 'day' ? '日报' : '周报'}（${periodWords(days.from, days.to)}）`,
    contactWords(counts),
    resultWords(counts),
    ...(stages.length === 0
      ? []
      : [`进入环节：${stages.map(stage => `${STAGE_LABEL[stage]} ${counts.stageMoves[stage]}`).join('，')}`]),
    ...(counts.tasks === 0 ? [] : [`贷后事项 ${counts.tasks} 件`]),
    ...(done.length === 0 ? [] : ['联系情况：', ...done.map(({ who, what }) => `- ${who}：${what}`)]),
    ...(next === null ? [] : [`接下来：要联系 ${planned} 次，要看一眼 ${next.looks} 次`]),
  ].join('\n')
}
