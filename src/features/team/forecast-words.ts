import type { Day } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'

/** `11月30日至12月6日`. */
export const periodWords = ({ from, to }: { from: Day; to: Day }): string =>
  `${monthDayWords(from)}至${monthDayWords(to)}`

export const workWords = ({ contacts, looks }: { contacts: number; looks: number }): string =>
  `联系 ${contacts} 次 · 看一眼 ${looks} 次`

/** What it is reckoned from: `本周一在谈、还没结束的：A 级 3 · B 级 5 · C 级 7`. */
export const openWords = ({ A, B, C }: { A: number; B: number; C: number }, span: 'week' | 'month'): string =>
  `${span === 'week' ? '本周一' : '本月1日'}在谈、还没结束的：A 级 ${A} · B 级 ${B} · C 级 ${C}`
