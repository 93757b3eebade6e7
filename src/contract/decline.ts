import * as z from 'zod'
import { DECLINE_MEASURES, DECLINE_OUTCOMES } from '@/domain/decline'
import { endpoint } from './endpoint'
import * as f from './fields'
import { monthField } from './ledger'

const declineId = z.string().regex(/^cus_[A-Za-z0-9]{1,40}\.(19|20|21)\d\d-(0[1-9]|1[0-2])$/, '编号不对')
const outcomeField = z.enum(DECLINE_OUTCOMES)

/** R68 an alarm with the four months that explain it; `outcome`: what the officer found. */
export const declineView = z.object({
  id: declineId,
  measure: z.enum(DECLINE_MEASURES),
  why: z.enum(['falling', 'half']),
  /** The three months before and the one in which it rang, the oldest first; fen, or how many services. */
  periods: z.array(z.object({ month: monthField, amount: z.int() })),
  raisedOn: f.dayField,
  outcome: z.object({ what: outcomeField, word: z.string(), on: f.dayField }).nullable(),
})

const row = declineView.extend({ customerId: f.customerId, name: z.string() })

/** Function `officer`: alarms of one's own book (R68). */
export const decline = {
  /** Open ones, the latest first, then what was found lately. */
  'decline.list': endpoint(
    z.strictObject({}),
    z.object({ today: f.dayField, open: z.array(row), answered: z.array(row) }),
  ),
  /** What was found at the visit: it ticks the visit off. Said again, the last word stands. */
  'decline.answer': endpoint(
    z.strictObject({ id: declineId, outcome: outcomeField, word: f.textField(60) }),
    declineView,
  ),
} as const
