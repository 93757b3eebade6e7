import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { type MeetingDoc, meetingIn, meetingsOf, saveMeeting } from '#cloud/store/meetings'
import { tellWhoAsked } from '#cloud/store/service-news'
import { transact } from '#cloud/store/transact'
import type { meeting as contract, meetingView } from '@/contract/meeting'
import { trackMeeting } from '../meeting-reminders'
import { isTooFar } from '../need-day'

type View = z.output<typeof meetingView>

const viewOf = ({ _id, ownerId, ...doc }: MeetingDoc): View => ({
  ...doc,
  id: _id,
  agenda: [...doc.agenda],
  notes: [...doc.notes],
  decisions: [...doc.decisions],
})

const dayMustStand = (ctx: Context, on: MeetingDoc['on']): void => {
  if (on < ctx.today) refuse('INVALID', '会议要在今天或以后。')
  if (isTooFar(ctx, on)) refuse('INVALID', '会议的日子太远，最多十年以内。')
}

/** Changes a meeting of the caller's own customer and brings 今天 to what it says. */
const change = async (
  ctx: Context,
  { id, version }: { id: string; version: number },
  to: (doc: MeetingDoc) => MeetingDoc,
): Promise<View> => {
  const { saved, customer, was } = await transact(async t => {
    const doc = (await meetingIn(t, id)) ?? notFound()
    const customer = await ownCustomerIn(ctx, t, doc.customerId)
    if (doc.version !== version) return changedMeanwhile()
    return { saved: await saveMeeting(t, to(doc)), customer, was: doc }
  })
  await trackMeeting(ctx, saved, customer, was.decisions)
  const hasMoved = saved.on !== was.on || saved.at !== was.at || saved.place !== was.place
  if (hasMoved) await tellWhoAsked(saved.customerId, 'appointment', ctx.now)
  return viewOf(saved)
}

const isSamePlan = (doc: MeetingDoc, plan: Partial<MeetingDoc>): boolean =>
  Object.entries(plan).every(
    ([key, value]) => JSON.stringify(doc[key as keyof MeetingDoc]) === JSON.stringify(value),
  )

export const meeting: Handlers<typeof contract> = {
  'meeting.list': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    return { meetings: (await meetingsOf(customerId)).map(viewOf) }
  },
  'meeting.plan': async (ctx, { id, ...plan }) => {
    dayMustStand(ctx, plan.on)
    const planned = await transact(async (t): Promise<{ doc: MeetingDoc; customer: CustomerDoc }> => {
      const customer = await ownCustomerIn(ctx, t, plan.customerId)
      const known = await meetingIn(t, id)
      if (known !== null) {
        return isSamePlan(known, plan) ? { doc: known, customer } : refuse('ID_TAKEN', '这个编号已经用过了。')
      }
      const ownerId = customer.ownerId
      const fresh = { _id: id, version: 0, ownerId, ...plan, notes: [], decisions: [], minutesAt: null }
      return { doc: await saveMeeting(t, fresh), customer }
    })
    await trackMeeting(ctx, planned.doc, planned.customer)
    await tellWhoAsked(plan.customerId, 'appointment', ctx.now)
    return viewOf(planned.doc)
  },
  'meeting.change': (ctx, { id, version, changes }) => {
    if (changes.on !== undefined) dayMustStand(ctx, changes.on)
    return change(ctx, { id, version }, doc => ({ ...doc, ...changes }) as MeetingDoc)
  },
  'meeting.note': (ctx, { id, version, text }) =>
    change(ctx, { id, version }, doc => {
      if (doc.notes.length >= 20) return refuse('LIMIT', '阶段小结太多了。')
      return { ...doc, notes: [...doc.notes, { at: ctx.now, text }] }
    }),
  'meeting.decide': (ctx, { id, version, decisions }) =>
    change(ctx, { id, version }, doc => {
      // A day that has passed stays as it was agreed; only a new one must lie ahead.
      const isAgreed = (id: string, by: MeetingDoc['on']) =>
        doc.decisions.some(one => one.id === id && one.by === by)
      if (decisions.some(({ id, by }) => by !== null && by < ctx.today && !isAgreed(id, by))) {
        return refuse('INVALID', '完成的日子要在今天或以后。')
      }
      const isDone = (decision: string) => doc.decisions.some(one => one.id === decision && one.isDone)
      return {
        ...doc,
        decisions: decisions.map(one => ({ ...one, isDone: isDone(one.id) })),
        minutesAt: doc.minutesAt ?? ctx.now,
      }
    }),
  'meeting.done': (ctx, { id, version, decisionId, isDone }) =>
    change(ctx, { id, version }, doc => {
      if (!doc.decisions.some(one => one.id === decisionId)) return notFound()
      const decisions = doc.decisions.map(one => (one.id === decisionId ? { ...one, isDone } : one))
      return { ...doc, decisions }
    }),
}
