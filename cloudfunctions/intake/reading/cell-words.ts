import type { Demand } from '@/domain/need'
import type { ImportRecord } from './import-record'

const words = <T>(table: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(table.flatMap(([value, list]) => list.split(' ').map(word => [word, value] as const)))

const KIND = words<ImportRecord['kind']>([
  ['person', '个人 自然人 对私 零售 个人客户 私'],
  ['firm', '企业 公司 对公 个体户 个体工商户 个体 小微企业 小微 法人 单位 企业客户 公司客户 商户 公'],
])
const DEMAND = words<Demand>([
  ['clear', '明确 有 是 有需求 明确需求 确定 已确定 强 高'],
  ['latent', '潜在 可能 意向 有意向 潜在需求 待定 不确定 考虑中 中'],
  ['none', '暂无需求 暂无 无 没有 无需求 暂时没有 否 不需要'],
])
const IMPORTANCE = words<boolean>([
  [true, '重点 是 重要 vip 高 1 y yes true √ ✓ 重点客户 核心'],
  [false, '普通 否 一般 低 中 0 n no false × 非重点 普通客户'],
])
const CHANNEL = words<NonNullable<ImportRecord['preferredChannel']>>([
  ['T', '电话 手机 打电话 通话'],
  ['W', '微信 企业微信 企微'],
  ['S', '短信'],
  ['E', '邮件 电子邮件 邮箱 email'],
  ['M', '面谈 见面 上门 拜访 当面 到网点'],
])

const lookUp =
  <T>(table: ReadonlyMap<string, T>) =>
  (text: string): T | null =>
    table.get(text.normalize('NFKC').trim().toLowerCase()) ?? null

export const kindOf = lookUp(KIND)
export const demandOf = lookUp(DEMAND)
export const importanceOf = lookUp(IMPORTANCE)
export const channelOf = lookUp(CHANNEL)

const FIRM_NAME =
  /(?:公司|企业|厂|经营部|商行|批发部|合作社|门市部|超市|酒店|饭店|商店|工作室|中心|事务所|集团|农场|店)$/

/** What a name says of its bearer where the file does not: 恒泰五金店 is a firm. */
export const kindOfName = (name: string): ImportRecord['kind'] =>
  name.length > 3 && FIRM_NAME.test(name) ? 'firm' : 'person'
