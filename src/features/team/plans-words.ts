import { yuanText } from '@/domain/money'
import type { Output } from '@/lib/cloud'

export type OfficerPlan = Output<'team', 'plan.team'>['officers'][number]

/** One figure of a plan: what was done, and what is planned of it; null where nobody planned. */
export type PlansLine = {
  readonly key: string
  readonly label: string
  readonly done: number
  readonly planned: number | null
  readonly figure: string
}

const lineOf = (
  key: string,
  label: string,
  done: number,
  planned: number | null,
  words: (n: number) => string = String,
): PlansLine => ({
  key,
  label,
  done,
  planned,
  figure: planned === null ? words(done) : `${words(done)} / ${words(planned)}`,
})

export type Compared = Pick<OfficerPlan, 'planned' | 'isAdjusted' | 'actual' | 'business'>

/**
 * R95, R97 what a lead compares of one colleague: the process, and of a month the result. By what falls due only 放款 is
 * planned; the 环节 before it are compared with a plan only where somebody planned them.
 */
export const plansLines = ({ planned, isAdjusted, actual, business }: Compared): PlansLine[] => [
  ...(business
    ? [
        lineOf('customers', '放款客户', business.actual.customers, business.planned?.customers ?? null),
        lineOf(
          'amount',
          '放款金额',
          business.actual.amountFen,
          business.planned?.amountFen ?? null,
          yuanText,
        ),
      ]
    : []),
  lineOf('contacts', '联系', actual.contacts, planned?.contacts ?? null),
  lineOf('visits', '其中见面', actual.visits, planned?.visits ?? null),
  lineOf('looks', '看一眼', actual.looks, planned?.looks ?? null),
  lineOf('stages', '办到环节', actual.stages, isAdjusted ? (planned?.stages ?? null) : null),
  lineOf('disbursed', '放款笔数', actual.disbursed, planned?.disbursed ?? null),
]

/** The lines that say something: done, or planned. */
export const saidLines = (of: Parameters<typeof plansLines>[0]): PlansLine[] =>
  plansLines(of).filter(({ done, planned }) => done > 0 || (planned ?? 0) > 0)

/** What was done in the team by who has left it since. */
export type GonePlan = NonNullable<Output<'team', 'plan.team'>['gone']>

type Sums = { readonly [key: string]: number }
const added = <T extends Sums>(all: readonly T[]): T | null =>
  all.length === 0
    ? null
    : all.reduce(
        (sum, one) =>
          Object.fromEntries(Object.entries(sum).map(([key, n]) => [key, n + (one[key] ?? 0)])) as T,
      )

/** The whole team as one line more, with who has left it; planned as far as anybody planned. */
export const plansOfAll = (officers: readonly OfficerPlan[], gone: GonePlan | null): Compared | null => {
  const all = [...officers, ...(gone ? [gone] : [])]
  const actual = added(all.map(one => one.actual))
  const businesses = all.flatMap(({ business }) => business ?? [])
  const paid = added(businesses.map(one => one.actual))
  if (actual === null) return null
  return {
    planned: added(officers.flatMap(({ planned }) => planned ?? [])),
    isAdjusted: officers.some(one => one.isAdjusted),
    actual,
    business: paid && { planned: added(businesses.flatMap(({ planned }) => planned ?? [])), actual: paid },
  }
}

/** Where a colleague's figures come from: adjusted, or by what falls due; of a past period without a plan only what was done. */
export const plannedBy = ({ planned, isAdjusted }: Pick<OfficerPlan, 'planned' | 'isAdjusted'>): string =>
  isAdjusted ? '自己调过计划。' : planned === null ? '过去没调过计划，只数做了多少。' : '按到期的客户排的。'
