import { type CostPart, costParts } from '@/domain/customer-worth'
import { LEDGER_LABEL, type LedgerKind } from '@/domain/ledger'
import { yuanText } from '@/domain/money'
import { type Month, monthWords } from '@/domain/month'
import type { ReviewDecision, ReviewReason } from '@/domain/value-review'
import type { Output } from '@/lib/cloud'

export type Book = Output<'officer', 'value.book'>
export type BookRow = Book['rows'][number]
export type One = Output<'officer', 'value.one'>
export type Lines = Output<'officer', 'value.lines'>
export type ReviewItem = Output<'officer', 'valueReview.list'>['items'][number]
export type Asked = Output<'team', 'valueReview.asked'>['rows'][number]
export type Period = 'year' | 'all'

export const PERIODS = [
  { value: 'year', text: '近 12 个月' },
  { value: 'all', text: '全部' },
] as const

/** The three figures that open. */
export const FIGURES = ['income', 'cost', 'margin'] as const
export type Figure = (typeof FIGURES)[number]
export const FIGURE_LABEL: Readonly<Record<Figure, string>> = { income: '收入', cost: '成本', margin: '利润' }

type Sums = { incomeFen: number; costFen: number }
export const figureOf = ({ incomeFen, costFen }: Sums, figure: Figure): number => {
  switch (figure) {
    case 'income':
      return incomeFen
    case 'cost':
      return costFen
    case 'margin':
      return incomeFen - costFen
    default:
      return figure satisfies never
  }
}

/** How each figure is made. */
export const FORMULA: Readonly<Record<Figure, string>> = {
  income: '收入 = 利息收入 + 手续费 − 冲正',
  cost: '成本 = 资金成本 + 费用支出 + 坏账 + 诉讼费 + 服务用时',
  margin: '利润 = 收入 − 成本',
}

export const COST_LABEL: Readonly<Record<CostPart, string>> = {
  minutes: '服务用时',
  fundingCost: LEDGER_LABEL.fundingCost,
  expense: LEDGER_LABEL.expense,
  badDebt: LEDGER_LABEL.badDebt,
  litigation: LEDGER_LABEL.litigation,
}

/** The lines of the ledger behind a figure. */
export const KINDS_OF: Readonly<Record<Figure, LedgerKind[]>> = {
  income: ['interest', 'fee', 'reversal'],
  cost: ['fundingCost', 'expense', 'badDebt', 'litigation'],
  margin: ['interest', 'fee', 'reversal', 'fundingCost', 'expense', 'badDebt', 'litigation'],
}

const INCOME_KINDS = ['interest', 'fee', 'reversal'] as const

/** What a customer's figure is made of, term by term; `minutes` is how long it took. */
export const termsOf = (sums: One['year'], figure: Figure): [string, string][] => {
  const income = INCOME_KINDS.flatMap((kind): [string, string][] => {
    const fen = sums.parts[kind]
    return fen === undefined
      ? []
      : [[LEDGER_LABEL[kind], `${kind === 'reversal' ? '-' : ''}${yuanText(fen)}`]]
  })
  const cost = costParts(sums.parts, sums.costFen).map(({ part, fen }): [string, string] => [
    COST_LABEL[part],
    part === 'minutes' ? `${yuanText(fen)}（${sums.minutes} 分钟）` : yuanText(fen),
  ])
  switch (figure) {
    case 'income':
      return income
    case 'cost':
      return cost
    case 'margin':
      return [
        ['收入', yuanText(sums.incomeFen)],
        ['成本', yuanText(sums.costFen)],
      ]
    default:
      return figure satisfies never
  }
}

export const percentText = (share: number): string => {
  const percent = share * 100
  return percent > 0 && percent < 1 ? '不到 1%' : `${Math.round(percent)}%`
}

/** R49-R51 the curve in one sentence, which a screen reader reads in its place. */
export const curveWords = ({ heads, bearers }: Pick<Book, 'heads' | 'bearers'>): string => {
  if (bearers === 0) return '这段时间还没有收入。'
  const [small, large] = heads
  if (!small || !large) return ''
  return `前 20%（${large.customers} 位）带来 ${percentText(large.share)} 的收入，其中前 5%（${small.customers} 位）带来 ${percentText(small.share)}。`
}

export const rowNote = ({ incomeFen, costFen, share }: BookRow): string =>
  `收入 ${yuanText(incomeFen)}${share > 0 ? `（${percentText(share)}）` : ''} · 成本 ${yuanText(costFen)}`

/** The same beside a figure of its own, where the room is short. */
export const sumsNote = ({ incomeFen, costFen }: BookRow): string =>
  `收入 ${yuanText(incomeFen)}，成本 ${yuanText(costFen)}`

/** What opens on the book: its figures, its losses, and who carries it. */
export type BookFigure = Figure | 'loss' | 'head'

