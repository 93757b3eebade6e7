import type { Handlers } from '#cloud/serve'
import type { loan as contract } from '@/contract/loan'

export const loan: Handlers<typeof contract> = {}
