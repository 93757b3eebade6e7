import type { Day } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'

/** `11月30日至12月6日`. */
export const periodWords = ({ from, to }: { from: Day; to: Day }): string =>
  `${monthDayWords(from)}至${monthDayWords(to)}`

export const workWords = ({ contacts, looks }: { contacts: number; looks: number }): string =>
  `联系 ${contacts} 次 · 看一眼 ${looks} 次`

/** What it is reckoned from: `本周一在谈、还没结束的：A 级 3 · B 级 5 · C 级 7`; a grade and its number stay on one line. */
export const openWords = ({ A, B, C }: { A: number; B: number; C: number }, span: 'week' | 'month'): string =>
  `${span === 'week' ? '本周一' : '本月1日'}在谈、还没结束的：A\u00a0级\u00a0${A} · B\u00a0级\u00a0${B} · C\u00a0级\u00a0${C}`
