import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { ComplaintDoc } from '#cloud/store/complaints'
import { customerById } from '#cloud/store/customers'
import { erasureOf } from '#cloud/store/erasures'
import { samePersonAs } from '#cloud/store/same-person'
import { staffById } from '#cloud/store/staff'
import type { complaintView } from '@/contract/complaint'
import { daysBetween } from '@/domain/day'
import { addressed } from '@/domain/name-words'

type View = z.input<typeof complaintView>

/** A complaint as its lead reads it: of the customer no more than a 称谓. */
export const complaintViewOf = async (ctx: Context, doc: ComplaintDoc): Promise<View> => {
  const { customerId } = doc
  const [customer, about, erasure] = await Promise.all([
    customerId === null ? null : customerById(customerId),
    staffById(doc.aboutStaffId),
    customerId === null || doc.kind !== 'rights' ? null : erasureOf(customerId),
  ])
  const others = erasure?.status === 'asked' && customer !== null ? await samePersonAs(customer) : []
  return {
    id: doc._id,
    version: doc.version,
    kind: doc.kind,
    customerId,
    salutation: customer ? addressed(customer) : '',
    standing: doc.standing ?? null,
    aboutName: about?.name ?? '',
    text: doc.text,
    score: doc.score,
    hasPhone: doc.phoneEnc !== null,
    filedOn: doc.filedOn,
    dueOn: doc.dueOn,
    daysLeft: daysBetween(ctx.today, doc.dueOn),
    status: doc.status,
    extensions: doc.extensions.map(({ reason, to }) => ({ reason, to })),
    behaviour: doc.behaviour,
    result: doc.result,
    hiddenNeed: doc.hiddenNeed,
    improvement: doc.improvement,
    erasure: erasure?.status === 'erasing' ? 'approved' : (erasure?.status ?? 'none'),
    otherRecords: others.length,
  }
}
