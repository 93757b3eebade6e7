import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerById, customerIn } from '#cloud/store/customers'
import { addEntry, entriesOf } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { genuine } from '#cloud/store/genuine'
import { addLook, type LookPlace, looksOf } from '#cloud/store/looks'
import { type StaffDoc, staffById } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { reading as contract } from '@/contract/reading'
import { reasonForOwner } from '@/domain/reading-reason'
import { readingViewOf } from '../reading-view'

const PAGE = 50
const ENTRIES = 30

/** Whose customers the caller may open: an admin everybody's, a lead those of the own team, who left included. */
const ownerFor = async (ctx: Context, doc: CustomerDoc | null): Promise<StaffDoc | null> => {
  if (doc === null) return notFound()
  const owner = await staffById(doc.ownerId)
  const isOfTeam = ctx.staff.teamId !== null && owner?.teamId === ctx.staff.teamId
  return ctx.staff.role === 'admin' || isOfTeam ? owner : notFound()
}

const placeOf = (after: string): LookPlace => {
  const [at, id] = after.split('|')
  if (!at || !id || !/^\d{1,15}$/.test(at)) return refuse('INVALID', '翻页位置不对。')
  return { at: Number(at), id }
}

const namesOf = async (ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(PAGE)
    .field({ _id: true, _openid: true, name: true })
    .get()
  const docs = genuine('customers', data as { _id: string; name: string }[])
  return new Map(docs.map(({ _id, name }) => [_id, name]))
}

export const reading: Handlers<typeof contract> = {
  'reading.may': async (ctx, { customerId }) => {
    await ownerFor(ctx, await customerById(customerId))
    return {}
  },
  'reading.open': async (ctx, { customerId, reason }) => {
    const owner = await ownerFor(ctx, await customerById(customerId))
    const { entries } = await entriesOf(customerId, ENTRIES)
    const { staff, now } = ctx
    const doc = await transact(async t => {
      const current = (await customerIn(t, customerId)) ?? notFound()
      if (current.ownerId !== owner?._id) return notFound()
      const look = { _id: ctx.newId('look'), customerId, ownerId: current.ownerId, at: now, reason }
      await addLook(t, { ...look, byId: staff._id, byName: staff.name })
      await addEntry(
        t,
        eventEntry(
          ctx.newId('evt'),
          now,
          staff,
          current,
          `${staff.name}查看了客户资料：${reasonForOwner(reason)}`,
        ),
      )
      // The reason is somebody's words and goes with the customer; the audit keeps where it stood.
      await recordAuditIn(t, ctx, 'reading.open', customerId, { ownerId: current.ownerId, lookId: look._id })
      return current
    })
    return readingViewOf(ctx, doc, owner, entries)
  },
  'reading.mine': async (ctx, { after }) => {
    const docs = await looksOf(ctx.staff._id, after === undefined ? null : placeOf(after), PAGE)
    const names = await namesOf([...new Set(docs.map(({ customerId }) => customerId))])
    const last = docs.length === PAGE ? docs.at(-1) : undefined
    return {
      rows: docs.map(({ _id, customerId, byName, at, reason }) => ({
        id: _id,
        customerId,
        customerName: names.get(customerId) ?? '',
        byName,
        at,
        reason: reasonForOwner(reason),
      })),
      after: last ? `${last.at}|${last._id}` : null,
    }
  },
}
