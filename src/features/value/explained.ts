import { dayWords } from '@/domain/day-words'
import type { DeclineMeasure } from '@/domain/decline'
import { amountWords, DECLINE_FORMULA, MEASURE_LABEL } from '@/domain/decline-words'
import type { LedgerKind } from '@/domain/ledger'
import { yuanText } from '@/domain/money'
import { type Month, monthOf, monthWords } from '@/domain/month'
import {
  FIGURE_LABEL,
  type Figure,
  FORMULA,
  figureOf,
  KINDS_OF,
  type One,
  type Period,
  sinceWords,
  termsOf,
} from './value-words'

type Fact = readonly [label: string, value: string]

/** How a figure of one customer is made: its formula, its terms, and which lines of the ledger are behind it. */
export type Explained = {
  readonly title: string
  /** The figure. */
  readonly note: string
  readonly formula: string
  readonly terms: readonly Fact[]
  readonly kinds: LedgerKind[]
  readonly from?: string
  /** Made of the officer's minutes alone, where no line is behind it. */
  readonly isTime?: boolean
}
/** What opens on the page of one customer. */
export type OneFigure = Figure | 'months' | 'tenure' | 'services' | 'perDealing' | 'lifetime' | 'decline'

const WATCHED_KIND: Readonly<Record<DeclineMeasure, LedgerKind>> = {
  balance: 'balance',
  fee: 'fee',
  service: 'service',
}

const ofFigure = (one: One, period: Period, figure: Figure): Explained => {
  const sums = period === 'year' ? one.year : one.all
  return {
    title: FIGURE_LABEL[figure],
    note: yuanText(figureOf(sums, figure)),
    formula: FORMULA[figure],
    terms: termsOf(sums, figure),
    kinds: KINDS_OF[figure],
    ...(period === 'year' ? { from: one.from } : {}),
    isTime: figure !== 'income' && sums.minutes > 0,
  }
}

const ofMonths = ({ months, today }: One): Explained => {
  const first = months[0]?.month
  const terms = [...months]
    .reverse()
    .filter(({ incomeFen, costFen }) => incomeFen !== 0 || costFen !== 0)
    .map(
      ({ month, incomeFen, costFen }): Fact => [
        monthWords(month as Month, monthOf(today)),
        `收入 ${yuanText(incomeFen)}，成本 ${yuanText(costFen)}`,
      ],
    )
  return {
    title: '近两年',
    note: `${terms.length} 个月有账`,
    formula: `${FORMULA.income}；${FORMULA.cost}。都按流水所在的月份`,
    terms,
    kinds: KINDS_OF.margin,
    ...(first === undefined ? {} : { from: first }),
  }
}

const lentWords = ({ past: { marginFen, grantedFen, isOwn } }: NonNullable<One['lifetime']>): Fact => [
  '每贷出 1 万元留下',
  `${yuanText(Math.round((Math.max(0, marginFen) / grantedFen) * 1_000_000))}（${isOwn ? '这位客户' : '全部客户'}到今天）`,
]

const ofLifetime = ({ all, lifetime }: One): Explained => ({
  title: '到今天的利润',
  note: yuanText(figureOf(all, 'margin')),
  formula: `${FORMULA.margin}，从第一笔算起。可能再带来的 = 在谈的金额 × 每贷出 1 万元留下的；少的只算到了审批的，多的全算`,
  terms: [
    ...termsOf(all, 'margin'),
    ...(lifetime === null ? [] : [lentWords(lifetime)]),
    ...(lifetime?.needs ?? []).map(
      ({ product, amountFen, isFar }): Fact => [
        `在谈：${product}`,
        `${yuanText(amountFen)}${isFar ? '，到了审批' : ''}`,
      ],
    ),
  ],
  kinds: KINDS_OF.margin,
  isTime: all.minutes > 0,
})

const ofDecline = ({ decline, today }: One): Explained | null =>
  decline && {
    title: MEASURE_LABEL[decline.measure],
    note: decline.why === 'falling' ? '连降三个月' : '不到一半',
    formula: DECLINE_FORMULA,
    terms: decline.periods.map(
      ({ month, amount }): Fact => [
        monthWords(month as Month, monthOf(today)),
        amountWords(decline.measure, amount),
      ],
    ),
    kinds: [WATCHED_KIND[decline.measure]],
  }

/** Null where there is no such figure. */
export const explained = (one: One, period: Period, figure: OneFigure): Explained | null => {
  const { measures, services, dealings, all, today } = one
  switch (figure) {
    case 'income':
    case 'cost':
    case 'margin':
      return ofFigure(one, period, figure)
    case 'months':
      return ofMonths(one)
    case 'tenure':
      return {
        title: '合作时间',
        note: sinceWords(measures.months),
        formula: '从第一笔贷款或者第一笔流水那天，到今天',
        terms: measures.firstOn === null ? [] : [['第一笔', dayWords(measures.firstOn, today)]],
        kinds: ['granted'],
      }
    case 'services':
      return {
        title: '在用产品',
        note: `${measures.services} 项`,
        formula: '银行最近一个月的流水里，有余额的和在用的产品，一样算一项',
        terms: services.map((name): Fact => [name, '在用']),
        kinds: ['service', 'balance'],
      }
    case 'perDealing':
      return {
        title: '每笔利润',
        note: measures.perDealingFen === null ? '还没有贷款' : yuanText(measures.perDealingFen),
        formula: '每笔利润 = 到今天的利润 ÷ 贷款笔数',
        terms: [
          ['到今天的利润', yuanText(figureOf(all, 'margin'))],
          ['贷款笔数', `${dealings} 笔`],
        ],
        kinds: ['granted'],
      }
    case 'lifetime':
      return ofLifetime(one)
    case 'decline':
      return ofDecline(one)
    default:
      return figure satisfies never
  }
}
