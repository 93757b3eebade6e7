import * as z from 'zod'
import { audit } from './audit'
import { teamCampaign } from './campaign'
import { complaint } from './complaint'
import { counter } from './counter'
import { digest } from './digest'
import { endpoint } from './endpoint'
import * as f from './fields'
import { handover } from './handover'
import { help } from './help'
import { letGo } from './let-go'
import { serviceRates } from './rates'
import { reading } from './reading'
import { refollow } from './refollow'
import { settings } from './settings'
import { staffing, staffView } from './staffing'
import { statement } from './statement'
import { teamStock } from './stock'
import { teamPlan } from './team-plan'
import { valueAnswers } from './value'

/** Function `team`: staff operations, and what reads across owners. */
export const team = {
  ...complaint,
  ...digest,
  ...statement,
  ...teamPlan,
  ...refollow,
  ...help,
  ...letGo,
  ...audit,
  ...counter,
  ...staffing,
  ...serviceRates,
  ...valueAnswers,
  ...teamCampaign,
  ...teamStock,
  ...reading,
  ...handover,
  ...settings,
  /** The first admin, by the bootstrap code of the environment; usable once. */
  'staff.bootstrap': endpoint(
    z.strictObject({ code: z.string().max(100), name: f.filledText(20) }),
    staffView,
  ),
  'staff.invite': endpoint(
    z.strictObject({ role: f.roleField, teamId: f.teamId.nullable().optional() }),
    z.object({ token: z.string(), expiresAt: z.int() }),
  ),
  'staff.join': endpoint(z.strictObject({ token: z.string().max(100), name: f.filledText(20) }), staffView),
  'staff.leave': endpoint(z.strictObject({ staffId: f.staffId, reason: f.filledText(60) }), staffView),
  'staff.list': endpoint(
    z.strictObject({}),
    z.object({
      staff: z.array(staffView),
      teams: z.array(z.object({ id: f.teamId, name: z.string() })),
      /** R121 总行, 分行, 支行, those that have a name. */
      units: z.array(z.string()),
    }),
  ),
  /**
   * R102: from and to of a leave, or null to end it; the 协办 of a customer sees what is due meanwhile, `deputyId` (of
   * the same team) all of it.
   */
  'staff.away': endpoint(
    z.strictObject({
      staffId: f.staffId,
      away: z.strictObject({ from: f.dayField, to: f.dayField, deputyId: f.staffId.optional() }).nullable(),
    }),
    staffView,
  ),
  'team.create': endpoint(
    z.strictObject({ id: f.teamId, name: f.filledText(20) }),
    z.object({ id: f.teamId, name: z.string() }),
  ),
  'team.rename': endpoint(
    z.strictObject({ id: f.teamId, name: f.filledText(20) }),
    z.object({ id: f.teamId, name: z.string() }),
  ),
}
