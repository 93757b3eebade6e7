import { dayOf } from '@/domain/day'
import { newId } from '@/lib/new-id'
import { askForNudges, type SubscribeAnswer } from '@/lib/subscribe'
import { askableOn, type Granted } from './asking'
import { type KnownBook, knownBook, learnBook, markAsked, useBook } from './book-state'
import { reportAnswers } from './report-answers'

const HALF_AN_HOUR_MS = 30 * 60_000

const due = (known: KnownBook | undefined): Granted[] =>
  known === undefined || process.env.TARO_ENV === 'h5'
    ? []
    : askableOn(known.book, known.askedOn, dayOf(Date.now()))

/** Asks for these now and tells the server what was answered. Before any await of the tap. */
export async function askFor(templates: readonly Granted[]): Promise<readonly SubscribeAnswer[]> {
  const asked = askForNudges(templates.map(({ id }) => id))
  markAsked(dayOf(Date.now()))
  const reply = await asked
  const answers = templates.flatMap(({ id, name }) => {
    const answer = reply === 'none' ? undefined : reply[id]
    return answer ? [{ template: name, answer }] : []
  })
  if (answers.length === 0) return []
  const book = await reportAnswers({ tapId: newId('tap'), answers })
  if (book) learnBook(book)
  return answers.map(({ answer }) => answer)
}

/** On a natural tap: `onPress={() => { askNow(); void save() }}`. Asks only where `useWillAsk` has said so. */
export const askNow = (): void => {
  const templates = due(knownBook())
  if (templates.length > 0) void askFor(templates)
}

/** Whether the next natural tap will ask; what for is said beside it (AskLine). */
export const useWillAsk = (): boolean => due(useBook(HALF_AN_HOUR_MS)).length > 0
