import type { LedgerKind } from '@/domain/ledger'
import { type Month, monthOf, parseMonth } from '@/domain/month'
import { readDay } from './read-day'

/** How a kind is written in files: the screen's own word, and what banks' systems print. */
const KINDS: Readonly<Record<LedgerKind, string>> = {
  granted: '放款 贷款发放 发放贷款 发放 granted',
  repaid: '还款 还本 归还本金 本金归还 收回贷款 repaid',
  interest: '利息收入 利息 收息 结息 贷款利息 interest',
  fee: '手续费 手续费收入 中收 中间业务收入 服务费 fee',
  reversal: '冲正 红冲 冲销 退息 退费 reversal',
  balance: '余额 贷款余额 存款余额 时点余额 balance',
  service: '在用产品 产品持有 持有产品 签约产品 在用服务 service',
  fundingCost: '资金成本 FTP ftp 内部资金成本 fundingcost',
  expense: '费用支出 费用 营销费用 业务费用 expense',
  badDebt: '坏账 核销 呆账核销 坏账核销 baddebt',
  litigation: '诉讼费 诉讼 诉讼费用 律师费 litigation',
}

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) =>
    words.split(' ').map(word => [word, kind as LedgerKind] as const),
  ),
)

export const ledgerKindOf = (text: string): LedgerKind | null =>
  KIND_OF.get(text.normalize('NFKC').replace(/\s/g, '')) ?? null

const FORM = /^(\d{4})(?:[-/.年]?)(\d{1,2})月?$/

/** A month as files write it: `readMonth('2026年3月') === '2026-03'`, also 202603, 2026/3 and any day of it. */
export const readMonth = (text: string): Month | null => {
  const cell = text.normalize('NFKC').replace(/\s/g, '')
  const found = FORM.exec(cell)
  if (found) return parseMonth(`${found[1]}-${(found[2] ?? '').padStart(2, '0')}`)
  const on = readDay(cell)
  return on === null ? null : monthOf(on)
}
