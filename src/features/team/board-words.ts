import { yuanText } from '@/domain/money'
import type { Output } from '@/lib/cloud'

type Own = Output<'officer', 'board.needs'>['stages'][number]['rows'][number]
type Teams = Output<'team', 'board.team'>['stages'][number]['rows'][number]

const waitingWords = (waitingFor: string | null): string => (waitingFor ? `等${waitingFor}` : '没写等谁')

/** What, how much, whom it waits for: `经营贷 20 万 · 等客户补材料`. */
export const ownNote = ({
  product,
  amountFen,
  waitingFor,
}: Pick<Own, 'product' | 'amountFen' | 'waitingFor'>) =>
  `${product} ${yuanText(amountFen)} · ${waitingWords(waitingFor)}`

/** Whose it is, what, whom it waits for: `李敏 · 经营贷 · 没写等谁`. */
export const teamNote = ({
  officer,
  product,
  waitingFor,
}: Pick<Teams, 'officer' | 'product' | 'waitingFor'>) =>
  `${officer} · ${product} · ${waitingWords(waitingFor)}`

/** How long it has stood: `12 天`, on the first day 今天. */
export const stuckWords = (days: number): string => (days <= 0 ? '今天' : `${days} 天`)

/** The head of a stage, and how many of it are not shown: `审批 9`, `3 笔，共 60 万`. */
export const stageAside = (total: number, shown: number, amountFen: number): string =>
  total > shown ? `共 ${yuanText(amountFen)}，先看 ${shown} 笔` : `共 ${yuanText(amountFen)}`
