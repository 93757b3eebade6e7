import { type Almanac, Engine } from 'json-rules-engine'
import { addDays, type Day, daysBetween } from '@/domain/day'
import type { Grade } from '@/domain/grade'
import type { Journal } from '@/domain/journal'

type Condition = { fact: string; operator: string; value: unknown }
const is = (fact: string, value: unknown): Condition => ({ fact, operator: 'equal', value })
const upTo = (days: number): Condition => ({ fact: 'days', operator: 'lessThanInclusive', value: days })

/** A first rule that fires decides; later ones of its kind see the fact and do not. */
const decides = (fact: string, value: unknown) => (_event: unknown, almanac: Almanac) => {
  almanac.addRuntimeFact(fact, value)
}

const GRADE_RULES: readonly [Grade, readonly Condition[]][] = [
  ['A', [is('demand', 'clear'), upTo(30), is('isPastLimit', false)]],
  ['B', [is('demand', 'clear'), upTo(90), is('isPastLimit', false)]],
  ['C', [is('demand', 'clear'), upTo(180), is('isPastLimit', false)]],
  ['E', [is('demand', 'none')]],
  ['D', []],
]
const CADENCE_RULES = { A: 1, B: 7, C: 15, D: 30, E: 365 } as const
const FLOOR_RULES: readonly [number, readonly Condition[]][] = [
  [7, [is('grade', 'A')]],
  [15, [is('grade', 'B')]],
  [30, [{ fact: 'grade', operator: 'in', value: ['C', 'D'] }, is('isKey', true)]],
  [90, [{ fact: 'grade', operator: 'in', value: ['C', 'D'] }, is('isKey', false)]],
]

/** R8-R17 and R70 as rules of json-rules-engine: grade, then cadence and floor by grade; no days off, one need. */
const journalEngine = (): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [i, [grade, conditions]] of GRADE_RULES.entries()) {
    engine.addRule({
      conditions: { all: [{ fact: 'grade', operator: 'equal', value: undefined }, ...conditions] },
      event: { type: 'grade', params: { grade } },
      priority: 90 - i,
      onSuccess: decides('grade', grade),
    })
  }
  for (const [grade, days] of Object.entries(CADENCE_RULES)) {
    engine.addRule({
      conditions: { all: [is('grade', grade)] },
      event: { type: 'cadence', params: { days } },
      priority: 20,
    })
  }
  for (const [days, conditions] of FLOOR_RULES) {
    engine.addRule({
      conditions: { all: [is('refusesContact', false), ...conditions] },
      event: { type: 'floor', params: { days } },
      priority: 10,
    })
  }
  return engine
}

export type Judged = { readonly grade: Grade; readonly dueOn: Day }

/** Grade and due day of each journal by its first need, without rest days and next steps: less than ours does. */
export const byRulesEngine = async (journals: readonly Journal[], today: Day): Promise<Judged[]> => {
  const engine = journalEngine()
  const judged: Judged[] = []
  for (const { needs, isKey, refusesContact, lookedOn, contactedOn, createdOn } of journals) {
    const need = needs[0]
    const days = need?.expectedOn ? daysBetween(today, need.expectedOn) : 100_000
    const isPastLimit = days < -30 && need?.stage === 'intent'
    const facts = { demand: need?.demand ?? 'latent', days, isPastLimit, isKey, refusesContact }
    const { events } = await engine.run(facts)
    const daysOf = (type: string): number => events.find(event => event.type === type)?.params?.days ?? 9_999
    const review = addDays(lookedOn ?? createdOn, daysOf('cadence'))
    const floor = addDays(contactedOn ?? createdOn, daysOf('floor'))
    const grade = events.find(event => event.type === 'grade')?.params?.grade as Grade
    const [dueOn = review] = [floor, review].sort()
    judged.push({ grade, dueOn })
  }
  return judged
}
