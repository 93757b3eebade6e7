import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { type AuditDoc, type AuditPlace, auditAfter, auditPage } from '#cloud/store/audit'
import { reasonsOf } from '#cloud/store/looks'
import { sealsAfter } from '#cloud/store/seals'
import { staffByIds } from '#cloud/store/staff'
import type { audit as contract } from '@/contract/audit'

const PAGE = 50
/** Pages of a verifier: a block is some 14 kB, an entry 200 bytes. */
const CHAIN_PAGE = { entries: 500, seals: 20 } as const

const placeOf = (after: string): AuditPlace => {
  const [at, id] = after.split('|')
  if (!at || !id || !/^\d{1,15}$/.test(at)) return refuse('INVALID', '翻页位置不对。')
  return { at: Number(at), id }
}

/** What an entry says beyond who, when, what and about whom. */
const howOf = ({ _id, at, byId, what, subjectId, seal, ...how }: AuditDoc): Record<string, string> =>
  Object.fromEntries(
    Object.entries(how).flatMap(([name, value]) => (value === null ? [] : [[name, `${value}`]])),
  )

export const audit: Handlers<typeof contract> = {
  'audit.list': async (_, { after, ...filter }) => {
    const docs = await auditPage(filter, after === undefined ? null : placeOf(after), PAGE)
    const lookIds = docs.flatMap(({ lookId }) => (typeof lookId === 'string' ? [lookId] : []))
    const reasons = await reasonsOf(lookIds)
    const named = await staffByIds([...new Set(docs.flatMap(({ byId, subjectId }) => [byId, subjectId]))])
    const names = new Map(named.map(({ _id, name }) => [_id, name]))
    const last = docs.length === PAGE ? docs.at(-1) : undefined
    return {
      rows: docs.map(doc => ({
        id: doc._id,
        at: doc.at,
        byId: doc.byId,
        byName: names.get(doc.byId) ?? '',
        what: doc.what,
        subjectId: doc.subjectId,
        subjectName: names.get(doc.subjectId) ?? null,
        how: howOf(doc),
        reason: reasons.get(`${doc.lookId}`) ?? null,
        isSealed: doc.seal !== null && doc.seal !== undefined,
      })),
      after: last ? `${last.at}|${last._id}` : null,
    }
  },
  'audit.chain': async (ctx, { of, after }) => {
    const limit = CHAIN_PAGE[of]
    const rows: readonly { _id: string }[] =
      of === 'entries' ? await auditAfter(after, limit) : await sealsAfter(after, limit)
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { today: ctx.today, rows: rows.map(row => ({ ...row })), after: last?._id ?? null }
  },
}
