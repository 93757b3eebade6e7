import * as z from 'zod'
import { isBirthday } from '@/domain/birthday'
import { PURPOSES } from '@/domain/conduct'
import { CONTACT_CHANNELS } from '@/domain/contact-wishes'
import { type Day, parseDay } from '@/domain/day'
import { TASK_KINDS } from '@/domain/dealing'
import { forbiddenIn } from '@/domain/forbidden-text'
import { GRADES } from '@/domain/grade'
import { CHANNELS, OUTCOMES } from '@/domain/journal'
import { CLOSINGS, STAGES } from '@/domain/need'
import { normalisePhone } from '@/domain/phone-number'

/** A Beijing day `YYYY-MM-DD` that exists. */
export const dayField = z
  .string('日期要写成 2026-01-31 这样')
  .refine(text => parseDay(text) !== null, '没有这一天')
  .transform(text => text as Day)

/** A day whose whole month the calendar holds on both sides: what plans, reports and summaries are about. */
export const periodDayField = dayField.refine(on => on >= '2000-01-01' && on < '2199-01-01', '日子太远')

/** A time of day `HH:mm`. */
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间要写成 09:30 这样')

/** An instant: milliseconds since 1970, or an ISO time with its offset. */
export const instantField = z
  .union([z.int(), z.iso.datetime({ offset: true }).transform(text => Date.parse(text))])
  .refine(ms => ms > 0 && ms < 7_258_118_400_000, '时间超出范围')

/** An id made by the phone: a prefix and up to 40 letters or digits. */
export const idField = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[A-Za-z0-9]{1,40}$`), '编号不对')
export const customerId = idField('cus')
export const needId = idField('need')

/**
 * Whose affair something is about, where that is somebody else's than the hearer's: WALL unless that person's wall is open
 * (R82, R124). `aboutNeedId`: only that one contract of theirs, which its parties may know (R123).
 */
export const aboutFields = { aboutId: customerId.optional(), aboutNeedId: needId.optional() }
export const entryId = idField('(fol|rev|evt|gre)')
export const promiseId = idField('pro')
export const dealingId = idField('dea')
/** A loan's task: `dea_1.repay.2026-12-20`. */
export const loanTaskId = z
  .string()
  .regex(new RegExp(`^dea_[A-Za-z0-9]{1,40}\\.(${TASK_KINDS.join('|')})\\.\\d{4}-\\d\\d-\\d\\d$`), '编号不对')
export const staffId = idField('stf')
export const teamId = idField('tea')
export const circleId = idField('cir')

const refuseIdentityNumbers = (text: string, ctx: z.RefinementCtx): void => {
  const found = forbiddenIn(text)
  if (found === 'idNumber') ctx.addIssue({ code: 'custom', message: '像是身份证号，不能保存；请删去' })
  if (found === 'cardNumber') ctx.addIssue({ code: 'custom', message: '像是银行卡号，不能保存；请删去' })
}

/** Free text of at most so many characters, trimmed, without identity or card numbers (rulebook §4). */
export const textField = (max: number) =>
  z
    .string()
    .max(max, `最多 ${max} 个字`)
    .transform(text => text.trim())
    .superRefine(refuseIdentityNumbers)
export const filledText = (max: number) => textField(max).refine(text => text.length > 0, '不能为空')

/** A phone number in any common writing, normalised. */
export const phoneField = z
  .string()
  .max(40, '电话号码太长')
  .transform((text, ctx) => {
    const phone = normalisePhone(text)
    if (phone !== null) return phone
    ctx.addIssue({ code: 'custom', message: '电话号码不对' })
    return z.NEVER
  })

/** The bank's own customer number (核心客户号), which is never an identity number. */
export const customerNoField = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,20}$/, '客户号由字母数字组成')
  .refine(text => forbiddenIn(text) !== 'idNumber', '像是身份证号，不能保存；请填本行的客户号')

/** Integer fen up to ten billion yuan. */
export const fenField = z
  .int('金额以分为单位，取整数')
  .min(0, '金额不能为负')
  .max(1_000_000_000_000, '金额太大')
export const versionField = z.int().min(1)

export const gradeField = z.enum(GRADES)
export const demandField = z.enum(['clear', 'latent', 'none'])
export const channelField = z.enum(CHANNELS)
/** A channel that reaches somebody, and what it is for. */
export const contactChannelField = z.enum(CONTACT_CHANNELS)
export const purposeField = z.enum(PURPOSES)
export const outcomeField = z.enum(OUTCOMES)
export const stageField = z.enum(STAGES)
export const closingField = z.enum(CLOSINGS)
export const taskKindField = z.enum(TASK_KINDS)
export const letGoField = z.enum(['asked', 'approved', 'refused'])
export const kindField = z.enum(['person', 'firm', 'partner'])
export const roleField = z.enum(['admin', 'lead', 'officer', 'compliance', 'counter'])
export const dealStatusField = z.enum(['closed', 'negotiating', 'none'])
export const urgencyField = z.enum(['week', 'month', 'quarter', 'later'])
export const buyingHistoryField = z.enum(['potential', 'new', 'active', 'loyal'])
export const stripField = z.enum(['contact', 'look'])
export const bucketField = z.enum(['overdue', 'today', 'next'])
export const tagsField = z.array(filledText(12)).max(20, '最多 20 个标签')

/** R34: a fact is a number with its unit, or text. */
export const factField = z.union([
  z.strictObject({ label: filledText(20), number: z.number().min(-1e12).max(1e12), unit: textField(8) }),
  z.strictObject({ label: filledText(20), text: filledText(200) }),
])

const month = z.int().min(1).max(12)
const date = z.int().min(1).max(31)
/** A solar or lunar birthday; the year of birth is not kept. */
export const birthdayField = z
  .union([
    z.strictObject({ calendar: z.literal('solar'), month, day: date }),
    z.strictObject({ calendar: z.literal('lunar'), month, day: date, leap: z.boolean() }),
  ])
  .refine(isBirthday, '没有这个生日')

/** Hours of one day. */
export const hoursField = z
  .strictObject({ from: timeField, to: timeField })
  .refine(({ from, to }) => from < to, '开始要早于结束')

/** R79, R80: what the customer asked of whoever is in touch. */
export const contactWishesField = z.strictObject({
  refusedChannels: z.array(contactChannelField).max(CONTACT_CHANNELS.length),
  noMarketing: z.boolean(),
  hours: hoursField.nullable(),
  dont: textField(60),
})
