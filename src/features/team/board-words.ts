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

/** R113 whose it is, what, and only whether it waits for somebody: `李敏 · 经营贷 · 在等`. */
export const teamNote = ({ officer, product, isWaiting }: Pick<Teams, 'officer' | 'product' | 'isWaiting'>) =>
  `${officer} · ${product} · ${isWaiting ? '在等' : '没写等谁'}`

/** How long it has stood: `12 天`, on the first day 今天. */
export const stuckWords = (days: number): string => (days <= 0 ? '今天' : `${days} 天`)

/** The head of a stage, and how many of it are not shown: `审批 9`, `3 笔，共 60 万`. */
export const stageAside = (total: number, shown: number, amountFen: number): string =>
  total > shown ? `共 ${yuanText(amountFen)}，先看 ${shown} 笔` : `共 ${yuanText(amountFen)}`
