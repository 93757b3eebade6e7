import { serve } from '#cloud/serve'
import { team } from '@/contract/team'
import { audit } from './handlers/audit'
import { bootstrap } from './handlers/bootstrap'
import { branch } from './handlers/branch'
import { complaint } from './handlers/complaint'
import { counter } from './handlers/counter'
import { digest } from './handlers/digest'
import { join } from './handlers/join'
import { reading } from './handlers/reading'
import { staff } from './handlers/staff'
import { staffing } from './handlers/staffing'

export const main = serve('team', team, {
  ...bootstrap,
  ...join,
  ...staff,
  ...branch,
  ...complaint,
  ...digest,
  ...audit,
  ...counter,
  ...staffing,
  ...reading,
})
