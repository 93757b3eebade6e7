import { serve } from '#cloud/serve'
import { intake } from '@/contract/intake'
import { commit } from './handlers/commit'
import { preview } from './handlers/preview'

export const main = serve('intake', intake, { ...preview, ...commit })
