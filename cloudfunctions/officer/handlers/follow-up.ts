import type * as z from 'zod'
import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { ownCustomer } from '#cloud/store/customers'
import { type EntryPlace, entriesOf } from '#cloud/store/entries'
import { wakeBook, wakeBookAt } from '#cloud/store/reminder-books'
import { tellWhoAsked } from '#cloud/store/service-news'
import type { officer } from '@/contract/officer'
import { dayOf, daysBetween } from '@/domain/day'
import { withFollowUp, withReview } from '@/domain/follow-up'
import { gate } from '@/domain/gate'
import { hasReached } from '@/domain/journal'
import { catchUpAt } from '../catch-up-at'
import { entryViewOf, viewOf } from '../customer-view'
import { doingTasks } from '../do-tasks'
import { GATE_WORDS } from '../gate-words'
import { isTooFar } from '../need-day'
import { writeEntry } from '../write-entry'

type Log = z.output<(typeof officer)['followUp.log']['input']>

/** A phone's clock may run ahead by so much. */
const CLOCK_SLACK_MS = 5 * 60_000
/** R40: an entry is written at most so many days late. */
const LATEST_DAYS = 7
const MAX_PROMISES = 20

const timeMustStand = (ctx: Context, input: Log): void => {
  if (input.at > ctx.now + CLOCK_SLACK_MS) refuse('INVALID', '联系时间在将来，请改成已经发生的时间。')
  if (daysBetween(dayOf(input.at), ctx.today) > LATEST_DAYS) refuse('INVALID', '只能补记最近 7 天的联系。')
  const ahead = [...(input.next ? [input.next.on] : []), ...(input.promises ?? []).map(one => one.on)]
  if (ahead.some(on => on < ctx.today)) refuse('INVALID', '下一步和答应的日子要在今天或以后。')
  if (ahead.some(on => isTooFar(ctx, on))) refuse('INVALID', '下一步和答应的日子太远，最多十年以内。')
}

const placeOf = (after: string): EntryPlace => {
  const [, at, id] = /^(\d{1,15})\|(\w{1,60})$/.exec(after) ?? []
  return at && id ? { at: Number(at), id } : refuse('INVALID', '翻页位置不对。')
}

type FollowUps = Pick<Handlers<typeof officer>, 'followUp.log' | 'followUp.list' | 'review.confirm'>

export const followUp: FollowUps = {
  'followUp.log': async (ctx, input) => {
    timeMustStand(ctx, input)
    const next = input.next ? { ...input.next, at: input.next.at ?? null } : null
    // The phone's clock may be minutes ahead: an entry of tonight never belongs to tomorrow.
    const on = dayOf(Math.min(input.at, ctx.now))
    const { channel, outcome, answers, promises = [] } = input
    const doing = await doingTasks(ctx, input.customerId, input.taskIds ?? [], on)
    const written = await writeEntry(
      ctx,
      input,
      {
        _id: input.id,
        kind: 'followUp',
        at: input.at,
        on,
        isLate: on < ctx.today,
        channel,
        outcome,
        note: input.note ?? '',
        next,
        answers,
        ...(doing.tasks.length > 0 ? { tasks: doing.tasks } : {}),
        contentHash: contentHash({ ...input, version: undefined }),
      },
      async (journal, t) => {
        const refusal = gate(journal, { channel, outcome, answers }, ctx.today)
        if (refusal !== null) refuse('GATE', GATE_WORDS[refusal])
        if (journal.promises.length + promises.length > MAX_PROMISES)
          refuse('LIMIT', '答应的事太多，先完成几件。')
        const newNeedId = input.id.replace('fol_', 'need_')
        if (journal.needs.some(need => need.id === newNeedId)) refuse('ID_TAKEN', '这个编号已经用过了。')
        const after = withFollowUp(journal, { on, channel, outcome, answers, next, promises, newNeedId })
        return doing.write(t, after)
      },
    )
    // What is agreed for today is worth a nudge, with an hour before it.
    if (next?.on === ctx.today) await wakeBook(ctx.staff._id, ctx.now)
    // R40: a contact of today without a note is asked for in the evening.
    if (on === ctx.today && (input.note ?? '') === '' && hasReached(channel, outcome))
      await wakeBookAt(ctx.staff._id, catchUpAt(ctx.today, ctx.now))
    if (next !== null && next.at !== null) await tellWhoAsked(input.customerId, 'appointment', ctx.now)
    return { customer: await viewOf(ctx, written.customer), entry: entryViewOf(written.entry) }
  },
  'review.confirm': async (ctx, input) => {
    const written = await writeEntry(
      ctx,
      input,
      {
        _id: input.id,
        kind: 'review',
        at: ctx.now,
        on: ctx.today,
        isLate: false,
        channel: null,
        outcome: null,
        note: '',
        next: null,
        answers: [],
        contentHash: contentHash({ ...input, version: undefined }),
      },
      journal => withReview(journal, ctx.today),
    )
    return { customer: await viewOf(ctx, written.customer), entry: entryViewOf(written.entry) }
  },
  'followUp.list': async (ctx, { customerId, limit = 20, after }) => {
    const place = after === undefined ? null : placeOf(after)
    await ownCustomer(ctx, customerId)
    const { entries, next } = await entriesOf(customerId, limit, place)
    return { rows: entries.map(entryViewOf), after: next && `${next.at}|${next.id}` }
  },
}
