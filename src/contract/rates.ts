import * as z from 'zod'
import { endpoint } from './endpoint'

const minutes = z.int('分钟取整数').min(0).max(600, '最多 600 分钟')
/** R52 minutes by contact, fen by hour. */
export const rates = {
  minutes: z.strictObject({
    T: minutes,
    W: minutes,
    S: minutes,
    M: minutes,
    E: minutes,
    attempt: minutes,
    look: minutes,
  }),
  fenPerHour: z.int().min(0).max(1_000_000, '每小时最多 10,000 元'),
}

/** Function `team`, R52: what serving a customer costs, set by the branch. */
export const serviceRates = {
  'settings.rates': endpoint(z.strictObject(rates), z.object({ version: z.int(), ...rates })),
} as const
