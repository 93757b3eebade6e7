import * as z from 'zod'
import { endpoint } from './endpoint'
import * as f from './fields'

const staffNo = z.string().regex(/^\d{3,8}$/, '工号是 3 到 8 位数字')

export const staffView = z.object({
  id: f.staffId,
  name: z.string(),
  role: f.roleField,
  teamId: f.teamId.nullable(),
  status: z.enum(['active', 'left']),
  away: z.object({ from: f.dayField, to: f.dayField, deputyId: f.staffId.optional() }).nullable(),
  staffNo: z.string().nullable(),
})

/** Function `team`, roles and teams (R121): the admin's, each change recorded; and whom one works with. */
export const staffing = {
  /** R102 one's own leave, and by name alone who of the own team could take over meanwhile. */
  'staff.team': endpoint(
    z.strictObject({}),
    z.object({
      away: staffView.shape.away,
      colleagues: z.array(z.object({ id: f.staffId, name: z.string() })),
    }),
  ),
  /** Another role. A seller needs a team; who still has customers stays one until they are handed over. */
  'staff.role': endpoint(
    z.strictObject({ staffId: f.staffId, role: f.roleField, teamId: f.teamId.nullable().optional() }),
    staffView,
  ),
  /** Another team; the customers stay with their officer. */
  'staff.move': endpoint(z.strictObject({ staffId: f.staffId, teamId: f.teamId }), staffView),
  /** 工号, which stands on the cards that a colleague shares; null takes it away. */
  'staff.number': endpoint(z.strictObject({ staffId: f.staffId, staffNo: staffNo.nullable() }), staffView),
} as const
