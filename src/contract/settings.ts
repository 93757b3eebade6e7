import * as z from 'zod'
import { LAWFUL } from '@/domain/contact-hours'
import { endpoint } from './endpoint'
import * as f from './fields'
import { rates } from './rates'
import { figures, whole } from './settings-figures'

const phoneLine = z.string().regex(/^[0-9-]{0,20}$/, '电话只写数字和短横')

/** A product names a field of the stored document, which takes no dots and dollars. */
const productKey = f.filledText(30).refine(text => !/[.$]|^_/.test(text), '产品名里不能有点和符号')

/** R79, R80: narrower than the law may be, never wider. */
const conduct = z
  .strictObject({
    hours: f.hoursField.refine(
      ({ from, to }) => from >= LAWFUL.from && to <= LAWFUL.to,
      `只能在 ${LAWFUL.from} 到 ${LAWFUL.to} 之间`,
    ),
    attempts: z.strictObject({ day: whole(1, 10), week: whole(1, 30) }),
  })
  .refine(({ attempts }) => attempts.week >= attempts.day, '每周的次数不能比每天的少')

/** R125 when a loan's use is checked, and every how many months a product is. */
const loans = z.strictObject({
  useCheckDays: whole(1, 180),
  checkMonths: z
    .array(z.strictObject({ product: productKey, months: whole(1, 24) }))
    .max(30, '最多 30 个产品')
    .refine(rows => new Set(rows.map(({ product }) => product)).size === rows.length, '同一个产品写了两次'),
  otherCheckMonths: whole(1, 24),
})

/** What every shared card says of the bank, and how long it lasts. */
const card = z.strictObject({
  branchName: f.filledText(30),
  branchPhone: phoneLine,
  bankLine: phoneLine,
  regulatorLine: phoneLine.refine(text => text !== '', '监管电话不能空着'),
  days: whole(1, 180),
})

/** R121 what stands above the branch; the branch's own name is the card's. */
const units = z.strictObject({ bank: f.textField(30), region: f.textField(30) })

const parts = {
  units,
  conduct,
  loans,
  card,
  /** R92: 15 days are the most; a branch may promise less. */
  complaintDays: whole(1, 15),
  /** R26 衰退期 so long after 结清 without anything new. */
  declineDays: whole(30, 365),
  /** Five years are the least that records of loans are kept. */
  keepYears: whole(5, 30),
  /** R3 重点 from so much of open needs. */
  keyFromFen: f.fenField.min(100, '至少 1 元'),
  ...figures,
}

const { factDays: _, ...shown } = parts
const view = z.object({
  today: f.dayField,
  ...shown,
  /** R43 what goes stale, with the days that hold and the usual ones. */
  facts: z.array(z.object({ key: z.string(), label: z.string(), days: z.int(), usual: z.int() })),
  /** R52 set by `settings.rates`. */
  rates: z.object(rates),
  overrides: z.record(z.string(), z.enum(['work', 'rest'])),
})

/** Function `team`: what a branch sets without a release; each part is set whole. */
export const settings = {
  'settings.get': endpoint(z.strictObject({}), view),
  'settings.set': endpoint(
    z.strictObject({
      changes: z
        .strictObject(parts)
        .partial()
        .refine(changes => Object.keys(changes).length > 0, '没有要改的'),
    }),
    view,
  ),
  /** A branch's override of one day of the calendar, or null to take it back. */
  'settings.override': endpoint(
    z.strictObject({ day: f.dayField, kind: z.enum(['work', 'rest']).nullable() }),
    z.object({ overrides: z.record(z.string(), z.enum(['work', 'rest'])) }),
  ),
}
