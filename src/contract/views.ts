import * as z from 'zod'
import { LIFE_REASONS, LIFE_STAGES } from '@/domain/lifecycle'
import * as f from './fields'

/** Shapes that several operations answer with. */
export const needView = z.object({
  id: f.needId,
  product: z.string(),
  amountFen: f.fenField,
  demand: f.demandField,
  expectedOn: f.dayField.nullable(),
  stage: f.stageField,
  stageOn: f.dayField,
  waitingFor: z.string().nullable(),
  openedOn: f.dayField,
})

export const nextStepView = z.object({ what: z.string(), on: f.dayField, at: z.string().nullable() })

/** R125 a duty of a running loan; `on` before rest days are looked at. */
export const loanTaskView = z.object({
  id: z.string(),
  dealingId: f.dealingId,
  kind: f.taskKindField,
  on: f.dayField,
  about: f.dayField,
  product: z.string(),
})

/** The domain's Journal, whole: the phone answers what-if from it without asking. */
export const journalView = z.object({
  needs: z.array(needView),
  standing: z.enum(['latent', 'none']),
  isKey: z.boolean(),
  prefersWriting: z.boolean(),
  refusesContact: z.boolean(),
  next: nextStepView.nullable(),
  promises: z.array(z.object({ id: f.promiseId, what: z.string(), on: f.dayField })),
  tasks: z.array(loanTaskView).readonly().optional(),
  createdOn: f.dayField,
  spread: z.number().nullable(),
  lookedOn: f.dayField.nullable(),
  contactedOn: f.dayField.nullable(),
  missedInRow: z.int(),
  attempts: z.array(f.dayField).readonly().optional(),
  isSparse: z.boolean().optional(),
})

export const dueWordsView = z.object({
  before: z.string(),
  late: z.string(),
  after: z.string(),
  /** The loan's task that the words speak of (R125). */
  taskId: z.string().optional(),
})

/** R79: why a customer is not to be called now, and the first instant at which it is allowed; null: never. */
export const holdView = z.object({ sentence: z.string(), nextAllowedAt: z.int().nullable() })

/** The same by purpose; null where nothing is against it. */
export const holdsView = z.object({
  service: holdView.nullable(),
  postLoan: holdView.nullable(),
  marketing: holdView.nullable(),
})

/** The branch's policy of contact. */
export const conductPolicyView = z.object({
  hours: z.object({ from: z.string(), to: z.string() }),
  attempts: z.object({ day: z.int(), week: z.int() }),
})

/** A customer in a list: enough for a row and for the half-sheet that opens from it. */
export const customerRow = z.object({
  /** R102 whose it is, where the reader looks after it during a leave. */
  coverOf: z.string().optional(),
  id: f.customerId,
  version: f.versionField,
  name: z.string(),
  kind: f.kindField,
  grade: f.gradeField,
  isPast: z.boolean(),
  dueOn: f.dayField,
  bucket: f.bucketField,
  strip: f.stripField,
  words: dueWordsView,
  tags: z.array(z.string()),
  hasPhone: z.boolean(),
  isArchived: z.boolean(),
  journal: journalView,
  /** Only where it is not what holds for all: what is against a call now, for what the row is due for (R79). */
  hold: holdView.nullable().optional(),
})

export const clockField = z.enum(['review', 'floor', 'agreed', 'expected'])
export const dueView = z.object({
  on: f.dayField,
  reasons: z.array(z.object({ clock: clockField, on: f.dayField })),
})

export const gradeChangeView = z.object({ on: f.dayField, from: f.gradeField, to: f.gradeField })
export const explanationView = z.object({
  grade: f.gradeField,
  rule: z.enum(['R8', 'R9', 'R10', 'R11', 'R12']),
  sentence: z.string(),
  change: gradeChangeView.nullable(),
  changeSentence: z.string(),
  wouldChange: z.array(z.string()),
})

/** A customer on its own page: the row, what divides it, how it is reached (masked), and why it is graded so. */
export const customerView = customerRow.extend({
  phoneMasked: z.string().nullable(),
  customerNo: z.string().nullable(),
  note: z.string(),
  facts: z.array(f.factField),
  birthday: f.birthdayField.nullable(),
  contactWishes: f.contactWishesField.nullable(),
  /** 「不按个人情况推荐」. */
  noProfiling: z.boolean(),
  importance: z.object({ isKey: z.boolean(), byHand: z.boolean(), reason: z.string().nullable() }),
  dealStatus: f.dealStatusField,
  demand: f.demandField,
  urgency: f.urgencyField,
  buyingHistory: f.buyingHistoryField,
  dealings: z.object({ count: z.int(), firstOn: f.dayField.nullable(), running: z.int() }),
  ownerName: z.string(),
  /** R102 the 协办, who sees the customer while its officer is on leave. */
  coOwner: z.object({ id: f.staffId, name: z.string() }).nullable(),
  /** R23-R27 where in its life cycle the relation stands, why, and whether a decline waits for an answer. */
  life: z.object({
    stage: z.enum(LIFE_STAGES),
    reason: z.enum(LIFE_REASONS),
    on: f.dayField.nullable(),
    isAsked: z.boolean(),
    /** 「挽回」 as it was chosen for this decline. */
    winBack: z.string().nullable(),
    /** R66, from the seventh month and while a loan runs. */
    stars: z.object({ stars: z.int(), months: z.int() }).nullable(),
  }),
  /** R27 「转低频维护」 as it was asked for, and what the lead said; null where nobody asked. */
  letGo: z.object({ status: f.letGoField, reason: z.string(), answer: z.string() }).nullable(),
  due: dueView,
  explanation: explanationView,
})

/** One line of the journal; a review (「看过，不变」) has no channel. */
export const entryView = z.object({
  id: f.entryId,
  customerId: f.customerId,
  kind: z.enum(['followUp', 'review', 'event', 'greeting']),
  at: z.int(),
  on: f.dayField,
  loggedAt: z.int(),
  isLate: z.boolean(),
  channel: f.channelField.nullable(),
  outcome: f.outcomeField.nullable(),
  note: z.string(),
  next: nextStepView.nullable(),
  gradeBefore: f.gradeField,
  gradeAfter: f.gradeField,
  by: z.string(),
  /** R125 the loan tasks that were done with it, in words. */
  did: z.array(z.string()).optional(),
  voided: z.object({ at: z.int(), reason: z.string() }).nullable(),
})

export const markView = z.object({ channel: f.channelField, isHollow: z.boolean(), more: z.int() })
