import { serve } from '#cloud/serve'
import { card } from '@/contract/card'
import { answers } from './handlers/answers'
import { complain } from './handlers/complain'
import { identify } from './handlers/identify'
import { message } from './handlers/message'
import { open } from './handlers/open'
import { refer } from './handlers/refer'
import { rights } from './handlers/rights'
import { unshare } from './handlers/unshare'

export const main = serve('card', card, {
  ...open,
  ...answers,
  ...refer,
  ...complain,
  ...identify,
  ...message,
  ...rights,
  ...unshare,
})
