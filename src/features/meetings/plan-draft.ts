import type { Day } from '@/domain/day'
import { linesOf } from '@/features/cards/asked-of'
import type { Input } from '@/lib/cloud'
import type { Meeting } from './meeting-words'

/** A meeting as it is planned (R105); the agenda a line each. */
export type PlanDraft = {
  /** Set by the first try, so that every further one is the same meeting. */
  id: `mee_${string}` | null
  purpose: string
  informationNeeded: string
  on: Day | null
  at: string
  place: string
  agenda: string
}
export const EMPTY_PLAN: PlanDraft = {
  id: null,
  purpose: '',
  informationNeeded: '',
  on: null,
  at: '10:00',
  place: '',
  agenda: '',
}

export const draftOfMeeting = ({
  purpose,
  informationNeeded,
  on,
  at,
  place,
  agenda,
}: Meeting): PlanDraft => ({
  id: null,
  purpose,
  informationNeeded,
  on,
  at,
  place,
  agenda: agenda.join('\n'),
})

export type Plan = Omit<Input<'officer', 'meeting.plan'>, 'id' | 'customerId'>

/** What a draft says, or what it lacks in words. */
export const planOf = (draft: PlanDraft): { plan: Plan } | { lacks: string } => {
  const { purpose, informationNeeded, on, at, place } = draft
  const agenda = linesOf(draft.agenda)
  if (purpose.trim() === '') return { lacks: '写一句为了什么' }
  if (on === null) return { lacks: '选一天' }
  if (agenda.length > 8) return { lacks: '议程最多 8 行' }
  const words = { purpose: purpose.trim(), informationNeeded: informationNeeded.trim(), place: place.trim() }
  return { plan: { ...words, on, at, agenda } }
}

/** What was changed and nothing else, so that a day that has passed is not sent again. */
export const changesOf = (meeting: Meeting, plan: Plan): Partial<Plan> =>
  Object.fromEntries(
    Object.entries(plan).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(meeting[key as keyof Plan]),
    ),
  )
