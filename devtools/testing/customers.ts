import { addDays, type Day, dayOf } from '@/domain/day'
import type { Need } from '@/domain/need'
import { DEMO_PHONE_PREFIX } from '@/domain/phone-number'
import { workCalendar } from '@/domain/workday'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { type NewCustomer, newCustomer } from '../../cloudfunctions/_lib/store/new-customer'
import { type Branch, insert, MONDAY } from './branch'

export const TODAY = dayOf(MONDAY.getTime())
/** A day so many days from the tests' first day. */
export const inDays = (days: number): Day => addDays(TODAY, days)
export const phone = (n: number): string => `${DEMO_PHONE_PREFIX}${String(n).padStart(7, '0')}`

/** An open clear need that is expected in so many days; null: no day, undefined: latent. */
export const needIn = (id: string, days?: number | null, more: Partial<Need> = {}): Need => ({
  id: `need_${id}`,
  product: '经营贷',
  amountFen: 20_000_000,
  demand: days === undefined ? 'latent' : 'clear',
  expectedOn: days === undefined || days === null ? null : inDays(days),
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
  ...more,
})

type Made = Partial<Omit<NewCustomer, 'id'>> & { readonly today?: Day }

/** A customer's document, of the officer unless said otherwise. */
export const customerDoc = (id: string, { today = TODAY, ...made }: Made = {}): CustomerDoc =>
  newCustomer(
    {
      id: `cus_${id}`,
      name: '张伟',
      kind: 'person',
      ownerId: 'stf_officer',
      teamId: 'tea_1',
      createdOn: today,
      createdFrom: 'test',
      ...made,
    },
    { now: MONDAY.getTime(), today, rules: { calendar: workCalendar() }, keyFromFen: 50_000_000 },
  )

/** Puts customers into the book behind the functions' back;  */
export const plant = (branch: Branch, ...docs: readonly object[]): void => insert(branch, 'customers', docs)
