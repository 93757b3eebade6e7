import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'
import { nextStepView } from './views'

const handoverId = f.idField('han')
const staff = z.object({ id: f.staffId, name: z.string() })

const handoverHead = z.object({
  id: handoverId,
  /** Everything that somebody has, or one customer who asked for another officer. */
  kind: z.enum(['all', 'one']),
  status: z.enum(['preparing', 'draft', 'offered', 'running', 'done', 'undoing', 'undone']),
  from: staff,
  startedOn: f.dayField,
  /** Customers to hand over, and those that have a line so far. */
  total: z.int(),
  prepared: z.int(),
  /** Call `handover.run` until false; what is cut off, the sweep goes on with. */
  isMore: z.boolean(),
  receivers: z.array(
    staff.extend({
      status: z.enum(['proposed', 'offered', 'accepted', 'declined', 'done']),
      /** What the book weighs with what is proposed (R115). */
      load: z.int(),
    }),
  ),
})

export const handoverView = handoverHead.extend({
  /** By receiver: lines still proposed, moved, touched by the new officer, and not told yet by a fresh card (R116). */
  counts: z.array(
    z.object({
      toId: f.staffId,
      proposed: z.int(),
      moved: z.int(),
      touched: z.int(),
      untold: z.int(),
      /** Erased meanwhile, or handed over otherwise. */
      gone: z.int(),
    }),
  ),
})

const id = z.strictObject({ id: handoverId })
const receiverIds = z.array(f.staffId).min(1).max(30)

/** Function `team`, hand-over (R114-R116): split, moved by hand, offered, accepted; interrupted, resumed and undone. */
export const handover = {
  /** Splits what a leaver has by load and skill, the first 100 of it; the receivers are the team's officers unless named. */
  'handover.propose': endpoint(
    z.strictObject({ id: handoverId, fromId: f.staffId, receiverIds: receiverIds.optional() }),
    handoverView,
  ),
  /** R126 one customer who asked for another officer. */
  'handover.one': endpoint(
    z.strictObject({ id: handoverId, complaintId: f.idField('cpl'), toId: f.staffId }),
    handoverView,
  ),
  /** Goes on with what is under way, 100 customers a call. */
  'handover.run': endpoint(id, handoverView),
  'handover.get': endpoint(id, handoverView),
  /** A lead's and admin's: all; a receiver's: those that offer something. `unassigned`: who left and still has customers. */
  'handover.list': endpoint(
    z.strictObject({}),
    z.object({
      handovers: z.array(handoverHead),
      unassigned: z.array(
        staff.extend({
          teamId: f.teamId.nullable(),
          customers: z.int(),
          /** Rows of a file that the leaver had begun to import: who takes over imports the bank's file anew. */
          unimported: z.int(),
        }),
      ),
    }),
  ),
  'handover.lines': endpoint(
    z.strictObject({ id: handoverId, toId: f.staffId.optional(), after: z.string().max(120).optional() }),
    z.object({
      rows: z.array(
        z.object({
          customerId: f.customerId,
          /** A 称谓 while a colleague at work looks after the customer; empty where another team does. */
          name: z.string(),
          /** Null where only the 称谓 is shown, or nothing. */
          grade: f.gradeField.nullable(),
          isArchived: z.boolean(),
          toId: f.staffId,
          state: z.enum(['proposed', 'moved', 'gone']),
          isTouched: z.boolean(),
          /** 「发新服务卡」: whether the new officer has made one since; WeChat does not say whether it was sent. */
          hasNewCard: z.boolean(),
        }),
      ),
      after: z.string().nullable(),
    }),
  ),
  /** R115 what whoever takes over has to know before the first call. */
  'handover.brief': endpoint(
    z.strictObject({ id: handoverId, customerId: f.customerId }),
    z.object({
      name: z.string(),
      grade: f.gradeField,
      gradeWords: z.string(),
      next: nextStepView.nullable(),
      promises: z.array(z.object({ id: f.promiseId, what: z.string(), on: f.dayField })),
      dos: z.array(z.string()),
      donts: z.array(z.string()),
      lastContactOn: f.dayField.nullable(),
      grades: z.array(z.object({ on: f.dayField, from: f.gradeField, to: f.gradeField, by: z.string() })),
      notes: z.array(z.object({ on: f.dayField, by: z.string(), text: z.string() })),
    }),
  ),
  /** Gives lines to somebody else, by hand: these, or all of one receiver's that have not moved yet. */
  'handover.move': endpoint(
    z.strictObject({
      id: handoverId,
      toId: f.staffId,
      lines: z.union([
        z.strictObject({ customerIds: z.array(f.customerId).min(1).max(100) }),
        z.strictObject({ ofId: f.staffId }),
      ]),
    }),
    handoverView,
  ),
  'handover.offer': endpoint(id, handoverView),
  /** A receiver's; the customers move at once, 100 a call. */
  'handover.accept': endpoint(id, handoverView),
  'handover.decline': endpoint(id, handoverView),
  /** As long as nobody has accepted. */
  'handover.undo': endpoint(id, handoverView),
} as const
