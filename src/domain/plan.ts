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

/** 跟踪计划 in quantities: contacts by channel, looks, and needs by the stage that they come to. */
export type Quantities = {
  readonly contacts: Counts['reached']
  readonly looks: number
  readonly stages: Readonly<Record<Stage, number>>
}

/** 业务计划 of a month: so many loans and so much money; amounts in fen. */
export type BusinessPlan = { readonly customers: number; readonly amountFen: number }

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

/** Two plans together: what was done of a running period and what is still to come of it. */
export const together = (a: Quantities, b: Quantities): Quantities => ({
  contacts: each(CONTACT_CHANNELS, channel => a.contacts[channel] + b.contacts[channel]),
  looks: a.looks + b.looks,
  stages: each(STAGES, stage => a.stages[stage] + b.stages[stage]),
})

/** R97 what was done of it, from the counters and never typed. */
export const actualOf = ({ reached, reviews, stageMoves }: Counts): Quantities => ({
  contacts: reached,
  looks: reviews,
  stages: stageMoves,
})

export type Done = { readonly who: string; readonly what: string }

/** The period in words: 「11月23日」, 「11月23日至11月29日」. */
const periodWords = (from: Day, to: Day): string =>
  from === to ? monthDayWords(from) : `${monthDayWords(from)}至${monthDayWords(to)}`

const contactWords = ({ reached, attempts, reviews }: Counts): string => {
  const shown = CONTACT_CHANNELS.filter(channel => reached[channel] > 0)
  const total = shown.reduce((sum, channel) => sum + reached[channel], 0)
  const by = shown.map(channel => `${CHANNEL_LABEL[channel]} ${reached[channel]}`).join('，')
  return `联系客户 ${total} 次${by === '' ? '' : `（${by}）`}，未接通 ${attempts} 次，看过 ${reviews} 位`
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
