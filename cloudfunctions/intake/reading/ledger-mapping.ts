import { plainHeader } from './guess-mapping'
import type { LedgerField, LedgerMapping } from './ledger-record'

/** What the columns of a bank's monthly file are called; more telling words first. */
const WORDS: Readonly<Record<LedgerField, string>> = {
  customerNo: '核心客户号 客户号 客户编号 客户号码 核心号 客户代码 cif customerno',
  month: '月份 账期 所属月份 会计月份 统计月份 期间 年月 month',
  on: '日期 交易日期 记账日期 业务日期 发生日期 发生日 放款日 date',
  kind: '业务类型 类型 交易类型 科目 项目 业务种类 摘要 type',
  amount: '金额 发生额 交易金额 发生金额 收入 amount',
  product: '产品 产品名称 业务品种 品种 服务 product',
  ref: '流水号 交易流水号 业务编号 借据号 合同号 凭证号 编号 ref',
  maturesOn: '到期日 到期日期 贷款到期日 终止日 maturity',
}

const RANKS = new Map(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split(' ').map((word, rank) => [word, { field: field as LedgerField, rank }] as const),
  ),
)

/** The field that each column most likely holds; a field goes to one column, the most telling header wins. */
export const guessLedgerMapping = (headers: readonly string[]): LedgerMapping => {
  const best = new Map<LedgerField, { column: number; rank: number }>()
  for (const [column, header] of headers.entries()) {
    const found = RANKS.get(plainHeader(header))
    if (!found) continue
    const held = best.get(found.field)
    if (!held || found.rank < held.rank) best.set(found.field, { column, rank: found.rank })
  }
  return Object.fromEntries([...best].map(([field, { column }]) => [field, column]))
}
