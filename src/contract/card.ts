import * as z from 'zod'
import { MATTERS } from '@/domain/service-message'
import { askedField, givenField, itemId, needsAnswers, purposeField } from './card-body'
import { endpoint } from './endpoint'
import * as f from './fields'
import { rights } from './rights'

/** 22 characters of base64url; whatever else is refused as a token that does not exist. */
const token = z.string().max(100)
const of = { token }

/** Whom to complain to: on every card (rulebook §6). */
const linesView = z.object({ bank: z.string(), regulator: z.string() })

/** The officer as everybody may see: R113 nothing of customers, and no number but the bank's. */
const officerCard = z.object({
  name: z.string(),
  branch: z.string(),
  phone: z.string(),
  /** 工号; empty where none was entered. */
  staffNo: z.string(),
})

const stepView = z.object({
  stage: f.stageField,
  on: f.dayField.nullable(),
  state: z.enum(['done', 'now', 'later']),
  /** How many workdays it usually takes, as the branch says; null where it says nothing. */
  usual: z.object({ from: z.int(), to: z.int() }).nullable(),
})

/** R119 what is offered, in approved words; nothing of why this customer was picked, and no grade (R64). */
const offerView = z.object({
  title: z.string(),
  body: z.string(),
  validUntil: f.dayField,
  /** For whom, in words; empty for everybody. */
  forWhom: z.string(),
  /** `年化利率 3.45%（单利）`; empty where nothing is lent. */
  rate: z.string(),
  materials: z.array(z.string()),
})

/** What the customer sees. R64: neither grade nor importance. */
const serviceFace = z.object({
  face: z.literal('service'),
  standing: z.enum(['proposed', 'confirmed']),
  officer: officerCard,
  lines: linesView,
  lastsTo: f.dayField,
  asked: askedField,
  /** Not how many friends left a number: whether one did is the friend's own affair (R82). */
  given: givenField.omit({ referrals: true }),
  /** Null on every other card, and once it is over or out of use. */
  offer: offerView.nullable(),
  /** Where the loan stands; empty until the person is confirmed, and where nothing is under way. */
  progress: z.array(z.object({ product: z.string(), steps: z.array(stepView) })),
  /** Tries left for the last four digits; null once confirmed or used up. */
  triesLeft: z.int().nullable(),
  /** Template ids the customer may be asked for, after having asked for something. */
  serviceTemplateId: z.string().nullable(),
})

const face = z.discriminatedUnion('face', [
  z.object({
    face: z.literal('officer'),
    customerId: f.customerId,
    purpose: purposeField,
    /** Whether this chat is bound: to this customer now, to another, never (a group), or unknown. */
    chat: z.enum(['bound', 'other', 'group', 'none']),
  }),
  serviceFace,
  z.object({
    face: z.literal('business'),
    officer: officerCard,
    lines: linesView,
    hasEnded: z.boolean(),
    /** The caller is the confirmed customer: the card has ended, the rights desk has not. */
    hasDesk: z.boolean(),
    /** R74: a 转介绍 card on which a friend may leave the own number. */
    takesFriends: z.boolean(),
  }),
])

/** Function `card`: whoever opens a shared card. Every operation decides by who calls, not by what is claimed. */
export const card = {
  ...rights,
  /** Whoever opens the path; `chat`: the cloudID of getGroupEnterInfo, when it was opened in a chat. */
  'card.open': endpoint(z.strictObject({ ...of, chat: z.string().max(300).optional() }), face),
  'card.tick': endpoint(z.strictObject({ ...of, itemId, isDone: z.boolean() }), serviceFace),
  'card.pick': endpoint(z.strictObject({ ...of, slotId: itemId }), serviceFace),
  'card.fillNeeds': endpoint(z.strictObject({ ...of, needs: needsAnswers }), serviceFace),
  /** R89 yes, or not quite, with the customer's own words. */
  'card.answer': endpoint(
    z.strictObject({ ...of, isRight: z.boolean(), text: f.textField(300) }),
    serviceFace,
  ),
  /** R94; R92: two and less go to the lead. */
  'card.rate': endpoint(
    z.strictObject({ ...of, score: z.int().min(1).max(5), words: f.textField(200) }),
    serviceFace,
  ),
  /** R67 有兴趣, or 不需要, to what is offered; a tap changes it while the card is open. */
  'card.want': endpoint(z.strictObject({ ...of, wants: z.boolean() }), serviceFace),
  /** R74, R87: the friend leaves the own number; the referrer enters none. */
  'card.refer': endpoint(
    z.strictObject({ ...of, name: f.filledText(20), phone: f.phoneField, agrees: z.literal(true) }),
    z.object({ isTaken: z.boolean() }),
  ),
  /** R92: to the lead, not to the officer complained of. Anybody who holds the card may. */
  'card.complain': endpoint(
    z.strictObject({
      ...of,
      id: f.idField('cpl'),
      text: f.filledText(500),
      phone: f.phoneField.nullable(),
    }),
    z.object({ dueOn: f.dayField }),
  ),
  /**
   * R126 「更换客户经理」: to the lead, no reason needed. Whoever is not known by this card (it has ended, somebody else was
   * first) leaves a number to be asked by; a customer leaves none.
   */
  'card.changeOfficer': endpoint(
    z.strictObject({ ...of, id: f.idField('cpl'), phone: f.phoneField.nullable().optional() }),
    z.object({ dueOn: f.dayField }),
  ),
  /** The last four digits; five tries; they add to the proposal and never confirm it. */
  'card.digits': endpoint(z.strictObject({ ...of, digits: z.string().regex(/^\d{4}$/) }), serviceFace),
  /** What WeChat's dialog answered to a customer who asked to be told: one accept is one message about that matter. */
  'message.accepted': endpoint(
    z.strictObject({
      ...of,
      tapId: f.idField('tap'),
      matter: z.enum(MATTERS),
      answer: z.enum(['accept', 'reject', 'ban', 'filter']),
    }),
    z.object({ isKept: z.boolean() }),
  ),
  /** The code of WeChat's getPhoneNumber: the verified number confirms. */
  'card.verify': endpoint(z.strictObject({ ...of, code: z.string().max(200) }), serviceFace),
} as const
