import { Engine } from 'json-rules-engine'
import { addDays, type Day, daysBetween } from '@/domain/day'
import type { Grade } from '@/domain/grade'
import { CADENCE, type Journal } from '@/domain/journal'

/** R8-R12 as rules of json-rules-engine: one event a grade, the highest priority first. */
const gradeEngine = (): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const clear = { fact: 'demand', operator: 'equal', value: 'clear' }
  const upTo = (days: number) => ({ fact: 'days', operator: 'lessThanInclusive', value: days })
  const add = (grade: Grade, priority: number, conditions: object[]): void => {
    engine.addRule({
      conditions: { all: conditions as never },
      event: { type: grade },
      priority,
      onSuccess: () => {
        engine.stop()
      },
    })
  }
  add('A', 50, [clear, upTo(30), { fact: 'isPastLimit', operator: 'equal', value: false }])
  add('B', 40, [clear, upTo(90), { fact: 'isPastLimit', operator: 'equal', value: false }])
  add('C', 30, [clear, upTo(180), { fact: 'isPastLimit', operator: 'equal', value: false }])
  add('D', 20, [{ fact: 'demand', operator: 'notEqual', value: 'none' }])
  add('E', 10, [{ fact: 'demand', operator: 'equal', value: 'none' }])
  return engine
}

/** Grades of the first need of each journal and a due day by cadence alone: less work than ours does. */
export const byRulesEngine = async (journals: readonly Journal[], today: Day): Promise<[string, Day][]> => {
  const engine = gradeEngine()
  const results: [string, Day][] = []
  for (const journal of journals) {
    const need = journal.needs[0]
    const days = need?.expectedOn ? daysBetween(today, need.expectedOn) : 100_000
    const isPastLimit = days < -30 && need?.stage === 'intent'
    const { events } = await engine.run({ demand: need?.demand ?? 'latent', days, isPastLimit })
    const grade = (events[0]?.type ?? 'D') as Grade
    results.push([grade, addDays(journal.lookedOn ?? journal.createdOn, CADENCE[grade])])
  }
  return results
}
