import { addDays, type Day, dayNumber, daysBetween } from './day'
import { dayWords } from './day-words'
import { type Grade, gradeOf, gradeOfNeed, HORIZON, leadingNeed, PAST_LIMIT, type Standing } from './grade'
import { type GradeChange, nextGradeChange } from './grade-change'
import type { Need } from './need'

/** Why a customer has its grade: the rule that fired with its numbers, when it changes by itself, what would change it. */
export type GradeExplanation = {
  readonly grade: Grade
  readonly rule: 'R8' | 'R9' | 'R10' | 'R11' | 'R12'
  readonly sentence: string
  readonly change: GradeChange | null
  readonly changeSentence: string
  readonly wouldChange: readonly string[]
}

/** What an officer may tell the customer who asks, and it is true: grades feed neither approval nor rate. */
export const WORDS_FOR_CUSTOMER = '按预计用款时间安排联系，不影响审批和利率。'

const RULE_OF = { A: 'R8', B: 'R9', C: 'R10', D: 'R11', E: 'R12' } as const

const clearSentence = (need: Need, expectedOn: Day, today: Day): string => {
  const days = daysBetween(today, expectedOn)
  const when = `明确需求，预计 ${dayWords(expectedOn, today)}放款`
  const grade = gradeOfNeed(need, dayNumber(today))
  if (days < -PAST_LIMIT) {
    return grade === 'A'
      ? `${when}，已过 ${-days} 天；业务已受理，请约定新的日期 → A`
      : `${when}，已过 ${-days} 天，超过 ${PAST_LIMIT} 天 → D`
  }
  if (days === 0) return `明确需求，预计今天放款 → A`
  if (days < 0) return `${when}，已过 ${-days} 天，没有超过 ${PAST_LIMIT} 天 → A`
  if (grade === 'D') return `${when}，还有 ${days} 天，超过 ${HORIZON.C} 天 → D`
  if (grade === 'E') return `暂无需求 → E`
  return `${when}，还有 ${days} 天，不超过 ${HORIZON[grade]} 天 → ${grade}`
}

const sentenceOf = (lead: Need | null, standing: Standing, today: Day): string => {
  const demand = lead?.demand ?? standing
  if (demand === 'none') return '暂无需求 → E'
  if (lead === null) return '没有在谈的需求 → D'
  if (demand === 'latent') return '潜在需求 → D'
  if (lead.expectedOn === null) return '明确需求，还没有预计放款日 → D'
  return clearSentence(lead, lead.expectedOn, today)
}

type Change = { readonly words: string; readonly demand: Need['demand']; readonly inDays: number | null }

const sooner = (days: number): Change => ({
  words: `预计日提前到 ${days} 天以内`,
  demand: 'clear',
  inDays: days,
})
const later = (days: number): Change => ({
  words: `预计日推迟到 ${days} 天以后`,
  demand: 'clear',
  inDays: days + 1,
})
const clearWithin = (days: number): Change => ({ ...sooner(days), words: `需求明确，${days} 天以内放款` })
const NONE: Change = { words: '客户说暂无需求', demand: 'none', inDays: null }

/** What an officer may hear next, per grade. */
const CHANGES: Readonly<Record<Grade, readonly Change[]>> = {
  A: [later(HORIZON.A), NONE],
  B: [sooner(HORIZON.A), later(HORIZON.B), NONE],
  C: [sooner(HORIZON.B), later(HORIZON.C), NONE],
  D: [clearWithin(HORIZON.C), clearWithin(HORIZON.A), NONE],
  E: [clearWithin(HORIZON.C), clearWithin(HORIZON.A)],
}

/** What would change the grade, each tried on the leading need while the others stand: "预计日推迟到 30 天以后 → B". */
const wouldChange = (needs: readonly Need[], standing: Standing, today: Day): string[] => {
  const grade = gradeOf(needs, standing, dayNumber(today))
  const lead = leadingNeed(needs, today)
  return CHANGES[grade].flatMap(({ words, demand, inDays }) => {
    const answer = { demand, expectedOn: inDays === null ? null : addDays(today, inDays) }
    const after =
      lead === null
        ? gradeOf(demand === 'clear' ? [{ ...answer, stage: 'intent' }] : [], 'none', dayNumber(today))
        : gradeOf(
            needs.map(need => (need === lead ? { ...need, ...answer } : need)),
            standing,
            dayNumber(today),
          )
    return after === grade ? [] : [`${words} → ${after}`]
  })
}

/** "明确需求，预计 12月20日放款，还有 28 天，不超过 30 天 → A" and what follows from it. */
export const explainGrade = (needs: readonly Need[], standing: Standing, today: Day): GradeExplanation => {
  const grade = gradeOf(needs, standing, dayNumber(today))
  const change = nextGradeChange(needs, standing, today)
  return {
    grade,
    rule: RULE_OF[grade],
    sentence: sentenceOf(leadingNeed(needs, today), standing, today),
    change,
    changeSentence: change
      ? `什么都不做，${dayWords(change.on, today)}自动变为 ${change.to}`
      : '不会随时间自动变化',
    wouldChange: wouldChange(needs, standing, today),
  }
}
