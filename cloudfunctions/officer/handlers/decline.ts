import type { Context } from '#cloud/context'
import { notFound } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { ownCustomerIn } from '#cloud/store/customers'
import { type DeclineDoc, visitIdOf } from '#cloud/store/decline-doc'
import { declineIn, declinesOf, putDeclineIn } from '#cloud/store/declines'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { namedOfMine } from '#cloud/store/named-of-mine'
import { closeReminder } from '#cloud/store/reminders'
import { transact } from '#cloud/store/transact'
import type { decline as contract } from '@/contract/decline'
import { DECLINE_OUTCOME_LABEL, declineTitle } from '@/domain/decline-words'
import { declineViewOf } from '../decline-view'

const MOST_OPEN = 100
const MOST_ANSWERED = 30

const rowsOf = async (ctx: Context, docs: readonly DeclineDoc[]) => {
  const ids = [...new Set(docs.map(({ customerId }) => customerId))]
  const names = new Map((await namedOfMine(ctx.staff._id, ids)).map(one => [one._id, one.name]))
  return (some: readonly DeclineDoc[]) =>
    some.flatMap(doc => {
      const name = names.get(doc.customerId)
      return name === undefined ? [] : [{ ...declineViewOf(doc), customerId: doc.customerId, name }]
    })
}

/** R68 the alarms of one's own book, and what was found. */
export const decline: Handlers<typeof contract> = {
  'decline.list': async ctx => {
    const [open, answered] = await Promise.all([
      declinesOf(ctx.staff._id, true, MOST_OPEN),
      declinesOf(ctx.staff._id, false, MOST_ANSWERED),
    ])
    const rows = await rowsOf(ctx, [...open, ...answered])
    return { today: ctx.today, open: rows(open), answered: rows(answered) }
  },
  'decline.answer': async (ctx, { id, outcome: what, word }) => {
    const saved = await transact(async t => {
      const doc = (await declineIn(t, id)) ?? notFound()
      const customer = await ownCustomerIn(ctx, t, doc.customerId)
      if (doc.outcome?.what === what && doc.outcome.word === word) return doc
      const outcome = { what, word, byId: ctx.staff._id, on: ctx.today }
      const answered: DeclineDoc = { ...doc, isOpen: false, outcome }
      await putDeclineIn(t, answered)
      const words = `${declineTitle(doc)}，${ctx.staff.name}看过：${DECLINE_OUTCOME_LABEL[what]}${word === '' ? '' : `，${word}`}`
      await addEntry(t, eventEntry(ctx.newId('evt'), ctx.now, ctx.staff, customer, words))
      await recordAuditIn(t, ctx, 'decline.answer', customer._id)
      return answered
    })
    await closeReminder(visitIdOf(id), ctx.now)
    return declineViewOf(saved)
  },
}
