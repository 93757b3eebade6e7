import type { FactField, FactForm, FactKind } from './fact'
import { isPrivateLabel } from './private-label'

const HALF_YEAR = 180
const YEAR = 365
const QUARTER = 90

type More = Partial<Pick<FactField, 'of' | 'limitDays' | 'isPrivate' | 'form'>>
const field = (key: string, label: string, kind: FactKind, purpose: string, more: More = {}): FactField => ({
  key,
  label,
  kind,
  of: 'both',
  form: { is: 'text' },
  limitDays: YEAR,
  isPrivate: false,
  purpose,
  ...more,
})
const inWan: FactForm = { is: 'number', unit: '万元' }
const choice = (...options: string[]): FactForm => ({ is: 'choice', options })
const tags = (...options: string[]): FactForm => ({ is: 'tags', options })

const FIT = '选合适的产品和额度'
const WAY = '按客户的习惯服务'
const REPAY = '定还得起的还款方式'
const CARE = '照顾到家里的安排'

/**
 * R30-R36 what may be known, field by field: what it is for, when it goes stale, whether it is private. Age and region
 * are there to be of service and never price (R57).
 */
export const FACT_CATALOGUE: readonly FactField[] = [
  field('occupation', '职业', 'portrait', FIT, { of: 'person' }),
  field('workplace', '工作单位', 'portrait', FIT, { of: 'person' }),
  field('industry', '行业', 'portrait', FIT),
  field('business', '主营', 'portrait', FIT),
  field('staffCount', '员工人数', 'portrait', FIT, {
    of: 'firm',
    form: { is: 'number', unit: '人' },
    limitDays: HALF_YEAR,
  }),
  field('founded', '成立年份', 'portrait', FIT, {
    of: 'firm',
    form: { is: 'number', unit: '年' },
    limitDays: null,
  }),
  field('district', '地区', 'portrait', '就近上门', { limitDays: 2 * YEAR }),
  field('housing', '住房', 'portrait', FIT, {
    of: 'person',
    form: choice('自有', '按揭', '租住', '和家人同住'),
    limitDays: 2 * YEAR,
  }),
  field('family', '家里几口人', 'portrait', CARE, { of: 'person', isPrivate: true }),
  field('familyPlans', '家里的打算', 'portrait', CARE, {
    of: 'person',
    isPrivate: true,
    limitDays: HALF_YEAR,
  }),
  field('visit', '拜访所见', 'behaviour', FIT, { limitDays: QUARTER }),
  field('purchasing', '采购方式', 'behaviour', '按进货的节奏放款', {
    form: tags('现款', '账期', '赊销', '预付', '季节性备货'),
    limitDays: HALF_YEAR,
  }),
  field('turnover', '年营业额', 'behaviour', FIT, { form: inWan, limitDays: HALF_YEAR }),
  field('profit', '年利润', 'behaviour', REPAY, { form: inWan, limitDays: HALF_YEAR }),
  field('receivables', '应收账款', 'behaviour', REPAY, { form: inWan, limitDays: QUARTER }),
  field('loanUse', '资金用途', 'behaviour', FIT, { limitDays: QUARTER }),
  field('repayFrom', '还款来源', 'behaviour', REPAY, { limitDays: HALF_YEAR }),
  field('income', '家庭年收入', 'behaviour', REPAY, { of: 'person', form: inWan, isPrivate: true }),
  field('debts', '自己说的负债', 'behaviour', REPAY, {
    of: 'person',
    form: inWan,
    isPrivate: true,
    limitDays: HALF_YEAR,
  }),
  field('satisfaction', '满意度', 'attitude', '改进服务', {
    form: choice('很满意', '满意', '一般', '不满意'),
    limitDays: HALF_YEAR,
  }),
  field('preference', '看重什么', 'attitude', WAY, {
    form: tags('速度', '额度', '利率', '手续少', '还款灵活', '有人上门'),
  }),
  field('outlook', '行业看法', 'attitude', FIT, { limitDays: HALF_YEAR }),
  field('worries', '顾虑', 'attitude', '把顾虑讲清楚', { limitDays: QUARTER }),
  field('rating', '内部评级', 'computed', '行内评级，照录', { limitDays: YEAR }),
]

const BY_KEY = new Map(FACT_CATALOGUE.map(one => [one.key, one]))
const BY_LABEL = new Map(FACT_CATALOGUE.map(one => [one.label, one]))

const OWN = 'own_'
const hexOf = (label: string): string =>
  Array.from({ length: label.length }, (_, i) => label.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/** A field that an officer has named: text, number or tags, for a year; R36 private where its name says so. */
export const ownField = (label: string, kind: Exclude<FactKind, 'computed'> = 'portrait'): FactField =>
  field(`${OWN}${hexOf(label)}`, label, kind, '为客户服务', { form: null, isPrivate: isPrivateLabel(label) })

/** The field of a label: `fieldOfLabel('年营业额').key === 'turnover'`, an own one where the catalogue has none. */
export const fieldOfLabel = (label: string, kind?: Exclude<FactKind, 'computed'>): FactField =>
  BY_LABEL.get(label) ?? ownField(label, kind)

/** A field of the catalogue by its key; undefined for a key of an officer's own. */
export const fieldOfKey = (key: string): FactField | undefined => BY_KEY.get(key)

/** Fields that may be filled in for a person or a firm. */
export const fieldsFor = (kind: 'person' | 'firm' | 'partner'): FactField[] =>
  FACT_CATALOGUE.filter(({ of }) => of === 'both' || of === (kind === 'person' ? 'person' : 'firm'))
