import type { Standing } from '@/domain/erasure'
import { isUnderWay } from '@/domain/need'
import { hasComplaints } from './complaints'
import type { CustomerDoc } from './customer-doc'

/** What erasure would find of a customer at this moment: asked when it is wished for, decided and done (rulebook §9). */
export const erasureStandingOf = async ({ _id, journal, dealings }: CustomerDoc): Promise<Standing> => ({
  runningLoans: dealings.running,
  hasUnderWay: journal.needs.some(isUnderWay),
  hasDealings: dealings.count > 0,
  hasComplaints: await hasComplaints(_id),
})
