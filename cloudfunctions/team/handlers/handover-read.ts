import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerById } from '#cloud/store/customers'
import { entriesOf } from '#cloud/store/entries'
import { genuine } from '#cloud/store/genuine'
import { type LineDoc, lineById, linesOf } from '#cloud/store/handover-lines'
import { type HandoverDoc, handoversOf, handoversTo, joinHandovers } from '#cloud/store/handovers'
import { lookedSince } from '#cloud/store/looks'
import { countOwnedByMany } from '#cloud/store/owned'
import { isSeller, type StaffDoc, staffByIds, staffOf } from '#cloud/store/staff'
import type { handover as contract } from '@/contract/handover'
import { briefOf } from '@/domain/brief'
import { NO_WISHES } from '@/domain/contact-wishes'
import { startOf } from '@/domain/day'
import { explainGrade } from '@/domain/grade-explain'
import { addressed } from '@/domain/name-words'
import { decides, handoverToSee, takesPart } from '../handover-rights'
import { type Sight, sightOf } from '../handover-sight'
import { handoverHeads, handoverViewOf } from '../handover-view'

type Read = Pick<
  Handlers<typeof contract>,
  'handover.get' | 'handover.list' | 'handover.lines' | 'handover.brief'
>

const PAGE = 50
const BRIEF_ENTRIES = 100

/** Who left, or sells no more, and still has customers: nobody's until they are handed over, and the lead sees whose. */
const unassigned = async (teamId: string | null) => {
  const gone = (await staffOf(teamId)).filter(one => one.status === 'left' || !isSeller(one))
  const counts = await countOwnedByMany(gone.map(({ _id }) => _id))
  return gone
    .map(({ _id, name, teamId: of, left }) => ({
      id: _id,
      name,
      teamId: of,
      customers: counts.get(_id) ?? 0,
      unimported: left?.unimported ?? 0,
    }))
    .filter(({ customers }) => customers > 0)
}

const customersOf = async (lines: readonly LineDoc[]): Promise<Map<string, CustomerDoc>> => {
  if (lines.length === 0) return new Map()
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(lines.map(({ customerId }) => customerId)) })
    .limit(PAGE)
    .field({ _id: true, _openid: true, ownerId: true, kind: true, name: true, grade: true, isArchived: true })
    .get()
  return new Map(genuine('customers', data as CustomerDoc[]).map(doc => [doc._id, doc]))
}

const ownersOf = async (customers: readonly CustomerDoc[]): Promise<Map<string, StaffDoc>> => {
  if (customers.length === 0) return new Map()
  const docs = await staffByIds([...new Set(customers.map(({ ownerId }) => ownerId))])
  return new Map(docs.map(doc => [doc._id, doc]))
}

/** What a line says of its customer. */
const shown = (customer: CustomerDoc, sight: Sight) => {
  const { name, grade, isArchived } = customer
  switch (sight) {
    case 'name':
      return { name, grade, isArchived }
    case 'addressed':
      return { name: addressed(customer), grade: null, isArchived }
    case 'moved':
      return { name: '', grade: null, isArchived: false }
    default:
      return sight satisfies never
  }
}

/** A colleague's customer takes a look of the same day, with its reason, which that colleague sees (R113). */
const mayReadBrief = async (
  ctx: Context,
  doc: HandoverDoc,
  line: LineDoc,
  customer: CustomerDoc,
): Promise<void> => {
  const isTheirs = customer.ownerId === doc.fromId || customer.ownerId === line.toId
  if (!isTheirs) return notFound()
  const [owner] = await staffByIds([customer.ownerId])
  const sight = sightOf(ctx, doc, line, customer, owner)
  if (sight === 'moved') return notFound()
  if (sight === 'name' || (await lookedSince(ctx.staff._id, customer._id, startOf(ctx.today)))) return
  refuse('FORBIDDEN', '这位客户有同事在跟进。写明原因查看后，当天能看交接单。')
}

export const handoverRead: Read = {
  'handover.get': async (ctx, { id }) => handoverViewOf(await handoverToSee(ctx, id)),
  'handover.list': async ctx => {
    const { role, teamId, _id } = ctx.staff
    const offered = (await handoversTo(_id)).filter(doc => takesPart(ctx, doc))
    if (role === 'officer' || (role === 'lead' && teamId === null))
      return { handovers: await handoverHeads(offered), unassigned: [] }
    const team = role === 'admin' ? null : teamId
    const [all, left] = await Promise.all([handoversOf(team), unassigned(team)])
    return { handovers: await handoverHeads(joinHandovers(offered, all)), unassigned: left }
  },
  'handover.lines': async (ctx, { id, toId, after }) => {
    const doc = await handoverToSee(ctx, id)
    const whose = decides(ctx, doc) ? toId : ctx.staff._id
    const lines = await linesOf(id, whose === undefined ? {} : { toId: whose }, after ?? '', PAGE)
    const customers = await customersOf(lines)
    const owners = await ownersOf([...customers.values()])
    const seen = lines.flatMap(line => {
      const customer = customers.get(line.customerId)
      if (customer === undefined) return []
      const sight = sightOf(ctx, doc, line, customer, owners.get(customer.ownerId))
      return sight === 'moved' && !decides(ctx, doc) ? [] : [{ line, customer, sight }]
    })
    if (seen.some(({ sight, customer }) => sight === 'name' && customer.ownerId !== ctx.staff._id))
      await recordAudit(ctx, 'handover.lines', id, { toId: whose ?? null })
    return {
      rows: seen.map(({ line, customer, sight }) => ({
        customerId: line.customerId,
        ...shown(customer, sight),
        toId: line.toId,
        state: line.state,
        isTouched: sight !== 'moved' && line.touchedAt !== null,
        hasNewCard: sight !== 'moved' && line.toldAt !== null,
      })),
      after: lines.length === PAGE ? (lines.at(-1)?._id ?? null) : null,
    }
  },
  'handover.brief': async (ctx, { id, customerId }) => {
    const doc = await handoverToSee(ctx, id)
    const line = await lineById(id, customerId)
    if (line === null) return notFound()
    const customer = (await customerById(customerId)) ?? notFound()
    await mayReadBrief(ctx, doc, line, customer)
    const { entries } = await entriesOf(customerId, BRIEF_ENTRIES)
    await recordAudit(ctx, 'handover.brief', customerId, { handoverId: id })
    const { journal } = customer
    const lived = entries.filter(({ voided }) => voided === null).map(one => ({ ...one, by: one.byName }))
    const asked = { ...journal, noProfiling: customer.noProfiling ?? false }
    const brief = briefOf(asked, customer.contactWishes ?? NO_WISHES, lived)
    const { grade, sentence } = explainGrade(journal.needs, journal.standing, ctx.today)
    return {
      ...brief,
      name: customer.name,
      grade,
      gradeWords: sentence,
      dos: [...brief.dos],
      donts: [...brief.donts],
      promises: [...brief.promises],
      grades: [...brief.grades],
      notes: [...brief.notes],
    }
  },
}
