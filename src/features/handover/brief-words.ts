import type { Day } from '@/domain/day'
import { agoWords, dayWords } from '@/domain/day-words'
import type { Brief } from './use-brief'

type Fact = readonly [label: string, value: string]

/** R115 a brief as lines: what must not be done first, then what is asked for, then what was promised, the next step, how it went. */
export const briefFacts = (brief: Brief, today: Day): Fact[] => {
  const { dos, donts, promises, next, lastContactOn, gradeWords } = brief
  return [
    ['不要做', donts.length === 0 ? '没有特别交代' : donts.join('；')],
    ...(dos.length === 0 ? [] : [['要做', dos.join('；')] as const]),
    ...promises.map(
      (one, i): Fact => [
        `答应的事${promises.length > 1 ? ` ${i + 1}` : ''}`,
        `${dayWords(one.on, today)}：${one.what}`,
      ],
    ),
    [
      '下一步',
      next === null
        ? '没有约定'
        : `${dayWords(next.on, today)}${next.at === null ? '' : ` ${next.at}`} ${next.what}`,
    ],
    ['级别', gradeWords],
    ['上次联系', lastContactOn === null ? '还没有联系过' : agoWords(lastContactOn, today)],
  ]
}

/** One line a day: whatever else happened on it stands below. */
const byDay = (facts: readonly Fact[]): Fact[] => {
  const days = [...new Set(facts.map(([day]) => day))]
  return days.map((day): Fact => [day, facts.flatMap(([on, text]) => (on === day ? [text] : [])).join('\n')])
}

/** How the grade moved: 11月3日 B 级变 A 级（马俊）. */
export const gradeFacts = ({ grades }: Brief, today: Day): Fact[] =>
  byDay(grades.map(({ on, from, to, by }): Fact => [dayWords(on, today), `${from} 级变 ${to} 级（${by}）`]))

/** The last notes, in the words of who wrote them. */
export const noteFacts = ({ notes }: Brief, today: Day): Fact[] =>
  byDay(notes.map(({ on, by, text }): Fact => [dayWords(on, today), `${text}（${by}）`]))
