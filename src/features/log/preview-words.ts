import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Due } from '@/domain/due'
import { nextWords } from '@/domain/due-words'
import type { Grade } from '@/domain/grade'
import type { Journal } from '@/domain/journal'

type After = { grade: Grade; due: Due; journal: Journal }
/** `B → A，下次：` and then in bold what is first to come, and the rest. */
export type PreviewWords = { lead: string; first: string; rest: string }

export const gradeWords = (before: Grade, after: Grade): string =>
  before === after ? `还是 ${after}` : `${before} → ${after}`

/** What saving would make of it: "还是 A，下次：明天看一眼，周四 10:30 上门". */
export const previewWords = (before: Grade, after: After, today: Day): PreviewWords => {
  const [first = '', ...rest] = nextWords(after.journal, after.due, today).split('，')
  return {
    lead: `${gradeWords(before, after.grade)}，下次：`,
    first,
    rest: rest.map(part => `，${part}`).join(''),
  }
}

/** What was saved, in the folded row: "B → A，下次：明天"; who is still due stays to be called. */
export const savedWords = (before: Grade, { grade, due }: Omit<After, 'journal'>, today: Day): string =>
  `${gradeWords(before, grade)}，${due.on > today ? `下次：${dayWords(due.on, today)}` : '今天还要联系'}`