export const BOOK_TITLE: Readonly<Record<BookFigure, string>> = {
  ...FIGURE_LABEL,
  loss: '成本高于收入的客户',
  head: '谁撑起这本账',
}
export const BOOK_FORMULA: Readonly<Record<BookFigure, string>> = {
  ...FORMULA,
  loss: '亏 = 成本 − 收入，只算放过款、成本又高于收入的客户',
  head: '占比 = 这位的收入 ÷ 全部收入。有收入的客户从多到少排，最前面的 20% 和 5% 各占多少',
}

/** Beside the title: how much it is in all. */
export const bookNote = (book: Book, figure: BookFigure): string => {
  if (figure === 'loss') return `${book.losses} 位，合计亏 ${yuanText(book.lossFen)}`
  return figure === 'head' ? `有收入的 ${book.bearers} 位` : yuanText(figureOf(book, figure))
}

/** A customer's part of it. */
export const bookValue = (row: BookRow, figure: BookFigure): string => {
  if (figure === 'head') return percentText(row.share)
  return yuanText(figureOf(row, figure === 'loss' ? 'margin' : figure))
}

/** The sheet lists so many. */
export const MOST_ROWS = 30

/** The customers behind a figure of the book, the largest first. */
export const rowsFor = (rows: readonly BookRow[], of: BookFigure): BookRow[] => {
  const figure = of === 'head' ? 'income' : of
  const loss = ({ incomeFen, costFen }: BookRow): number => costFen - incomeFen
  if (figure === 'loss')
    return rows
      .filter(row => row.hasDealings && loss(row) > 0)
      .sort((a, b) => loss(b) - loss(a) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_ROWS)
  return [...rows]
    .filter(row => figureOf(row, figure) !== 0)
    .sort((a, b) => figureOf(b, figure) - figureOf(a, figure) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ROWS)
}

/** How long somebody has been with us: 「2 年 3 个月」. */
export const sinceWords = (months: number): string => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years === 0) return rest === 0 ? '不到一个月' : `${rest} 个月`
  return rest === 0 ? `${years} 年` : `${years} 年 ${rest} 个月`
}

/** R58 three measures, as a list of facts. */
export const measureFacts = ({ measures, services, dealings }: One): [string, string, string?][] => [
  ['合作时间', sinceWords(measures.months)],
  services.length === 0
    ? ['在用产品', '流水里没有']
    : ['在用产品', `${measures.services} 项`, services.join('、')],
  [
    '每笔利润',
    measures.perDealingFen === null ? '还没有贷款' : yuanText(measures.perDealingFen),
    `共 ${dealings} 笔贷款`,
  ],
]

type MayCome = { readonly lifetime: Pick<NonNullable<One['lifetime']>, 'low' | 'high'> | null }
/** R48 what may come yet, a range and no promise. */
export const lifetimeWords = ({ lifetime }: MayCome): string => {
  if (lifetime === null) return '账上还没有放过款，估不出来。'
  const { low, high } = lifetime
  if (high === 0) return '眼下没有在谈的需求。'
  return low === high
    ? `在谈的需求可能再带来约 ${yuanText(high)}。`
    : `在谈的需求可能再带来 ${yuanText(low)} 到 ${yuanText(high)}。`
}

/** Two years in a sentence, for who does not see the bars. */
export const monthsWords = (months: One['months']): string => {
  const sum = (of: (month: One['months'][number]) => number) =>
    months.reduce((all, month) => all + of(month), 0)
  const best = [...months].sort((a, b) => b.incomeFen - a.incomeFen)[0]
  const last = months[months.length - 1]
  if (!best || !last || best.incomeFen === 0) return '近两年没有收入。'
  return `近两年收入 ${yuanText(sum(month => month.incomeFen))}，成本 ${yuanText(sum(month => month.costFen))}，最多的是${monthWords(best.month as Month, last.month as Month)}。`
}

export const WHY_LABEL: Readonly<Record<ReviewReason, string>> = {
  loss: '成本高于收入',
  carrier: '撑起收入的前 5%',
  dormant: '半年没有收入了',
}
export const DECISION_LABEL: Readonly<Record<ReviewDecision, string>> = {
  keep: '照旧',
  deepen: '加深合作',
  trim: '压成本、谈价格',
  lower: '降低服务',
}
export const DECISIONS = (['keep', 'deepen', 'trim', 'lower'] as const).map(value => ({
  value,
  text: DECISION_LABEL[value],
}))

export const reviewNote = ({ incomeFen, costFen }: Sums): string =>
  `近 12 个月收入 ${yuanText(incomeFen)}，成本 ${yuanText(costFen)}，利润 ${yuanText(incomeFen - costFen)}`

/** What stands of an item: what was decided, and where the lead is asked, how that stands. */
export const decidedWords = ({ decided }: Pick<ReviewItem, 'decided'>): string => {
  if (decided === null) return '还没定'
  const words = DECISION_LABEL[decided.decision]
  switch (decided.state) {
    case 'decided':
      return words
    case 'asked':
      return `${words}，等主管批准`
    case 'approved':
      return `${words}，主管已批准`
    case 'refused':
      return `${words}，主管不同意：${decided.answer}`
    default:
      return decided.state satisfies never
  }
}
