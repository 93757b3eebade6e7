import { CONTACT_CHANNELS } from '@/domain/contact-wishes'
import { monthDayWords } from '@/domain/day-words'
import { CHANNEL_LABEL, STAGE_LABEL } from '@/domain/labels'
import { STAGES } from '@/domain/need'
import type { Quantities } from '@/domain/plan'
import type { Output } from '@/lib/cloud'

export type PlanView = Output<'officer', 'plan.show'>

/** One quantity of a plan: what it is called, how much was done and is planned, and the plan with another figure. */
export type PlanLine = {
  readonly key: string
  readonly label: string
  readonly done: number
  readonly planned: number
  readonly with: (figure: number) => Quantities
}
export type PlanGroup = { readonly id: string; readonly title: string; readonly lines: readonly PlanLine[] }

/** A figure of a plan stays between nothing and what the server takes. */
const MOST = 9999
const bounded = (figure: number): number => Math.min(MOST, Math.max(0, figure))

/** R98 the quantities of a plan by channel and by 环节, beside what the journal counted. */
export const planGroups = ({
  planned,
  proposed,
  actual,
}: Pick<PlanView, 'planned' | 'proposed' | 'actual'>): PlanGroup[] => {
  const plan = planned ?? proposed
  const contacts = CONTACT_CHANNELS.map(channel => ({
    key: channel,
    label: CHANNEL_LABEL[channel],
    done: actual.contacts[channel],
    planned: plan.contacts[channel],
    with: (figure: number) => ({ ...plan, contacts: { ...plan.contacts, [channel]: bounded(figure) } }),
  }))
  const looks = {
    key: 'looks',
    label: '看一眼',
    done: actual.looks,
    planned: plan.looks,
    with: (figure: number) => ({ ...plan, looks: bounded(figure) }),
  }
  const stages = STAGES.map(stage => ({
    key: stage,
    label: STAGE_LABEL[stage],
    done: actual.stages[stage],
    planned: plan.stages[stage],
    with: (figure: number) => ({ ...plan, stages: { ...plan.stages, [stage]: bounded(figure) } }),
  }))
  return [
    { id: 'contacts', title: '联系', lines: [...contacts, looks] },
    { id: 'stages', title: '办到的环节', lines: stages },
  ]
}

/** Lines of a plan that say something; all of them while it is adjusted. */
export const shownLines = (lines: readonly PlanLine[], isAdjusting: boolean): readonly PlanLine[] =>
  isAdjusting ? lines : lines.filter(({ done, planned }) => done > 0 || planned > 0)

/** Where the figures come from: adjusted, as the period began, by what falls due now, or of a past one only what was done. */
export const planNote = (
  { planned, proposedOn }: Pick<PlanView, 'planned' | 'proposedOn'>,
  isPast: boolean,
): string => {
  if (planned !== null) return '你调整过的计划。'
  if (proposedOn !== null) return `${monthDayWords(proposedOn)}按到期的客户排的，排好不再变。`
  return isPast ? '过去没有排过计划。' : '按到期的客户排出来的。'
}

/** 「3 / 5」; where nothing was planned, or in a past period that never was, only what was done. */
export const figureOf = (
  { done, planned: of }: Pick<PlanLine, 'done' | 'planned'>,
  { planned, proposedOn }: Pick<PlanView, 'planned' | 'proposedOn'>,
  isPast: boolean,
): string =>
  of === 0 || (isPast && planned === null && proposedOn === null) ? String(done) : `${done} / ${of}`

/** How much of a line is done, 0 to 1; what was not planned is done in full once there is any. */
export const shareOf = ({ done, planned }: Pick<PlanLine, 'done' | 'planned'>): number =>
  planned === 0 ? Math.min(1, done) : Math.min(1, done / planned)
