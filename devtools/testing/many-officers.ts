import { newBook } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import { newStaff } from '../../cloudfunctions/_lib/store/staff-doc'
import type { Branch } from './branch'
import { insert } from './branch'
import { customerDoc, inDays, needIn, TODAY } from './customers'

/** Officers beyond the few of the small branch, each with a book, so many accepts and so many due customers. */
export const manyOfficers = (
  branch: Branch,
  officers: number,
  { customers, accepts, now }: { customers: number; accepts: number; now: number },
): string[] => {
  const ids = Array.from({ length: officers }, (_, i) => `stf_m${String(i).padStart(3, '0')}`)
  insert(
    branch,
    'staff',
    ids.map(_id =>
      newStaff({ _id, openid: `o-${_id}`, name: '某', role: 'officer', teamId: 'tea_1', joinedAt: 0 }),
    ),
  )
  insert(
    branch,
    'reminderBooks',
    ids.map(_id => ({
      ...newBook(_id, TODAY, now),
      balance: { nudge: accepts, alert: 0 },
      entries: Array.from({ length: accepts }, (_, i) => ({
        id: `tap_${i}:nudge`,
        template: 'nudge',
        at: now,
        cause: 'claimed',
        change: 1,
        ref: `tap_${i}`,
      })),
      entryCount: accepts,
    })),
  )
  for (const _id of ids) branch.openApi.outbox.accept(`o-${_id}`, 'T-nudge', accepts)
  const made = { createdOn: inDays(-400), contactedBefore: inDays(-9) }
  for (const ownerId of ids)
    insert(
      branch,
      'customers',
      Array.from({ length: customers }, (_, i) => {
        const id = `${ownerId.slice(4)}x${i}`
        return { ...customerDoc(id, { ...made, ownerId, needs: [needIn(id, 20)] }), gradeChangesOn: null }
      }),
    )
  return ids
}
