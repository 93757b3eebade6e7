import type { FactColumnName, IMPORT_FIELDS } from '@/contract/intake'
import type { Day } from '@/domain/day'
import type { FactValue } from '@/domain/fact'
import type { Channel } from '@/domain/journal'
import type { Demand } from '@/domain/need'

export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Which column holds which field, counted from 0. */
export type Mapping = Partial<Record<ImportField | FactColumnName, number>>

/** R35 a value of one field of the catalogue. */
export type ImportedFact = { readonly key: string; readonly value: FactValue }

/** A row of a file, read and normalised. */
export type ImportRecord = {
  readonly name: string
  readonly kind: 'person' | 'firm'
  readonly phone: string | null
  readonly customerNo: string | null
  readonly demand: Demand | null
  readonly product: string | null
  readonly amountFen: number | null
  readonly expectedOn: Day | null
  readonly important: boolean
  readonly tags: readonly string[]
  readonly note: string
  readonly preferredChannel: Exclude<Channel, 'N'> | null
  readonly lastContactOn: Day | null
  readonly facts: readonly ImportedFact[]
}

/** How a field is called in a sentence to the person who imports. */
export const FIELD_NAME: Readonly<Record<ImportField, string>> = {
  name: '姓名',
  kind: '客户类型',
  phone: '手机号',
  customerNo: '客户号',
  demand: '需求',
  product: '产品',
  amount: '金额',
  expectedOn: '预计日',
  importance: '重要程度',
  tags: '标签',
  note: '备注',
  preferredChannel: '联系方式偏好',
  lastContactOn: '上次联系日',
}
