import { daysBetween } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { GRADES, type Grade } from '@/domain/grade'
import { LIFE_STAGE_LABEL, type LifeStage } from '@/domain/lifecycle'
import type { FlowPart } from '@/domain/stock-flow'
import type { Input, Output } from '@/lib/cloud'

export type StockShown = Output<'officer', 'stock.show'>
export type GradeFlow = StockShown['grades'][number]
export type StageFlow = StockShown['stages'][number]
export type Counts = Pick<GradeFlow, FlowPart>
export type StockRow = Output<'officer', 'stock.who'>['rows'][number]
export type StockPeriod = Pick<Input<'officer', 'stock.show'>, 'span' | 'isLast'>
export type StockCounts = Pick<StockShown, 'grades' | 'stages' | 'asked'>
export type StockOf = Input<'officer', 'stock.who'>['of']

export const isGrade = (of: StockOf): of is Grade => GRADES.some(grade => grade === of)
export const nameOf = (of: StockOf): string => {
  if (of === 'asked') return '等你定的'
  return isGrade(of) ? `${of} 级` : LIFE_STAGE_LABEL[of]
}

const GRADE_PART: Readonly<Record<FlowPart, string>> = {
  end: '现有',
  came: '新进',
  left: '离开',
  roseIn: '升来',
  fellIn: '降来',
  roseOut: '升走',
  fellOut: '降走',
  start: '期初',
}
const STAGE_PART: Readonly<Record<FlowPart, string>> = {
  ...GRADE_PART,
  roseIn: '退回来',
  fellIn: '进来',
  roseOut: '退回去',
  fellOut: '往前走',
}

/** What happened to those of a grade or stage, for the chips: `[['end', '现有 12'], …]`; what is nought is left out. */
export const partsOf = (of: StockOf, counts: Counts): { value: FlowPart; text: string }[] =>
  (Object.keys(GRADE_PART) as FlowPart[])
    .filter(part => part === 'end' || part === 'start' || counts[part] > 0)
    .map(part => ({ value: part, text: `${(isGrade(of) ? GRADE_PART : STAGE_PART)[part]} ${counts[part]}` }))

/** `新进 2 · 升来 1 · 降走 3`, or `没有变动`. */
export const movesWords = (of: StockOf, counts: Counts): string =>
  partsOf(of, counts)
    .filter(({ value }) => value !== 'end' && value !== 'start')
    .map(({ text }) => text)
    .join(' · ') || '没有变动'

const sum = (rows: readonly Counts[], part: FlowPart): number => rows.reduce((all, row) => all + row[part], 0)

/** How many stand in a book at its end. */
export const sizeOf = ({ grades }: Pick<StockShown, 'grades'>): number => sum(grades, 'end')

export const isEmptyBook = ({ grades }: Pick<StockShown, 'grades'>): boolean =>
  grades.every(({ start, end }) => start === 0 && end === 0)

/** `新进 2，离开 1，升级 3，降级 0`. */
export const movesOf = (grades: StockShown['grades']): string =>
  `新进 ${sum(grades, 'came')}，离开 ${sum(grades, 'left')}，升级 ${sum(grades, 'roseIn')}，降级 ${sum(grades, 'fellIn')}`

/** The whole in one sentence, for the eye and for a screen reader. */
export const stockSentence = ({ grades, since }: Pick<StockShown, 'grades' | 'since'>): string => {
  const now = `共 ${sum(grades, 'end')} 位`
  const by = grades.map(({ key, end }) => `${key} 级 ${end}`).join('，')
  return since === null ? `${now}：${by}。` : `${now}：${by}。${movesOf(grades)}。`
}

/** What is compared with what. */
export const sinceWords = ({
  since,
  from,
  to,
  today,
}: Pick<StockShown, 'since' | 'from' | 'to' | 'today'>): string => {
  if (since === null) return '这一期还没有期初的名单，下周一起就能比。'
  const start = dayWords(since, today)
  const late = daysBetween(from, since) > 0 ? '，名单从这天才有' : ''
  return to < today ? `从 ${start} 到 ${dayWords(to, today)}${late}` : `从 ${start} 到今天${late}`
}

/** Where a customer was and is: `A 级 · 稳定期，期初 C 级 · 观察期`. */
export const rowWords = ({
  grade,
  stage,
  was,
  isArchived,
}: Pick<StockRow, 'grade' | 'stage' | 'was' | 'isArchived'>): string => {
  const place = (at: { grade: Grade; stage: LifeStage }) => `${at.grade} 级 · ${LIFE_STAGE_LABEL[at.stage]}`
  const archived = isArchived ? '已归档，' : ''
  if (was === null) return `${archived}${place({ grade, stage })}`
  if (was.grade === grade && was.stage === stage) return `${archived}${place(was)}`
  return `${archived}${place(was)} → ${place({ grade, stage })}`
}

export const PERIOD_TEXT: Readonly<Record<StockPeriod['span'], readonly [now: string, last: string]>> = {
  week: ['本周', '上周'],
  month: ['本月', '上月'],
  quarter: ['本季', '上季'],
}
