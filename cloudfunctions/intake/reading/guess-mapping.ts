import { FACT_COLUMNS, type FactColumnName } from '@/contract/intake'
import { fieldOfKey } from '@/domain/fact-catalogue'
import { isPrivateLabel } from '@/domain/private-label'
import { FACT_SYNONYMS } from './fact-synonyms'
import type { ImportField, Mapping } from './import-record'

/** What columns are called in the lists of Chinese banks; more telling words first. */
const SYNONYMS: Readonly<Record<ImportField, string>> = {
  name: '客户名称 客户姓名 姓名 名称 客户 企业名称 公司名称 单位名称 户名 借款人 借款人姓名 name',
  kind: '客户类型 客户性质 客户类别 类型 性质 对公对私 个人/企业',
  phone: '手机号 手机号码 手机 联系电话 电话 电话号码 联系手机 移动电话 联系号码 联系方式 phone mobile tel',
  customerNo: '核心客户号 客户号 客户编号 客户号码 核心号 客户代码 cif',
  demand: '需求情况 需求 贷款需求 需求状态 需求类型 需求意向 意向 意向程度',
  product: '贷款产品 产品名称 产品 意向产品 需求产品 业务品种 贷款品种 品种',
  amount: '需求金额 贷款金额 意向金额 申请金额 拟贷金额 预计金额 金额 额度 需求额度 贷款额度',
  expectedOn:
    '预计放款日 预计放款日期 预计放款时间 预计用款时间 预计用款日 预计用款日期 用款时间 用款日期 预计日期 预计日 预计时间 预计贷款时间 放款日期',
  importance: '重要程度 重点客户 是否重点 是否重点客户 重要性 重点 客户等级 客户级别',
  tags: '标签 客户标签 分类标签 tags',
  note: '备注 备注信息 备注说明 说明 跟进记录 跟进情况 情况说明 note remark',
  preferredChannel: '偏好联系方式 首选联系方式 联系偏好 沟通方式 联系渠道 首选渠道',
  lastContactOn:
    '上次联系日 上次联系日期 上次联系时间 最近联系日期 最近联系时间 最近联系 最后联系时间 最后联系日期 上次跟进时间 上次跟进日期 最近跟进时间 最近跟进日期',
}

/** A header without its unit, marks and spaces: `plainHeader('*金额（万元）') === '金额'`. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【{][^)\]】}]*[)\]】}]/g, '')
    .replace(/[\s*:_\-"']/g, '')

const EXACT = new Map(
  Object.entries(SYNONYMS).flatMap(([field, words]) =>
    words.split(' ').map((word, rank) => [plainHeader(word), { field: field as ImportField, rank }] as const),
  ),
)

/** Words so short or common that they say nothing inside a longer header (客户经理, 产品经理, 说明). */
const TOO_COMMON = new Set([
  '客户',
  '名称',
  '类型',
  '性质',
  '意向',
  '说明',
  '重点',
  '品种',
  'name',
  'tel',
  'cif',
  'note',
])
const WITHIN = [...EXACT].filter(([word]) => !TOO_COMMON.has(word)).sort(([a], [b]) => b.length - a.length)
const NOT_OURS = /经理|证件|身份证|余额|利率|机构|网点|序号|地址|配偶|紧急/

/** Facts by the whole header only: a 月营业额 is no 年营业额, and 产品经理行业 nothing at all. */
const FACT_EXACT = new Map(
  FACT_COLUMNS.flatMap(name => {
    const key = name.slice('fact.'.length)
    const words = [fieldOfKey(key)?.label ?? '', ...(FACT_SYNONYMS[key] ?? '').split(' ')]
    return words.filter(Boolean).map((word, rank) => [plainHeader(word), { field: name, rank }] as const)
  }),
)

/** R36 a column of private things becomes no note, no tag and no fact: there, nobody has asked the customer. */
export const isPrivateColumn = (field: ImportField | FactColumnName, header: string): boolean =>
  (field === 'note' || field === 'tags' || field === 'product' || field.startsWith('fact.')) &&
  isPrivateLabel(header)

/** The field each column most likely holds; a field goes to one column, the most telling header wins. */
export const guessMapping = (headers: readonly string[]): Mapping => {
  const best = new Map<ImportField | FactColumnName, { column: number; rank: number }>()
  for (const [column, header] of headers.entries()) {
    const plain = plainHeader(header)
    if (plain === '' || plain.length > 16 || NOT_OURS.test(plain)) continue
    const exact = EXACT.get(plain) ?? FACT_EXACT.get(plain)
    const within = exact ? undefined : WITHIN.find(([word]) => plain.includes(word))?.[1]
    const found = exact ?? (within && { field: within.field, rank: within.rank + 100 })
    if (!found || isPrivateColumn(found.field, header)) continue
    const held = best.get(found.field)
    if (!held || found.rank < held.rank) best.set(found.field, { column, rank: found.rank })
  }
  return Object.fromEntries([...best].map(([field, { column }]) => [field, column]))
}
