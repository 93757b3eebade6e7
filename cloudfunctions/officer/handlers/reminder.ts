import type { Handlers } from '#cloud/serve'
import type { reminder as contract } from '@/contract/reminder'

export const reminder: Handlers<typeof contract> = {}
