import type { Handlers } from '#cloud/serve'
import type { care as contract } from '@/contract/care'

export const care: Handlers<typeof contract> = {}
