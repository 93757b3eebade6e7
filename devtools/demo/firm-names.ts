import type { Chance } from './prng'

const FIRST = '恒 顺 鑫 宏 瑞 福 泰 华 安 盛 兴 源 诚 永 嘉 聚 金 德 美 佳'.split(' ')
const SECOND = '泰 发 达 隆 丰 祥 和 通 利 茂 源 信 昌 辉 康 成 业 旺 宇 洋'.split(' ')
const TRADES = (
  '五金 建材 粮油 水产 服饰 汽修 烟酒 副食 百货 灯饰 家具 装饰 物流 餐饮 茶叶 果蔬 农资 机电 塑业 纸品 包装 ' +
  '印务 劳保 电动车 石材 门窗 苗木 养殖 豆制品 牛肉面'
).split(' ')
const FORMS: readonly (readonly [string, number])[] = [
  ['', 30],
  ['经营部', 25],
  ['商行', 15],
  ['店', 8],
  ['加工厂', 8],
  ['有限公司', 25],
  ['批发部', 10],
]

/** What a firm deals in, by its name: `tradeOf('恒泰五金经营部') === '五金'`. */
export const tradeOf = (name: string): string => TRADES.find(trade => name.includes(trade)) ?? '百货'

/** An invented shop, workshop or company: 恒泰五金, 顺发建材经营部. Ends up in `used`. */
export const inventFirm = (c: Chance, used: Set<string>): string => {
  for (let i = 0; i < 50; i++) {
    const name = `${c.pick(FIRST)}${c.pick(SECOND)}${c.pick(TRADES)}${c.weighted(FORMS)}`
    if (used.has(name)) continue
    used.add(name)
    return name
  }
  throw new RangeError('firm names ran out')
}
