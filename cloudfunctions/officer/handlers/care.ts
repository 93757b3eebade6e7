import type { Handlers } from '#cloud/serve'
import type { care as contract } from '@/contract/care'
import { catchUp } from './catch-up'
import { conduct } from './conduct'
import { greeting } from './greeting'
import { losing } from './losing'
import { texts } from './texts'

export const care: Handlers<typeof contract> = {
  ...conduct,
  ...greeting,
  ...catchUp,
  ...losing,
  ...texts,
}
