import type { Context } from '#cloud/context'
import type { Handlers } from '#cloud/serve'
import { coveredName, ownCondition } from '#cloud/session'
import { coveredReminders } from '#cloud/store/covered-reminders'
import { genuine } from '#cloud/store/genuine'
import { openReminders } from '#cloud/store/reminders'
import type { officer } from '@/contract/officer'
import { timeOf } from '@/domain/day'
import { lunarLabel } from '@/domain/festival'
import type { Bucket, Strip } from '@/domain/today'
import { rowOf } from '../customer-view'
import { dueGroups, type Group } from '../due-groups'
import { branchHold } from '../holds'
import { reminderViews } from '../reminder-view'

const PAGE = 50
const MOST_REMINDERS = 50
const STRIPS: readonly Strip[] = ['contact', 'look']
const BUCKETS: readonly Bucket[] = ['overdue', 'today', 'next']

const groupOf = (groups: readonly Group[], strip: Strip, bucket: Bucket): Group | undefined =>
  groups.find(({ _id }) => _id.strip === strip && _id.bucket === bucket)

const countsOf = (groups: readonly Group[], strip: Strip): Record<Bucket, number> => {
  const count = (bucket: Bucket): number => groupOf(groups, strip, bucket)?.n ?? 0
  return { overdue: count('overdue'), today: count('today'), next: count('next') }
}

/** A strip's rows in Today's order (bucket, then rank), one page of them. */
const pageOf = (groups: readonly Group[], strip: Strip, skip: number) => {
  const all = BUCKETS.flatMap(bucket => groupOf(groups, strip, bucket)?.rows ?? [])
  const { overdue, today: due, next } = countsOf(groups, strip)
  const isMore = skip + PAGE < overdue + due + next
  return { rows: genuine('customers', all.slice(skip, skip + PAGE)), after: isMore ? skip + PAGE : null }
}

/** A row of Today, marked where a colleague on leave is its 主办 (R102). */
const shownRow = (ctx: Context, row: Group['rows'][number]) => {
  const coverOf = coveredName(ctx.staff, row.ownerId, ctx.today)
  return { ...rowOf(ctx, row), ...(coverOf === undefined ? {} : { coverOf }) }
}

export const today: Pick<Handlers<typeof officer>, 'today.list'> = {
  'today.list': async (ctx, { strip, after = 0 }) => {
    const [groups, open, covered] = await Promise.all([
      dueGroups(ownCondition(ctx.staff, ctx.today), ctx.today, after + PAGE),
      openReminders(ctx.staff._id, { until: ctx.today }, MOST_REMINDERS),
      coveredReminders([ctx.staff], ctx.today, timeOf(ctx.now)),
    ])
    const contact = pageOf(groups, 'contact', strip === 'look' ? 0 : after)
    const look = pageOf(groups, 'look', strip === 'look' ? after : 0)
    const shown = strip === undefined ? STRIPS : [strip]
    return {
      today: ctx.today,
      lunar: lunarLabel(ctx.today),
      counts: { contact: countsOf(groups, 'contact'), look: countsOf(groups, 'look') },
      rows: shown.flatMap(one => (one === 'contact' ? contact : look).rows.map(row => shownRow(ctx, row))),
      hold: branchHold(ctx),
      reminders: await reminderViews(ctx, [...open, ...(covered.get(ctx.staff._id) ?? [])]),
      after: { contact: contact.after, look: look.after },
    }
  },
}
