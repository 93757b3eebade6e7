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
  readonly words: (n: number) => string
  /** Of the team: whose plan this is, where not all have one. */
  readonly note?: string
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
  words,
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
  lineOf('stages', '办到环节', actual.stages, isAdjusted ? planned?.stages || null : null),
  lineOf('disbursed', '放款笔数', actual.disbursed, planned?.disbursed ?? null),
]

/** The lines that say something: done, or planned. */
export const saidLines = (lines: readonly PlansLine[]): PlansLine[] =>
  lines.filter(({ done, planned, note }) => done > 0 || (planned ?? 0) > 0 || note !== undefined)

/** What was done in the team by who has left it since. */
export type GonePlan = NonNullable<Output<'team', 'plan.team'>['gone']>

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, n) => sum + n, 0)

/**
 * One line of the whole team: done against planned of the same people. Where not all have planned it, or somebody who has
 * left did some of it, the line is of those who planned and its note says so and tells the whole.
 */
const teamLine = (here: readonly PlansLine[], gone: PlansLine | undefined): PlansLine | null => {
  const [first] = here
  if (first === undefined) return null
  const { key, label, words } = first
  const planners = here.filter(({ planned }) => planned !== null)
  const whole = sumOf([...here, ...(gone ? [gone] : [])].map(({ done }) => done))
  if (planners.length === 0) return lineOf(key, label, whole, null, words)
  const done = sumOf(planners.map(one => one.done))
  const line = lineOf(key, label, done, sumOf(planners.map(({ planned }) => planned ?? 0)), words)
  const isAll = planners.length === here.length && (gone?.done ?? 0) === 0
  return isAll ? line : { ...line, note: `只比有计划的 ${planners.length} 人，全队共 ${words(whole)}` }
}

/** The whole team, who has left it included; null where nobody is in it. */
export const teamLines = (officers: readonly OfficerPlan[], gone: GonePlan | null): PlansLine[] | null => {
  const [first, ...others] = officers.map(plansLines)
  const left = gone ? plansLines({ ...gone, planned: null, isAdjusted: false }) : []
  if (first === undefined) return left.length === 0 ? null : left
  return first.flatMap((line, at) => {
    const here = [line, ...others.flatMap(lines => lines[at] ?? [])]
    return teamLine(here, left[at]) ?? []
  })
}

/** Where a colleague's figures come from: adjusted, or by what falls due; of a past period without a plan only what was done. */
export const plannedBy = ({ planned, isAdjusted }: Pick<OfficerPlan, 'planned' | 'isAdjusted'>): string =>
  isAdjusted ? '自己调过计划。' : planned === null ? '过去没调过计划，只数做了多少。' : '按到期的客户排的。'
