import type { Handlers } from '#cloud/serve'
import type { loan as contract } from '@/contract/loan'
import { dealing } from './dealing'
import { maturities } from './maturities'
import { renewal } from './renewal'
import { task } from './task'

export const loan: Handlers<typeof contract> = { ...dealing, ...task, ...renewal, ...maturities }
