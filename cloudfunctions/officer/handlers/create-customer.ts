import type * as z from 'zod'
import { checkAbout } from '#cloud/check-text'
import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerIn } from '#cloud/store/customers'
import { count } from '#cloud/store/day-counts'
import { newCustomer } from '#cloud/store/new-customer'
import { wasErased } from '#cloud/store/tombstones'
import { transact } from '#cloud/store/transact'
import { spreadWithdrawn } from '#cloud/store/withdrawn-elsewhere'
import type { officer } from '@/contract/officer'
import { customerCounts, openedCounts, plus } from '@/domain/counts'
import { appointCoOwner } from '../co-owner'
import { viewOf } from '../customer-view'
import { deskTexts } from '../desk-texts'
import { refuseDuplicate } from '../duplicate'
import { refuseLoanAgent } from '../loan-agent'
import { openedNeed } from '../need-day'
import { refusePrivate } from '../refuse-private'

type Input = z.output<(typeof officer)['customer.create']['input']>

const documentOf = (ctx: Context, input: Input): CustomerDoc => {
  const { id, name, kind, need, importance } = input
  return newCustomer(
    {
      ...input,
      id,
      name,
      kind,
      phone: input.phone ?? null,
      importance: importance ? { ...importance, byHand: true } : null,
      needs: need ? [openedNeed(ctx, need)] : [],
      ownerId: ctx.staff._id,
      teamId: ctx.staff.teamId,
      createdOn: ctx.today,
      createdFrom: contentHash(input),
    },
    { now: ctx.now, today: ctx.today, rules: ctx.rules, keyFromFen: ctx.settings.keyFromFen },
  )
}

export const createCustomer: Pick<Handlers<typeof officer>, 'customer.create'> = {
  'customer.create': async (ctx, input) => {
    refusePrivate(input.facts)
    const doc = documentOf(ctx, input)
    refuseLoanAgent(doc)
    await refuseDuplicate(ctx, input.id, input.phone ?? null, input.customerNo ?? null)
    const mark = await checkAbout(ctx, [...deskTexts(input), input.need?.product ?? ''])
    const stored = await transact(async t => {
      const known = await customerIn(t, input.id)
      if (known === null) {
        // A phone that was offline when the person was erased must not write it again.
        if (await wasErased(t, input.id)) return refuse('ID_TAKEN', '这位客户已按本人要求删除。')
        await appointCoOwner(ctx, t, ctx.staff._id, input.coOwnerId)
        await t.collection('customers').add({ data: { ...doc, ...mark } })
        await recordAuditIn(t, ctx, 'customer.create', input.id)
        const counts = plus(customerCounts(), openedCounts(doc.journal.needs.length))
        await count(t, ctx.staff, ctx.today, counts)
        return doc
      }
      const isRepeat = known.ownerId === ctx.staff._id && known.createdFrom === doc.createdFrom
      return isRepeat ? known : refuse('ID_TAKEN', '这个编号已经用过了。')
    })
    await spreadWithdrawn(stored.phoneHashes.slice(0, 1))
    return viewOf(ctx, stored)
  },
}
