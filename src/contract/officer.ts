import * as z from 'zod'
import { calendar } from './calendar'
import { campaign } from './campaign'
import { cards } from './cards'
import { care } from './care'
import { circles } from './circle'
import { contactPerson } from './contact-person'
import { decline } from './decline'
import { endpoint } from './endpoint'
import { fact } from './fact'
import * as f from './fields'
import { filters, savedFilter } from './filter'
import { identity } from './identity'
import { keyPlan } from './key-plan'
import { loan, loanDays } from './loan'
import { meeting } from './meeting'
import { plan } from './plan'
import { referral } from './referral'
import { relation } from './relation'
import { reminder, reminderView } from './reminder'
import { stockFlow } from './stock'
import { value } from './value'
import * as v from './views'
import { visit } from './visit'

const version = f.versionField
const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), after: z.string().nullable() })
const after = z.string().max(200).optional()

const answers = z
  .array(
    z.strictObject({
      needId: f.needId.nullable(),
      demand: f.demandField,
      expectedOn: f.dayField.nullable(),
    }),
  )
  .max(21)

const needFields = {
  product: f.filledText(30),
  amountFen: f.fenField,
  demand: f.demandField,
  expectedOn: f.dayField.nullable(),
  stage: f.stageField,
  waitingFor: f.textField(20).nullable(),
}

const customerFields = {
  name: f.filledText(40),
  phone: f.phoneField.nullable(),
  customerNo: f.customerNoField.nullable(),
  tags: f.tagsField,
  facts: z.array(f.factField).max(40, '最多 40 条'),
  note: f.textField(500),
  birthday: f.birthdayField.nullable(),
  prefersWriting: z.boolean(),
  refusesContact: z.boolean(),
  contactWishes: f.contactWishesField,
  /** R3 by hand, with a reason; null hands it back to the branch's threshold. */
  importance: z.strictObject({ isKey: z.boolean(), reason: f.filledText(60) }).nullable(),
  /** R102: the colleague who takes over while the owner is on leave. */
  coOwnerId: f.staffId.nullable(),
}
const changes = z.strictObject(customerFields).partial()

const stock = z.object({ A: z.int(), B: z.int(), C: z.int(), D: z.int(), E: z.int() })
const counts = z.object({ overdue: z.int(), today: z.int(), next: z.int() })

