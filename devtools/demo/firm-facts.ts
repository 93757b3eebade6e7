import type { FactValue } from '@/domain/fact'
import { tradeOf } from './firm-names'
import type { Chance } from './prng'
import type { DemoCustomer } from './record'

/** What a list brings of one customer, or a talk: by the keys of the catalogue. */
export type Told = Readonly<Record<string, FactValue>>

const MAKERS = '塑业 纸品 包装 印务 家具 门窗 豆制品 石材 机电'
const INDUSTRY: readonly (readonly [industry: string, trades: string])[] = [
  ['餐饮', '餐饮 牛肉面'],
  ['种养殖', '苗木 养殖 农资'],
  ['物流运输', '物流'],
  ['建筑装饰', '装饰'],
  ['汽车服务', '汽修 电动车'],
  ['加工制造', MAKERS],
]
const industryOf = (trade: string): string =>
  INDUSTRY.find(([, trades]) => trades.split(' ').includes(trade))?.[0] ?? '批发零售'

const wan = (number: number): FactValue => ({ number: Math.max(1, Math.round(number)), unit: '万元' })
/** A year's turnover of two to five times what is borrowed; without a loan that of a small firm. */
const turnoverOf = (c: Chance, { dealings, needs }: DemoCustomer): number => {
  const fen = dealings[0]?.amountFen ?? needs[0]?.amountFen ?? 0
  return Math.max(
    c.int(60, 120),
    Math.round(fen === 0 ? c.int(60, 600) : (fen / 1_000_000) * c.int(20, 50) * 0.1),
  )
}

/** What the bank's list said of a firm on the day of its import. */
export const firmOnList = (c: Chance, made: DemoCustomer): Told => {
  const trade = tradeOf(made.name)
  const isMaker = MAKERS.split(' ').includes(trade)
  const turnover = turnoverOf(c, made)
  const founded = Number(made.customerSince.slice(0, 4)) - c.int(0, 6)
  return {
    industry: { text: industryOf(trade) },
    business: { text: isMaker ? `${trade}加工` : trade.endsWith('面') ? `${trade}馆` : `${trade}经营` },
    turnover: wan(turnover),
    staffCount: { number: Math.max(2, Math.round(turnover / c.int(20, 60))), unit: '人' },
    founded: { number: founded, unit: '年' },
    ...(c.is(0.5) ? { profit: wan((turnover * c.int(6, 15)) / 100) } : {}),
    // R43 a quarter is its limit: the list is older than that, so these ask to be confirmed.
    ...(c.is(0.35) ? { receivables: wan((turnover * c.int(5, 20)) / 100) } : {}),
  }
}

/** What a firm's owner said when one talked. */
export const firmSaid = (c: Chance, before: Told): Told => {
  const { turnover } = before
  const now = turnover && 'number' in turnover ? wan((turnover.number * c.int(80, 130)) / 100) : undefined
  return {
    ...(now && c.is(0.6) ? { turnover: now } : {}),
    purchasing: { tags: [c.pick(['现款', '账期', '赊销']), ...(c.is(0.4) ? ['季节性备货'] : [])] },
    ...(c.is(0.5) ? { preference: { tags: c.is(0.5) ? ['速度', '还款灵活'] : ['额度'] } } : {}),
    ...(c.is(0.3)
      ? { outlook: { text: c.pick(['今年订单比去年少一些', '旺季要多备货', '同行多，价格压得低']) } }
      : {}),
  }
}
