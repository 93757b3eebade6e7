import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { command } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { type AskedCustomer, askedToLetGo } from '#cloud/store/asked-to-let-go'
import { recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc, LetGo } from '#cloud/store/customer-doc'
import { customerIn, ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { GENUINE } from '#cloud/store/genuine'
import { staffOf } from '#cloud/store/staff'
import { transact } from '#cloud/store/transact'
import type { letGo as contract } from '@/contract/let-go'
import type { AuditAct } from '@/domain/audit-act'
import { dayNumber, daysBetween } from '@/domain/day'
import { gradeOf } from '@/domain/grade'
import { addressed } from '@/domain/name-words'
import { ledTeam } from '../led-team'
import { settleDeciders, tellDeciders } from '../tell-deciders'

type Change = { readonly doc: CustomerDoc; readonly words: string }

/** A customer with another word on it: a line of the journal that says so, a record of who did it, and who decides told. */
const change = async (
  ctx: Context,
  what: AuditAct,
  customerId: string,
  read: (t: Transaction) => Promise<CustomerDoc>,
  to: (doc: CustomerDoc) => Change | null,
) => {
  const saved = await transact(async t => {
    const doc = await read(t)
    const made = to(doc)
    if (made === null) return doc
    const changed = await saveCustomer(ctx, t, made.doc)
    await addEntry(t, eventEntry(ctx.newId('evt'), ctx.now, ctx.staff, changed, made.words))
    await recordAuditIn(t, ctx, what, customerId)
    return changed
  })
  const status = saved.letGo?.status ?? null
  const wish = { customerId, teamId: saved.teamId, byId: saved.letGo?.byId ?? saved.ownerId }
  await (status === 'asked' ? tellDeciders(ctx, wish) : settleDeciders(ctx, wish))
  return { customerId, status }
}

const mustBeIdle = (ctx: Context, { journal, isArchived }: CustomerDoc): void => {
  if (isArchived) refuse('INVALID', '这位客户已归档，不用再跟。')
  if (gradeOf(journal.needs, journal.standing, dayNumber(ctx.today)) !== 'D')
    refuse('INVALID', '只有 D 级客户可以转低频维护：A、B、C 级有日子要赶，E 级本来就一年一看。')
}

/** The caller's to decide on: an admin's every customer, a lead's those of the own team; nobody's own wish. */
const toDecide = (ctx: Context, doc: CustomerDoc | null): CustomerDoc => {
  const { role, teamId } = ctx.staff
  const isMine = doc !== null && (role === 'admin' || (teamId !== null && doc.teamId === teamId))
  return isMine ? doc : notFound()
}

const rowOf = (ctx: Context, doc: AskedCustomer, names: ReadonlyMap<string, string>) => ({
  customerId: doc._id,
  who: addressed(doc),
  officer: names.get(doc.ownerId) ?? '',
  reason: doc.letGo.reason,
  askedOn: doc.letGo.askedOn,
  days: daysBetween(doc.journal.contactedOn ?? doc.journal.createdOn, ctx.today),
  isOwn: doc.letGo.byId === ctx.staff._id,
})

export const letGo: Handlers<typeof contract> = {
  'letGo.ask': (ctx, { customerId, reason }) =>
    change(
      ctx,
      'letGo.ask',
      customerId,
      t => ownCustomerIn(ctx, t, customerId),
      doc => {
        if (doc.letGo?.status === 'asked' && doc.letGo.reason === reason) return null
        if (doc.letGo?.status === 'approved') return refuse('USED', '已经是低频维护了。')
        mustBeIdle(ctx, doc)
        const by = { byId: ctx.staff._id, askedOn: ctx.today }
        const asked: LetGo = { status: 'asked', reason, ...by, answer: '', decidedById: null }
        return { doc: { ...doc, letGo: asked }, words: `${ctx.staff.name}申请转低频维护：${reason}` }
      },
    ),
  'letGo.takeBack': (ctx, { customerId }) =>
    change(
      ctx,
      'letGo.takeBack',
      customerId,
      t => ownCustomerIn(ctx, t, customerId),
      doc => {
        if (doc.letGo === undefined) return null
        const { letGo, ...rest } = doc
        const { isSparse: _, ...journal } = doc.journal
        const did = letGo.status === 'approved' ? '恢复了平常的跟进' : '撤回了转低频维护的申请'
        return { doc: { ...rest, journal }, words: `${ctx.staff.name}${did}` }
      },
    ),
  'letGo.list': async (ctx, { teamId: asked }) => {
    const staff = await staffOf(ledTeam(ctx, asked))
    const names = new Map(staff.map(({ _id, name }) => [_id, name]))
    const docs = await askedToLetGo({ ownerId: command.in([...names.keys()]), ...GENUINE })
    const rows = docs.map(doc => rowOf(ctx, doc, names))
    return { today: ctx.today, rows: rows.sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1)) }
  },
  'letGo.decide': (ctx, { customerId, isApproved, answer }) =>
    change(
      ctx,
      isApproved ? 'letGo.approve' : 'letGo.refuse',
      customerId,
      async t => toDecide(ctx, await customerIn(t, customerId)),
      doc => {
        const status = isApproved ? ('approved' as const) : ('refused' as const)
        if (doc.letGo === undefined) return notFound()
        if (doc.letGo.status === status) return null
        if (doc.letGo.status !== 'asked') return refuse('USED', '已经决定过了。')
        if (doc.letGo.byId === ctx.staff._id) return refuse('FORBIDDEN', '自己的申请，请管理员决定。')
        if (isApproved) mustBeIdle(ctx, doc)
        else if (answer === '') return refuse('INVALID', '不同意时，请写一句为什么。')
        const decided: LetGo = { ...doc.letGo, status, answer, decidedById: ctx.staff._id }
        const journal = isApproved ? { ...doc.journal, isSparse: true } : doc.journal
        const words = `${ctx.staff.name}${isApproved ? '同意' : '没有同意'}转低频维护`
        return {
          doc: { ...doc, journal, letGo: decided },
          words: answer === '' ? words : `${words}：${answer}`,
        }
      },
    ),
}
