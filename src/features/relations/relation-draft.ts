import { isParty, type RelationKind } from '@/domain/relation'
import type { Input } from '@/lib/cloud'

/** A relation as it is being written; `kind` says what the other one is to this customer. */
export type RelationDraft = {
  /** Set by the first try, so that every further one is the same relation. */
  id: `rel_${string}` | null
  kind: RelationKind | null
  other: { id: string; name: string } | null
  salutation: string
  phone: string
  needId: string | null
}
export const EMPTY_RELATION: RelationDraft = {
  id: null,
  kind: null,
  other: null,
  salutation: '',
  phone: '',
  needId: null,
}

/** What a draft still lacks, in words. Of relatives who are no customers nothing but the relation is kept. */
export const lacksOf = ({ kind, other, salutation, phone, needId }: RelationDraft): string | null => {
  if (kind === null) return '选是什么关系'
  if (kind === 'backup') return salutation.trim() === '' || phone.trim() === '' ? '填称呼和电话' : null
  if (!isParty(kind)) return null
  if (needId === null) return '选哪份合同'
  return other === null ? '选对方是哪位客户' : null
}

type Add = Omit<Input<'officer', 'relation.add'>, 'id' | 'customerId'>

/** What a draft without lacks says; a number goes with a 备用联系人 only (R127). */
export const relationOf = ({ kind, other, salutation, phone, needId }: RelationDraft): Add | null => {
  if (kind === null) return null
  const isBackup = kind === 'backup'
  return {
    kind,
    otherId: isBackup ? null : (other?.id ?? null),
    backup: isBackup ? { salutation: salutation.trim(), phone: phone.trim() } : null,
    needId: isParty(kind) ? needId : null,
  }
}
