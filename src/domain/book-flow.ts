import { GRADES, type Grade } from './grade'
import { LIFE_STAGES, type LifeStage } from './lifecycle'
import { FLOW_PARTS, type Flow, type FlowPart, flowsOf, type Standings } from './stock-flow'

/** Where a customer of a book stands. */
export type BookRow = { readonly id: string; readonly grade: Grade; readonly stage: LifeStage }

/** A book, or several as one, on two days. */
export type BookEnds<R extends BookRow = BookRow> = {
  readonly start: readonly BookRow[]
  readonly end: readonly R[]
}

/** What a number of the stock is about: a grade, a stage, or whom a decline asks about (R27). */
export type FlowOf = Grade | LifeStage | 'asked'
export type FlowCounts = Readonly<Record<FlowPart, number>>

const standings = <K extends string>(rows: readonly BookRow[], of: (row: BookRow) => K): Standings<K> =>
  new Map(rows.map(row => [row.id, of(row)]))

const flowsBy = <K extends string>(keys: readonly K[], { start, end }: BookEnds, of: (row: BookRow) => K) =>
  flowsOf(keys, standings(start, of), standings(end, of))

export const gradeFlows = (ends: BookEnds): Readonly<Record<Grade, Flow>> =>
  flowsBy(GRADES, ends, row => row.grade)

/** The later the stage, the further on: what goes from one to another is only told as moved. */
export const stageFlows = (ends: BookEnds): Readonly<Record<LifeStage, Flow>> =>
  flowsBy(LIFE_STAGES, ends, row => row.stage)

const countsOf = (flow: Flow): FlowCounts =>
  Object.fromEntries(FLOW_PARTS.map(part => [part, flow[part].length])) as FlowCounts

/** R46 how many stand in each grade and stage at both ends, and what moved between them. */
export const stockCounts = (ends: BookEnds) => {
  const [grades, stages] = [gradeFlows(ends), stageFlows(ends)]
  return {
    grades: GRADES.map(key => ({ key, ...countsOf(grades[key]) })),
    stages: LIFE_STAGES.map(key => ({ key, ...countsOf(stages[key]) })),
  }
}

const isGrade = (of: string): of is Grade => GRADES.some(grade => grade === of)

/** The customers behind a number of a grade or stage. */
export const idsOfFlow = (ends: BookEnds, of: Grade | LifeStage, part: FlowPart): readonly string[] =>
  isGrade(of) ? gradeFlows(ends)[of][part] : stageFlows(ends)[of][part]

/** Where each of these customers was and is: who has left stands where it was last known. */
export const placesOf = ({ start, end }: BookEnds) => {
  const [was, is] = [start, end].map(rows => new Map(rows.map(row => [row.id, row])))
  return (id: string) => {
    const [before, now] = [was?.get(id), is?.get(id)]
    const at = now ?? before
    if (at === undefined) return null
    const place = ({ grade, stage }: BookRow) => ({ grade, stage })
    return { ...place(at), was: before ? place(before) : null }
  }
}
