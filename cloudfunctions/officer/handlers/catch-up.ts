import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit } from '#cloud/store/audit'
import { ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { entryIn, replaceEntry } from '#cloud/store/entries'
import { NOT_DIALLED, ownByIds } from '#cloud/store/look-back'
import { transact } from '#cloud/store/transact'
import type { lookBack as contract } from '@/contract/look-back'
import { CATCH_UP_DAYS } from '@/domain/catch-up'
import { catchUpWords } from '@/domain/catch-up-words'
import { daysBetween } from '@/domain/day'
import { careLine } from '../care-line'
import { ownCatchUps } from '../catch-ups'
import { rowOf } from '../customer-view'

const PAGE = 50

type CatchUps = Pick<
  Handlers<typeof contract>,
  'care.line' | 'catchUp.list' | 'catchUp.note' | 'catchUp.dismiss'
>

export const catchUp: CatchUps = {
  'care.line': careLine,
  'catchUp.list': async ctx => {
    const all = await ownCatchUps(ctx)
    const shown = all.slice(0, PAGE)
    const docs = await ownByIds(ctx, [...new Set(shown.map(({ customerId }) => customerId))])
    const rows = shown.flatMap(one => {
      const doc = docs.find(({ _id }) => _id === one.customerId)
      if (!doc) return []
      const { kind, on, isLate, entryId } = one
      const words = catchUpWords(one, doc.journal.next?.what ?? '', ctx.today)
      return [{ customer: rowOf(ctx, doc), kind, on, isLate, words, entryId }]
    })
    return { today: ctx.today, total: all.length - (shown.length - rows.length), rows }
  },
  'catchUp.note': async (ctx, { entryId, note }) =>
    transact(async t => {
      const entry = (await entryIn(t, entryId)) ?? notFound()
      await ownCustomerIn(ctx, t, entry.customerId)
      if (entry.note === note) return { entryId }
      if (entry.voided || entry.kind !== 'followUp') return refuse('INVALID', '这条不能补备注。')
      if (entry.note !== '') return refuse('USED', '这条已经有备注了。')
      if (daysBetween(entry.on, ctx.today) > CATCH_UP_DAYS)
        return refuse('INVALID', `只能补最近 ${CATCH_UP_DAYS} 天的备注。`)
      await replaceEntry(t, { ...entry, note })
      return { entryId }
    }),
  'catchUp.dismiss': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    await recordAudit(ctx, NOT_DIALLED, customerId)
    return { customerId }
  },
}
