/** R110-R112 what a lead writes: behaviour and result, not persons; the need behind it; what improves. */
export type AnswerDraft = { behaviour: string; result: string; hiddenNeed: string; improvement: string }

export const EMPTY_ANSWER: AnswerDraft = { behaviour: '', result: '', hiddenNeed: '', improvement: '' }

/** The answer, once behaviour and result are written. */
export const answerOf = (draft: AnswerDraft): AnswerDraft | null => {
  const [behaviour, result] = [draft.behaviour.trim(), draft.result.trim()]
  if (behaviour === '' || result === '') return null
  return { behaviour, result, hiddenNeed: draft.hiddenNeed.trim(), improvement: draft.improvement.trim() }
}
