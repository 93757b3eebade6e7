import { checkAbout, type Mark } from '#cloud/check-text'
import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { type How, recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer, ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { dealingIn, dealingsOf, putDealing } from '#cloud/store/dealings'
import { loanDaysMustStand, newDealing } from '#cloud/store/loan-days'
import { transact } from '#cloud/store/transact'
import { withDealings } from '#cloud/store/with-dealings'
import type { loan as contract } from '@/contract/loan'
import { type Dealing, MAX_DEALINGS } from '@/domain/dealing'
import { viewOf } from '../customer-view'
import { dealingViewOf } from '../dealing-view'

/** The same loan sent again, whatever became of it since. */
const isRepeat = (known: Dealing, sent: Dealing): boolean => hashOf(known) === hashOf(sent)
const hashOf = ({ product, amountFen, disbursedOn, repay, maturesOn, creditUntil }: Dealing): string =>
  contentHash({ product, amountFen, disbursedOn, repay, maturesOn, creditUntil })

/** R22 a loan more or another one: the loan, the counts and the tasks are written as one, with the record of it. */
const changeDealing = (
  ctx: Context,
  what: 'dealing.update' | 'dealing.settle',
  { id, customerId, version }: { id: string; customerId: string; version: number },
  change: (dealing: DealingDoc) => DealingDoc,
  how: How = {},
  mark: Mark = {},
): Promise<CustomerDoc> =>
  dealingsOf(customerId).then(before =>
    transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId, version)
      const known = before.find(one => one.id === id) ?? notFound()
      const changed = change(known)
      await putDealing(t, changed)
      await recordAuditIn(t, ctx, what, customerId, { dealingId: id, ...how })
      const after = before.map(one => (one.id === id ? changed : one))
      return saveCustomer(ctx, t, { ...withDealings(ctx, doc, before, after), ...mark })
    }),
  )

type Dealings = Pick<
  Handlers<typeof contract>,
  'dealing.list' | 'dealing.add' | 'dealing.update' | 'dealing.settle'
>

export const dealing: Dealings = {
  'dealing.list': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    const dealings = await dealingsOf(customerId)
    const running = dealings.filter(one => one.status === 'running')
    const settled = dealings.filter(one => one.status === 'settled')
    const byMaturity = running.sort((a, b) => ((a.maturesOn ?? '9') < (b.maturesOn ?? '9') ? -1 : 1))
    return { dealings: [...byMaturity, ...settled.reverse()].map(one => dealingViewOf(ctx, one)) }
  },
  'dealing.add': async (ctx, { customerId, version, ...fields }) => {
    loanDaysMustStand(ctx, fields)
    await ownCustomer(ctx, customerId)
    const mark = await checkAbout(ctx, [fields.product])
    const before = await dealingsOf(customerId)
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId)
      const made = newDealing(ctx, doc, fields)
      const same = await dealingIn(t, customerId, made.id)
      if (same !== null) return isRepeat(same, made) ? doc : refuse('ID_TAKEN', '这个编号已经用过了。')
      if (doc.version !== version) return changedMeanwhile()
      if (before.length >= MAX_DEALINGS) return refuse('LIMIT', `一位客户最多 ${MAX_DEALINGS} 笔贷款。`)
      await putDealing(t, made)
      await recordAuditIn(t, ctx, 'dealing.add', customerId, { dealingId: made.id })
      return saveCustomer(ctx, t, { ...withDealings(ctx, doc, before, [...before, made]), ...mark })
    })
    return viewOf(ctx, saved)
  },
  'dealing.update': async (ctx, { changes, ...target }) => {
    if (changes.product !== undefined) await ownCustomer(ctx, target.customerId)
    const mark = await checkAbout(ctx, [changes.product ?? ''])
    const change = (known: DealingDoc): DealingDoc => {
      if (known.status === 'settled') return refuse('USED', '已结清的贷款不能再改。')
      const changed = { ...known, ...changes } as DealingDoc
      loanDaysMustStand(ctx, changed)
      return changed
    }
    const fields = Object.keys(changes).sort().join(' ')
    const saved = await changeDealing(ctx, 'dealing.update', target, change, { fields }, mark)
    return viewOf(ctx, saved)
  },
  'dealing.settle': async (ctx, { settledOn, ...target }) => {
    const saved = await changeDealing(ctx, 'dealing.settle', target, known => {
      if (settledOn === null) return { ...known, status: 'running', settledOn }
      if (settledOn > ctx.today) return refuse('INVALID', '结清日还没到，结清后再记。')
      if (settledOn < known.disbursedOn) return refuse('INVALID', '结清日要在放款日以后。')
      return { ...known, status: 'settled', settledOn }
    })
    return viewOf(ctx, saved)
  },
}
