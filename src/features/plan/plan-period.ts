import { addDays, addMonths, type Day } from '@/domain/day'
import { dayWords, monthDayWords, weekdayWords } from '@/domain/day-words'
import { type PlanSpan, planDays } from '@/domain/plan'

const STEP_DAYS = { day: 1, week: 7 } as const

/** The same kind of period before or after: of a month `periodBeside('2026-11-30', 'month', 1)` is 2026-12-01. */
export const periodBeside = (on: Day, span: PlanSpan, steps: -1 | 1): Day =>
  span === 'month' ? addMonths(planDays(on, 'month').from, steps) : addDays(on, steps * STEP_DAYS[span])

const NAMES = { week: ['上周', '本周', '下周'], month: ['上月', '本月', '下月'] } as const

const nearName = (on: Day, span: 'week' | 'month', today: Day): string => {
  const { from } = planDays(on, span)
  const place = ([-1, 0, 1] as const).findIndex(
    steps => from === planDays(steps === 0 ? today : periodBeside(today, span, steps), span).from,
  )
  return place < 0 ? '' : `${NAMES[span][place]} · `
}

const yearOf = (on: Day, today: Day): string =>
  on.slice(0, 4) === today.slice(0, 4) ? '' : `${on.slice(0, 4)}年`

/** What a period is called: 「今天 · 11月23日 周一」, 「本周 · 11月23日至29日」, 「下月 · 12月」. */
export const periodWords = (on: Day, span: PlanSpan, today: Day): string => {
  const { from, to } = planDays(on, span)
  switch (span) {
    case 'day': {
      const said = dayWords(on, today)
      const near = /[天周]/.test(said) ? `${said} · ` : ''
      return `${near}${yearOf(on, today)}${monthDayWords(on)}${near.startsWith('周') ? '' : ` ${weekdayWords(on)}`}`
    }
    case 'week': {
      const end = from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : monthDayWords(to)
      return `${nearName(on, span, today)}${yearOf(from, today)}${monthDayWords(from)}至${end}`
    }
    case 'month':
      return `${nearName(on, span, today)}${yearOf(from, today)}${Number(from.slice(5, 7))}月`
    default:
      return span satisfies never
  }
}
