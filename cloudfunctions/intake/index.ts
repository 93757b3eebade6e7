import { serve } from '#cloud/serve'
import { intake } from '@/contract/intake'
import { commit } from './handlers/commit'
import { ledgerCommit } from './handlers/ledger-commit'
import { ledgerPreview } from './handlers/ledger-preview'
import { preview } from './handlers/preview'

export const main = serve('intake', intake, { ...preview, ...commit, ...ledgerPreview, ...ledgerCommit })
