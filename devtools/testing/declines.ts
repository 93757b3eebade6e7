import { addToMonth, type Month } from '@/domain/month'
import { type DeclineDoc, declineDocOf } from '../../cloudfunctions/_lib/store/decline-doc'
import { MONDAY } from './branch'

const LAST = '2026-10' as Month

/** R68 an open alarm of October: fees of 9, 8, 7 and 6 yuan. */
export const alarmOf = (customerId: string, ownerId: string): DeclineDoc =>
  declineDocOf(
    { _id: customerId, ownerId },
    {
      why: 'falling',
      measure: 'fee',
      month: LAST,
      periods: [900, 800, 700, 600].map((amount, i) => ({ month: addToMonth(LAST, i - 3), amount })),
    },
    MONDAY.getTime(),
  )
