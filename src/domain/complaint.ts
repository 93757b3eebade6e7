import { addDays, type Day } from './day'

/** R92: due in 15 days unless the branch sets another number. */
export const COMPLAINT_DAYS = 15

/** R92 the regulator's complaint line, unless the branch writes another. */
export const REGULATOR_LINE = '12378'

/** What goes to the lead: a complaint, a rating of two or less, 「更换客户经理」 (R126), a request of one's rights. */
export const COMPLAINT_KINDS = ['complaint', 'rating', 'changeOfficer', 'rights'] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]

/** open: nobody answered · answered: decided, the customer not told yet · closed: the customer was told. */
export type ComplaintStatus = 'open' | 'answered' | 'closed'

/** R92: ratings of two and less go to the lead. `isPoor(2) === true` */
export const isPoor = (score: number): boolean => score <= 2

/** `complaintDueOn('2026-11-23') === '2026-12-08'` */
export const complaintDueOn = (filedOn: Day, days: number = COMPLAINT_DAYS): Day => addDays(filedOn, days)
