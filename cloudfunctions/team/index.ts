import { serve } from '#cloud/serve'
import { team } from '@/contract/team'
import { audit } from './handlers/audit'
import { bootstrap } from './handlers/bootstrap'
import { branch } from './handlers/branch'
import { campaign } from './handlers/campaign'
import { complaint } from './handlers/complaint'
import { counter } from './handlers/counter'
import { digest } from './handlers/digest'
import { handoverDecide } from './handlers/handover-decide'
import { handoverPropose } from './handlers/handover-propose'
import { handoverRead } from './handlers/handover-read'
import { help } from './handlers/help'
import { join } from './handlers/join'
import { letGo } from './handlers/let-go'
import { reading } from './handlers/reading'
import { refollow } from './handlers/refollow'
import { settings } from './handlers/settings'
import { staff } from './handlers/staff'
import { staffing } from './handlers/staffing'
import { statement } from './handlers/statement'
import { teamPlan } from './handlers/team-plan'
import { teamStock } from './handlers/team-stock'
import { valueReview } from './handlers/value-review'

export const main = serve('team', team, {
  ...bootstrap,
  ...join,
  ...staff,
  ...branch,
  ...settings,
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
  ...reading,
  ...handoverPropose,
  ...handoverDecide,
  ...handoverRead,
  ...valueReview,
  ...campaign,
  ...teamStock,
})
