import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { GENUINE } from '#cloud/store/genuine'
import type { rights } from '@/contract/rights'
import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { DESK_OF, type OnDesk, type Told } from './desk-table'

type Kept = z.input<(typeof rights)['rights.see']['output']>['kept'][number]
/** A day, a month, a moment, or nothing. */
type Moment = Day | string | number | null
type Tally = { readonly n: number; readonly first: Moment; readonly last: Moment }

export const WHILE_CUSTOMER = '您是本行客户期间；您可以要求删除'
const INNER = '内容是本行的工作记录，不在这里显示，可以向本行申请查阅'

const untilOf = (until: Told['until'], keepYears: number): string => {
  switch (until) {
    case undefined:
      return WHILE_CUSTOMER
    case 'evidence':
      return '作为凭证保留，您要求删除以后也不含姓名和电话'
    case 'words':
      return '作为凭证保留；您要求删除以后去掉微信标识和回电号码，写的内容按原文保留'
    case 'law':
      return `结清以后依法保留 ${keepYears} 年`
    case 'audit':
      return '作为日志保留，只有编号'
    default:
      return until satisfies never
  }
}

/** `dayFrom('2026-10') === '2026-10-01'`, of a moment its day in China. */
const dayFrom = (moment: Moment): Day | null => {
  if (moment === null) return null
  if (typeof moment === 'number') return dayOf(moment)
  return (moment.length === 7 ? `${moment}-01` : moment) as Day
}

const tallyOf = async (collection: string, { by, day }: Told, customerId: string): Promise<Tally | null> => {
  const $ = command.aggregate
  const at = day === undefined ? null : `$${day}`
  const { list } = await db
    .collection(collection)
    .aggregate()
    .match({ [by]: customerId, ...GENUINE })
    .group({ _id: null, n: $.sum(1), first: $.min(at), last: $.max(at) })
    .end()
  return (list as Tally[])[0] ?? null
}

const isTold = (entry: [string, OnDesk]): entry is [string, Told] => 'by' in entry[1]

/** Every other record that names the customer, by kind: how many, of when, from whom, for what and until when (§9). */
export const recordsOf = async (ctx: Context, customerId: string, since: Day): Promise<Kept[]> => {
  const told = Object.entries(DESK_OF).filter(isTold)
  const tallies = await Promise.all(told.map(([collection, one]) => tallyOf(collection, one, customerId)))
  return told.flatMap(([, one], i) => {
    const tally = tallies[i]
    if (!tally) return []
    // A meeting may lie ahead; what is kept of it is kept since today at the latest.
    const [first = since] = [dayFrom(tally.first) ?? since, ctx.today].sort()
    const last = dayFrom(tally.last)
    const latest = last === null ? '' : `，最近${dayWords(last, ctx.today)}`
    return [
      {
        what: one.what,
        value: `${tally.n} ${one.unit}${latest}`,
        source: one.source,
        since: first,
        purpose: one.purpose,
        until: `${untilOf(one.until, ctx.settings.keepYears)}${one.isInner ? `；${INNER}` : ''}`,
      },
    ]
  })
}