/** Function `officer`: an officer's own customers. */
export const officer = {
  ...reminder,
  ...care,
  ...calendar,
  ...cards,
  ...identity,
  ...referral,
  ...relation,
  ...meeting,
  ...loan,
  ...plan,
  ...fact,
  ...contactPerson,
  ...value,
  ...decline,
  ...savedFilter,
  ...keyPlan,
  ...stockFlow,
  ...campaign,
  ...circles,
  ...visit,
  'me.get': endpoint(
    z.strictObject({}),
    z.object({
      staff: z.object({
        id: z.string(),
        name: z.string(),
        role: f.roleField,
        teamName: z.string().nullable(),
      }),
      today: f.dayField,
      settings: z.object({
        overrides: z.record(z.string(), z.enum(['work', 'rest'])),
        floorDays: z.object({ A: z.int(), B: z.int(), key: z.int(), others: z.int() }),
        keyFromFen: f.fenField,
        conduct: v.conductPolicyView,
      }),
      /** R46: how many of the own customers stand in each grade. */
      stock,
      /** What 今天 has open: reminders and customers due a contact. Missing in an answer that an older version kept on the phone. */
      open: z.int().optional(),
      /** §9 whom the bank erased last, by id alone: phones forget what they keep of them. Missing like `open`. */
      erased: z
        .object({ at: z.int(), ids: z.array(z.string()) })
        .nullable()
        .optional(),
    }),
  ),
  'customer.create': endpoint(
    z.strictObject({
      id: f.customerId,
      kind: f.kindField,
      ...changes.shape,
      name: customerFields.name,
      need: z
        .strictObject({ id: f.needId, ...needFields })
        .partial({ stage: true, waitingFor: true })
        .optional(),
    }),
    v.customerView,
  ),
  'customer.get': endpoint(
    z.strictObject({ id: f.customerId }),
    v.customerView.extend({
      contactDays: z.array(f.dayField),
      holds: v.holdsView,
      /** What the customer took back on the card, and when; optional: an older phone's cache has none. */
      withdrawn: z.array(z.object({ what: z.string(), on: f.dayField })).optional(),
      /** R85 the caller's own circles that the customer is in; optional like `withdrawn`. */
      circles: z.array(z.object({ id: f.circleId, name: z.string() })).optional(),
    }),
  ),
  /** `hasConsented`: the customer consents anew to what was taken back on the card; FORBIDDEN without. */
  'customer.update': endpoint(
    z.strictObject({ id: f.customerId, version, changes, hasConsented: z.boolean().optional() }),
    v.customerView,
  ),
  'customer.archive': endpoint(
    z.strictObject({ id: f.customerId, version, reason: f.filledText(60) }),
    v.customerView,
  ),
  'customer.restore': endpoint(z.strictObject({ id: f.customerId, version }), v.customerView),
  'customer.list': endpoint(
    z.strictObject({
      filter: z.strictObject(filters).partial().optional(),
      sort: z.enum(['rank', 'name']).optional(),
      limit: z.int().min(1).max(50).optional(),
      after,
    }),
    pageOf(v.customerRow).extend({ total: z.int(), stock }),
  ),
  'customer.search': endpoint(
    z.strictObject({ q: f.filledText(40) }),
    z.object({ rows: z.array(v.customerRow) }),
  ),
  /**
   * The full number, for a dial or a copy; every read is recorded (R113). CONDUCT where R79 is against a dial now;
   * `isAsked`: the customer has just called or asked for it. `dont` is to be read before.
   */
  'customer.phone': endpoint(
    z.strictObject({
      id: f.customerId,
      purpose: f.purposeField.optional(),
      isAsked: z.boolean().optional(),
      ...f.aboutFields,
    }),
    z.object({ phone: z.string(), dont: z.string().optional() }),
  ),
  'need.add': endpoint(
    z
      .strictObject({ id: f.needId, customerId: f.customerId, version, ...needFields })
      .partial({ stage: true, waitingFor: true }),
    v.customerView,
  ),
  'need.update': endpoint(
    z.strictObject({
      id: f.needId,
      customerId: f.customerId,
      version,
      changes: z.strictObject(needFields).partial(),
    }),
    v.customerView,
  ),
  'need.close': endpoint(
    z.strictObject({
      id: f.needId,
      customerId: f.customerId,
      version,
      closing: f.closingField,
      /** 审批未通过: the day to reconsider. */
      reconsiderOn: f.dayField.nullable().optional(),
      /** 已放款: the loan's days, where they are known (R125). */
      loan: z.strictObject({ id: f.dealingId, ...loanDays }).optional(),
    }),
    v.customerView,
  ),
  'followUp.log': endpoint(
    z.strictObject({
      id: f.idField('fol'),
      customerId: f.customerId,
      version,
      at: f.instantField,
      channel: f.channelField,
      outcome: f.outcomeField,
      note: f.textField(500).optional(),
      next: z
        .strictObject({ what: f.filledText(40), on: f.dayField, at: f.timeField.nullable().optional() })
        .nullable()
        .optional(),
      promises: z
        .array(z.strictObject({ id: f.promiseId, what: f.filledText(40), on: f.dayField }))
        .max(5)
        .optional(),
      /** Tasks of the customer's loans that this follow-up did (R125). */
      taskIds: z.array(f.loanTaskId).max(10).optional(),
      answers,
    }),
    z.object({ customer: v.customerView, entry: v.entryView }),
  ),
  'followUp.list': endpoint(
    z.strictObject({ customerId: f.customerId, limit: z.int().min(1).max(50).optional(), after }),
    pageOf(v.entryView),
  ),
  'followUp.undo': endpoint(
    z.strictObject({ id: f.entryId, version, reason: f.filledText(60).optional() }),
    z.object({ customer: v.customerView, fate: z.enum(['removed', 'voided']) }),
  ),
  'review.confirm': endpoint(
    z.strictObject({ id: f.idField('rev'), customerId: f.customerId, version }),
    z.object({ customer: v.customerView, entry: v.entryView }),
  ),
  'promise.keep': endpoint(
    z.strictObject({ id: f.promiseId, customerId: f.customerId, version }),
    v.customerView,
  ),
  'today.list': endpoint(
    z.strictObject({ strip: f.stripField.optional(), after: z.int().min(0).max(10_000).optional() }),
    z.object({
      today: f.dayField,
      lunar: z.string(),
      counts: z.object({ contact: counts, look: counts }),
      /** Both strips in Today's order, the asked-for strip first; at most 50 rows a strip and page. */
      rows: z.array(v.customerRow),
      /** What the branch's own hours say against a call now; a row with a `hold` of its own goes by that. */
      hold: v.holdView.nullable().optional(),
      /** Open reminders of today and before, with or without messages left. */
      reminders: z.array(reminderView).default([]),
      /** Rows of a strip to skip for its next page, or null at the end. */
      after: z.object({ contact: z.int().nullable(), look: z.int().nullable() }),
    }),
  ),
  'grade.explain': endpoint(
    z.strictObject({ customerId: f.customerId }),
    v.explanationView.extend({
      wordsForCustomer: z.string(),
      history: z.array(z.object({ at: z.int(), by: z.string(), from: f.gradeField, to: f.gradeField })),
    }),
  ),
  'grade.whatIf': endpoint(
    z.strictObject({ customerId: f.customerId, answers }),
    z.object({
      before: z.object({ grade: f.gradeField, due: v.dueView }),
      after: z.object({ grade: f.gradeField, due: v.dueView, sentence: z.string() }),
    }),
  ),
}
