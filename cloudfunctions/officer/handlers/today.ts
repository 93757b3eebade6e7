import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import { ownCondition } from '#cloud/session'
import { allOf } from '#cloud/store/customers'
import { genuine } from '#cloud/store/genuine'
import type { officer } from '@/contract/officer'
import { addDays } from '@/domain/day'
import { lunarLabel } from '@/domain/festival'
import { AHEAD_DAYS, type Bucket, type Strip } from '@/domain/today'
import { type RowSource, rowOf } from '../customer-view'

const PAGE = 50
const STRIPS: readonly Strip[] = ['contact', 'look']
const BUCKETS: readonly Bucket[] = ['overdue', 'today', 'next']

type Group = {
  readonly _id: { strip: Strip; bucket: Bucket }
  readonly n: number
  readonly rows: RowSource[]
}

/**
 * Everything of Today in one request: the own customers due within the week, in the stored order, grouped by strip and
 * bucket with their counts; a group answers one page of rows.
 */
const dueGroups = async (ctx: Context): Promise<Group[]> => {
  const $ = command.aggregate
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match(
      allOf(ownCondition(ctx.staff, ctx.today), {
        isArchived: false,
        nextDueOn: command.lte(addDays(ctx.today, AHEAD_DAYS)),
      }),
    )
    .sort({ todayRank: 1 })
    .group({
      _id: {
        strip: '$strip',
        bucket: $.cond([
          $.lt(['$nextDueOn', ctx.today]),
          'overdue',
          $.cond([$.eq(['$nextDueOn', ctx.today]), 'today', 'next']),
        ]),
      },
      n: $.sum(1),
      rows: $.push(ROW),
    })
    .end()
  return list as Group[]
}

const ROW = {
  _id: '$_id',
  _openid: '$_openid',
  version: '$version',
  name: '$name',
  kind: '$kind',
  journal: '$journal',
  tags: '$tags',
  phoneEnc: '$phoneEnc',
  isArchived: '$isArchived',
}

const groupOf = (groups: readonly Group[], strip: Strip, bucket: Bucket): Group | undefined =>
  groups.find(({ _id }) => _id.strip === strip && _id.bucket === bucket)

const countsOf = (groups: readonly Group[], strip: Strip): Record<Bucket, number> => {
  const count = (bucket: Bucket): number => groupOf(groups, strip, bucket)?.n ?? 0
  return { overdue: count('overdue'), today: count('today'), next: count('next') }
}

/** A strip's rows in Today's order (bucket, then rank), one page of them. */
const pageOf = (groups: readonly Group[], strip: Strip, skip: number) => {
  const all = BUCKETS.flatMap(bucket => groupOf(groups, strip, bucket)?.rows ?? [])
  const rows = genuine('customers', all).slice(skip, skip + PAGE)
  return { rows, after: skip + PAGE < all.length ? skip + PAGE : null }
}

export const today: Pick<Handlers<typeof officer>, 'today.list'> = {
  'today.list': async (ctx, { strip, after = 0 }) => {
    const groups = await dueGroups(ctx)
    const contact = pageOf(groups, 'contact', strip === 'look' ? 0 : after)
    const look = pageOf(groups, 'look', strip === 'look' ? after : 0)
    const shown = strip === undefined ? STRIPS : [strip]
    return {
      today: ctx.today,
      lunar: lunarLabel(ctx.today),
      counts: { contact: countsOf(groups, 'contact'), look: countsOf(groups, 'look') },
      rows: shown.flatMap(one => (one === 'contact' ? contact : look).rows.map(row => rowOf(ctx, row))),
      after: { contact: contact.after, look: look.after },
    }
  },
}
