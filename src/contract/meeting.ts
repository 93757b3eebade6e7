import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

export const meetingId = f.idField('mee')
const decisionId = f.idField('dec')
const version = f.versionField

const plan = {
  purpose: f.filledText(40),
  /** R105: what we need to learn, sent before. */
  informationNeeded: f.textField(120),
  on: f.dayField,
  at: f.timeField,
  place: f.textField(40),
  agenda: z.array(f.filledText(40)).max(8, '最多 8 项'),
}
/** R107: who does what by when. */
const decision = z.strictObject({
  id: decisionId,
  what: f.filledText(60),
  who: z.enum(['bank', 'customer']),
  by: f.dayField.nullable(),
})

export const meetingView = z.object({
  id: meetingId,
  version,
  customerId: f.customerId,
  purpose: z.string(),
  informationNeeded: z.string(),
  on: f.dayField,
  at: z.string(),
  place: z.string(),
  agenda: z.array(z.string()),
  /** R106 stage summaries, the earliest first. */
  notes: z.array(z.object({ at: z.int(), text: z.string() })),
  decisions: z.array(decision.extend({ isDone: z.boolean() })),
  /** When the minutes were made; null before. */
  minutesAt: z.int().nullable(),
})

/** Function `officer`, meetings (R105-R109): agenda → stage notes → decisions → minutes → actions in 今天. */
export const meeting = {
  'meeting.list': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ meetings: z.array(meetingView) }),
  ),
  'meeting.plan': endpoint(z.strictObject({ id: meetingId, customerId: f.customerId, ...plan }), meetingView),
  'meeting.change': endpoint(
    z.strictObject({ id: meetingId, version, changes: z.strictObject(plan).partial() }),
    meetingView,
  ),
  'meeting.note': endpoint(z.strictObject({ id: meetingId, version, text: f.filledText(300) }), meetingView),
  /** R107, R108: what was decided; the minutes stand from that minute on, and each action is tracked. */
  'meeting.decide': endpoint(
    z.strictObject({ id: meetingId, version, decisions: z.array(decision).min(1, '至少写一条决定').max(12) }),
    meetingView,
  ),
  'meeting.done': endpoint(
    z.strictObject({ id: meetingId, version, decisionId, isDone: z.boolean() }),
    meetingView,
  ),
} as const
