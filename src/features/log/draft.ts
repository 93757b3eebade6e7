import type { Day } from '@/domain/day'
import type { Channel, Journal } from '@/domain/journal'
import type { Choice, GateChip } from './gate-chips'
import type { When } from './when'

/** A follow-up being written. Only what the officer touched is set, so that what a dial presets still counts. */
export type LogDraft = {
  /** The entry's id once a save was tried; every further try is the same entry. */
  id: string | null
  /** When that first try was: the entry's instant must not move either. */
  triedAt: number | null
  /** The day it was last written on. */
  on: Day | null
  channel: Channel | null
  chip: GateChip | null
  day: Day | null
  /** Answers on needs other than the leading one. */
  others: Readonly<Record<string, Choice>>
  isIncoming: boolean
  when: When
  note: string
  nextWhat: string
  nextOn: Day | null
  nextAt: string | null
  promiseWhat: string
  promiseOn: Day | null
  /** R125 duties of loans that were done with it. */
  taskIds: readonly string[]
}

export const EMPTY_DRAFT: LogDraft = {
  id: null,
  triedAt: null,
  on: null,
  channel: null,
  chip: null,
  day: null,
  others: {},
  isIncoming: false,
  when: 'now',
  note: '',
  nextWhat: '',
  nextOn: null,
  nextAt: null,
  promiseWhat: '',
  promiseOn: null,
  taskIds: [],
}

/** A draft of another day keeps its words; its answers were of that day. */
export const freshened = (draft: LogDraft, today: Day): LogDraft => {
  if (draft.on === null || draft.on === today) return draft
  const { id, note, nextWhat, promiseWhat } = draft
  return { ...EMPTY_DRAFT, id, note, nextWhat, promiseWhat }
}

/** After so many attempts in a row another channel is proposed (rulebook §2). */
export const MANY_ATTEMPTS = 3

/** In writing where the customer prefers that or does not pick up, else the phone. */
export const usualChannel = (journal: Pick<Journal, 'prefersWriting' | 'missedInRow'>): Channel =>
  journal.prefersWriting || journal.missedInRow >= MANY_ATTEMPTS ? 'W' : 'T'
