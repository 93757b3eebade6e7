import type { AuditAct } from '@/domain/audit-act'
import type { Context } from '../context'
import type { Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'

/** What more an entry says: ids and codes, so that erasure never rewrites it. */
export type How = Readonly<Record<string, string | null>>

/** Who read or changed what, when, and what for (R113). `seal` names the block of the hash chain that holds it. */
export type AuditDoc = {
  readonly _id: string
  readonly at: number
  readonly byId: string
  readonly what: string
  readonly subjectId: string
  readonly seal: string | null
  /** Purposes, codes and further ids. */
  readonly [how: string]: string | number | null
}

const AUDIT = 'audit'

/** An entry of whoever it was; most are of the caller (`recordAudit`). */
export const auditEntry = (
  ctx: Pick<Context, 'now' | 'newId'>,
  byId: string,
  what: AuditAct,
  subjectId: string,
  how: How = {},
): AuditDoc => ({
  _id: ctx.newId('aud'),
  at: ctx.now,
  byId,
  what,
  subjectId,
  seal: null,
  ...how,
})

/** Records a read of a sensitive field, or a refused attempt, where nothing else is written with it. */
export const recordAudit = async (
  ctx: Context,
  what: AuditAct,
  subjectId: string,
  how: How = {},
): Promise<void> => {
  await db.collection(AUDIT).add({ data: auditEntry(ctx, ctx.staff._id, what, subjectId, how) })
}

/** The same inside the transaction of what it records: both stand, or neither. */
export const recordAuditIn = async (
  t: Transaction,
  ctx: Context,
  what: AuditAct,
  subjectId: string,
  how: How = {},
): Promise<void> => {
  await t.collection(AUDIT).add({ data: auditEntry(ctx, ctx.staff._id, what, subjectId, how) })
}

/** An entry of somebody who is no colleague yet, in the transaction of what it records. */
export const addAuditIn = async (t: Transaction, entry: AuditDoc): Promise<void> => {
  await t.collection(AUDIT).add({ data: entry })
}

/** The oldest entries that no block holds yet. */
export const unsealedEntries = async (limit: number): Promise<AuditDoc[]> => {
  const { data } = await db
    .collection(AUDIT)
    .where({ seal: null, ...GENUINE })
    .orderBy('at', 'asc')
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return genuine(AUDIT, data as AuditDoc[])
}

/** Marks entries with the block that holds them; those that are marked already stay as they are. */
export const markSealed = async (ids: readonly string[], seal: string): Promise<void> => {
  await db
    .collection(AUDIT)
    .where({ _id: command.in(ids), seal: null })
    .update({ data: { seal } })
}

/** Where a page of the audit ends. */
export type AuditPlace = { readonly at: number; readonly id: string }

/** Whose entries: about one customer or colleague, or done by one colleague; all where both are left out. */
export type AuditFilter = { readonly about?: string | undefined; readonly by?: string | undefined }

/** Entries, the newest first. */
export const auditPage = async (
  { about, by }: AuditFilter,
  after: AuditPlace | null,
  limit: number,
): Promise<AuditDoc[]> => {
  const whose = {
    ...(about === undefined ? {} : { subjectId: about }),
    ...(by === undefined ? {} : { byId: by }),
    ...GENUINE,
  }
  const rest = after && [
    { ...whose, at: command.lt(after.at) },
    { ...whose, at: after.at, _id: command.lt(after.id) },
  ]
  const { data } = await db
    .collection(AUDIT)
    .where(rest ? command.or(rest) : whose)
    .orderBy('at', 'desc')
    .orderBy('_id', 'desc')
    .limit(limit)
    .get()
  return genuine(AUDIT, data as AuditDoc[])
}

/** All entries in the order of their ids, a page of them after an id: what a verifier reads. */
export const auditAfter = async (id: string, limit: number): Promise<AuditDoc[]> => {
  const { data } = await db
    .collection(AUDIT)
    .where({ _id: command.gt(id), ...GENUINE })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  return genuine(AUDIT, data as AuditDoc[])
}
