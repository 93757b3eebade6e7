import * as z from 'zod'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { LIFE_STAGES } from '@/domain/lifecycle'
import { endpoint } from './endpoint'
import * as f from './fields'

const textId = f.idField('txt')
const kind = z.enum(['greeting', 'news', 'product', 'playbook', 'tip', 'explain'])
const occasion = z.enum(['birthday', 'festival', ...LIFE_STAGES]).nullable()
const version = f.versionField

const factKey = z.enum(FACT_CATALOGUE.map(({ key }) => key))
/** R59, R81 whom a product or an event is for. */
export const forWhomField = z.strictObject({
  kinds: z.array(f.kindField).max(3),
  grades: z.array(f.gradeField.exclude(['E'])).max(4),
  tags: f.tagsField,
  facts: z
    .array(
      z.union([
        z.strictObject({ key: factKey, atLeast: z.number().min(0).max(1e9) }),
        z.strictObject({ key: factKey, has: f.filledText(12) }),
      ]),
    )
    .max(5, '最多 5 条'),
})
/** R119 the terms of a product; the rate per year in hundredths of a percent. */
const productField = z.strictObject({
  validFrom: f.dayField,
  annualRate: z.int('利率最多两位小数').min(0).max(3600, '年化利率太高').nullable(),
  materials: z.array(f.filledText(30)).max(20, '最多 20 样材料'),
  forWhom: forWhomField,
})

/** R72: a text that the branch stands behind; only an approved one within its validity reaches an officer. */
export const textView = z.object({
  id: textId,
  version,
  kind,
  /** What a greeting is for, null where it fits both; the stage of a playbook's text (R28); null for all others. */
  occasion,
  title: z.string(),
  body: z.string(),
  state: z.enum(['draft', 'approved', 'retired']),
  writtenBy: z.string(),
  /** Written by the caller, who may not approve it. */
  isMine: z.boolean(),
  approvedBy: z.string().nullable(),
  validUntil: f.dayField,
  /** Null for what is no product. */
  product: productField.nullable(),
})
const change = z.strictObject({ id: textId, version })

/** Approved texts (R72, R73, R121): officers read them, the 资料合规岗 and the admin keep them. */
export const texts = {
  'text.list': endpoint(
    z.strictObject({ kind: kind.optional() }),
    z.object({ today: f.dayField, rows: z.array(textView) }),
  ),
  /** Writes a new text or changes one, which then waits for approval again. */
  'text.save': endpoint(
    z.strictObject({
      id: textId,
      version: version.optional(),
      kind,
      occasion,
      title: f.filledText(30),
      body: f.filledText(300),
      validUntil: f.dayField,
      /** R119 asked of every product, and of nothing else. */
      product: productField.nullable().optional(),
    }),
    textView,
  ),
  /**
   * R72, R79, R93 news, an explanation or a product's text for one customer, word for word as it was approved, a product with its rate (R119); recorded. CONDUCT where 营销 (an explanation: 服务) is not
   * allowed now by this channel, NOT_FOUND where nobody approved it or its day is over, WALL where it goes out about another
   * customer whose wall is closed (R82).
   */
  'text.copy': endpoint(
    z.strictObject({
      id: textId,
      customerId: f.customerId,
      ...f.aboutFields,
      channel: z.enum(['W', 'S', 'E']),
    }),
    z.object({ body: z.string() }),
  ),
  /** By somebody else than who wrote it. */
  'text.approve': endpoint(change, textView),
  'text.retire': endpoint(change, textView),
} as const
