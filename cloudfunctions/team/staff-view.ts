import type * as z from 'zod'
import type { StaffDoc } from '#cloud/store/staff'
import type { team } from '@/contract/team'

export const staffView = (doc: StaffDoc): z.input<(typeof team)['staff.join']['output']> => ({
  id: doc._id,
  name: doc.name,
  role: doc.role,
  teamId: doc.teamId,
  status: doc.status,
  away: doc.away,
  staffNo: doc.staffNo ?? null,
})
