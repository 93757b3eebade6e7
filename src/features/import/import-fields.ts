import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import type { Input } from '@/lib/cloud'

/** What a file brings: customers, or the bank's monthly lines about them. */
export type ImportWhat = 'customers' | 'ledger'
type AnyField = keyof NonNullable<Input<'intake', 'import.preview'>['mapping']>
type FactName = `fact.${string}`
type CustomerField = Exclude<AnyField, FactName>
type LedgerField = keyof NonNullable<Input<'intake', 'ledger.preview'>['mapping']>
export type ImportField = CustomerField | FactName | LedgerField
export type Mapping = Partial<Record<ImportField, number>>

/** What a column may hold, in the order it is offered and stands in the template. */
export const FIELD_LABEL: Readonly<Record<CustomerField, string>> = {
  name: '客户名称',
  kind: '客户类型',
  phone: '手机号',
  customerNo: '核心客户号',
  demand: '需求情况',
  product: '意向产品',
  amount: '需求金额',
  expectedOn: '预计放款日',
  importance: '重要程度',
  tags: '标签',
  note: '备注',
  preferredChannel: '偏好联系方式',
  lastContactOn: '上次联系日',
}
export const LEDGER_LABEL: Readonly<Record<LedgerField, string>> = {
  customerNo: '核心客户号',
  month: '月份',
  on: '日期',
  kind: '业务类型',
  amount: '金额',
  product: '产品',
  ref: '流水号',
  maturesOn: '到期日',
}
export const FIELDS = Object.keys(FIELD_LABEL) as CustomerField[]
export const LEDGER_FIELDS = Object.keys(LEDGER_LABEL) as LedgerField[]

/** R35 facts that a column may hold; private ones are asked for one by one (R36). */
export const FACT_FIELDS = FACT_CATALOGUE.filter(({ isPrivate }) => !isPrivate).map(
  ({ key, label }): { field: ImportField; label: string } => ({ field: `fact.${key}`, label }),
)

/** The fields of what is imported, with their names. */
export const fieldsOf = (what: ImportWhat): readonly { field: ImportField; label: string }[] =>
  what === 'ledger'
    ? LEDGER_FIELDS.map(field => ({ field, label: LEDGER_LABEL[field] }))
    : [...FIELDS.map(field => ({ field, label: FIELD_LABEL[field] })), ...FACT_FIELDS]

const ALL: readonly ImportField[] = [
  ...FIELDS,
  ...FACT_FIELDS.map(({ field }) => field),
  ...LEDGER_FIELDS.filter(field => !FIELDS.some(other => other === field)),
]

/** What a column is taken for, or null where it is left out. */
export const fieldOf = (mapping: Mapping, column: number): ImportField | null =>
  ALL.find(field => mapping[field] === column) ?? null

/** The mapping with a column taken for another field; a field comes from one column, a column gives one field. */
export const remap = (mapping: Mapping, column: number, field: ImportField | null): Mapping => {
  const next: Mapping = {}
  for (const other of ALL) {
    const held = mapping[other]
    if (held !== undefined && held !== column && other !== field) next[other] = held
  }
  if (field !== null) next[field] = column
  return next
}
