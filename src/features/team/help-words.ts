import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { STALL_LABEL, STALLS, type Stall } from '@/domain/stall'
import type { Output } from '@/lib/cloud'

type Help = Output<'team', 'help.team'>
export type Overdue = Help['overdue'][number]
export type NoQuotaRow = Help['noQuota'][number]
export type LetGoRow = Output<'team', 'letGo.list'>['rows'][number]

/** What holds one officer's customers: `打了没接通 1 · 没顾上 2`. */
export const reasonsWords = (reasons: Overdue['reasons']): string =>
  reasons.map(({ why, n }) => `${STALL_LABEL[why]} ${n}`).join(' · ')

/** The same of the whole team, the most first. */
export const reasonsOf = (overdue: readonly Overdue[]): { why: Stall; n: number }[] =>
  STALLS.map(why => ({
    why,
    n: overdue
      .flatMap(({ reasons }) => reasons)
      .reduce((sum, reason) => sum + (reason.why === why ? reason.n : 0), 0),
  }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)

/** What the lead can do about a reason, in one line. */
export const STALL_HELP: Readonly<Record<Stall, string>> = {
  left: '去「同事」里办交接，别让客户没人管。',
  away: '请协办先跟，或者改分几位。',
  refuses: '不能打，不用催；改成看一眼就好。',
  wishes: '只能按客户说的时间和方式联系，看是不是该换个时段。',
  waiting: '问问卡在谁那里，你出面催一句。',
  unanswered: '换个人、换个方式试试。',
  past: '和客户重新约个日子。',
  plain: '问问是不是忙不过来，要不要分一些出去。',
}

export const QUOTA_WORDS: Readonly<Record<NoQuotaRow['why'], string>> = {
  empty: '提醒次数用完了，再点一次「允许」才收得到',
  never: '还没有允许过提醒',
}

/** `李敏 · 昨天申请 · 120 天没联系`. */
export const letGoNote = ({ officer, askedOn, days }: LetGoRow, today: Day): string =>
  `${officer} · ${dayWords(askedOn, today)}申请 · ${days} 天没联系`

export const complaintsNote = ({ open, urgent }: Help['complaints']): string => {
  if (open === 0) return '没有要处理的'
  return urgent === 0 ? `要处理 ${open} 件` : `要处理 ${open} 件，两天内到期或已晚 ${urgent} 件`
}
