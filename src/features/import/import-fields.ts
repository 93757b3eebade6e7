import type { Input } from '@/lib/cloud'

export type Mapping = NonNullable<Input<'intake', 'import.preview'>['mapping']>
export type ImportField = keyof Mapping

/** What a column may hold, in the order it is offered and stands in the template. */
export const FIELD_LABEL: Readonly<Record<ImportField, string>> = {
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
export const FIELDS = Object.keys(FIELD_LABEL) as ImportField[]

/** What a column is taken for, or null where it is left out. */
export const fieldOf = (mapping: Mapping, column: number): ImportField | null =>
  FIELDS.find(field => mapping[field] === column) ?? null

/** The mapping with a column taken for another field; a field comes from one column, a column gives one field. */
export const remap = (mapping: Mapping, column: number, field: ImportField | null): Mapping => {
  const next: Mapping = {}
  for (const other of FIELDS) {
    const held = mapping[other]
    if (held !== undefined && held !== column && other !== field) next[other] = held
  }
  if (field !== null) next[field] = column
  return next
}
