import { addMonths, dayAt, dayNumber } from '@/domain/day'
import type { Dealing } from '@/domain/dealing'
import type { Context } from '../context'
import { refuse } from '../refusal'
import { type DealingDoc, dealingDocId } from './dealing-doc'

const LONGEST_MONTHS = 480

type Days = Pick<Dealing, 'disbursedOn' | 'maturesOn' | 'creditUntil' | 'repay'>

/** A loan is paid out today or before, ends after that, and is paid back on some day. INVALID otherwise. */
export const loanDaysMustStand = (ctx: Context, { disbursedOn, maturesOn, creditUntil }: Days): void => {
  const earliest = addMonths(ctx.today, -LONGEST_MONTHS)
  const latest = addMonths(ctx.today, LONGEST_MONTHS)
  if (disbursedOn > ctx.today) refuse('INVALID', '放款日还没到，放款后再记。')
  if (disbursedOn < earliest) refuse('INVALID', '放款日太早，最多四十年以前。')
  for (const end of [maturesOn, creditUntil]) {
    if (end === null) continue
    if (end <= disbursedOn) refuse('INVALID', '到期日要在放款日以后。')
    if (end > latest) refuse('INVALID', '到期日太远，最多四十年以内。')
  }
}

type Asked = Pick<Dealing, 'id' | 'product' | 'amountFen'> & Days

/** A loan as it is entered today: its calendar is kept from the next workday on. */
export const newDealing = (
  ctx: Context,
  customer: { readonly _id: string; readonly ownerId: string },
  { id, product, amountFen, disbursedOn, repay, maturesOn, creditUntil }: Asked,
): DealingDoc => ({
  _id: dealingDocId(customer._id, id),
  customerId: customer._id,
  ownerId: customer.ownerId,
  id,
  product,
  amountFen,
  disbursedOn,
  repay,
  maturesOn,
  creditUntil,
  status: 'running',
  settledOn: null,
  isInArrears: false,
  trackedFrom: dayAt(ctx.rules.calendar.nextWorkday(dayNumber(ctx.today))),
  done: {},
  renewalNeedId: null,
})
