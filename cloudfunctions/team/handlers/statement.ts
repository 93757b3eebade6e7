import type { Context } from '#cloud/context'
import { notFound } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { ownCustomersById } from '#cloud/store/customers'
import { dayCountsOf } from '#cloud/store/day-counts'
import { type StaffDoc, staffById } from '#cloud/store/staff'
import type { statement as contract } from '@/contract/statement'
import { day } from '@/domain/day'
import { planDays } from '@/domain/plan'
import { countOf, statementOf } from '@/domain/statement'
import { countedThings } from '../counted-things'

const MOST_ROWS = 200

/** Oneself; of others a lead the own team's, an admin everybody. */
const asked = async ({ staff }: Context, staffId: string = staff._id): Promise<StaffDoc> => {
  if (staffId === staff._id) return staff
  const doc = (await staffById(staffId)) ?? notFound()
  const isOfTeam = staff.role === 'lead' && staff.teamId !== null && doc.teamId === staff.teamId
  return staff.role === 'admin' || isOfTeam ? doc : notFound()
}

export const statement: Handlers<typeof contract> = {
  'statement.year': async (ctx, { year, staffId }) => {
    const { _id, name } = await asked(ctx, staffId)
    const days = await dayCountsOf({ staffId: _id }, day(`${year}-01-01`), day(`${year}-12-31`))
    const lines = statementOf(days).map(line => ({ ...line, months: [...line.months] }))
    return { staffId: _id, name, year, lines }
  },
  'statement.open': async (ctx, { year, month, key, skip = 0 }) => {
    const days = planDays(day(`${year}-${String(month).padStart(2, '0')}-01`), 'month')
    const [things, counted] = await Promise.all([
      countedThings(ctx, key, days),
      dayCountsOf({ staffId: ctx.staff._id }, days.from, days.to),
    ])
    const docs = await ownCustomersById(ctx, [...new Set(things.map(({ customerId }) => customerId))])
    const names = new Map(docs.map(({ _id, name }) => [_id, name]))
    const rows = things.flatMap(thing => {
      const name = names.get(thing.customerId)
      return name === undefined ? [] : [{ ...thing, name }]
    })
    const shown = rows.slice(skip, skip + MOST_ROWS)
    const n = counted.reduce((sum, { counts }) => sum + countOf(counts, key), 0)
    const more = Math.max(0, rows.length - skip - shown.length)
    return { rows: shown, more, hidden: Math.max(0, n - rows.length) }
  },
}
