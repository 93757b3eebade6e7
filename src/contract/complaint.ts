import * as z from 'zod'
import { COMPLAINT_KINDS } from '@/domain/complaint'
import { endpoint } from './endpoint'
import * as f from './fields'

const complaintId = f.idField('cpl')
const version = f.versionField

export const complaintView = z.object({
  id: complaintId,
  version,
  kind: z.enum(COMPLAINT_KINDS),
  customerId: f.customerId.nullable(),
  /** Whom it is from, as a lock screen may show it; empty where somebody only held the card. */
  salutation: z.string(),
  /** Known to be the customer, or only proposed by the card; null where somebody only held it. */
  standing: z.enum(['confirmed', 'proposed']).nullable(),
  aboutName: z.string(),
  text: z.string(),
  score: z.int().nullable(),
  hasPhone: z.boolean(),
  filedOn: f.dayField,
  dueOn: f.dayField,
  daysLeft: z.int(),
  status: z.enum(['open', 'answered', 'closed']),
  extensions: z.array(z.object({ reason: z.string(), to: f.dayField })),
  behaviour: z.string(),
  result: z.string(),
  hiddenNeed: z.string(),
  improvement: z.string(),
  /** A wish to be erased that waits for a decision. */
  erasure: z.enum(['none', 'asked', 'approved', 'refused']),
  /** Further records of the same person (number and name), at whichever colleague, which go with it. */
  otherRecords: z.int(),
})

/** Function `team`, complaints (R92, R110-R112): the lead's, never the officer's whom they are about. */
export const complaint = {
  /** Open and answered ones, the first due first; closed ones when asked for. */
  'complaint.list': endpoint(
    z.strictObject({ isClosed: z.boolean().optional() }),
    z.object({ today: f.dayField, rows: z.array(complaintView) }),
  ),
  /** The number that somebody left to be called back; the read is recorded. */
  'complaint.phone': endpoint(z.strictObject({ id: complaintId }), z.object({ phone: z.string() })),
  /** R110-R112: behaviour and result, not persons; the need behind it; what improves. */
  'complaint.answer': endpoint(
    z.strictObject({
      id: complaintId,
      version,
      behaviour: f.filledText(200),
      result: f.filledText(200),
      hiddenNeed: f.textField(200),
      improvement: f.textField(200),
    }),
    complaintView,
  ),
  'complaint.extend': endpoint(
    z.strictObject({ id: complaintId, version, to: f.dayField, reason: f.filledText(60) }),
    complaintView,
  ),
  /** The customer was told; only then is it closed. */
  'complaint.told': endpoint(z.strictObject({ id: complaintId, version }), complaintView),
  /** Whether somebody who asked is erased; the sweep does it. */
  'erasure.decide': endpoint(
    z.strictObject({ id: complaintId, isApproved: z.boolean(), reason: f.textField(60) }),
    complaintView,
  ),
} as const
