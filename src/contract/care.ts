import { conduct } from './conduct'
import { greeting } from './greeting'
import { lookBack } from './look-back'
import { texts } from './texts'

/** Function `officer`, care: the conduct guard, greetings, what is left to write down, whom one is losing. */
export const care = {
  ...conduct,
  ...greeting,
  ...lookBack,
  ...texts,
} as const
