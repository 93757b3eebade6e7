import type * as z from 'zod'
import { openPhone } from '#cloud/store/phone-vault'
import type { RelationDoc } from '#cloud/store/relations'
import type { rights } from '@/contract/rights'
import { type Day, dayOf } from '@/domain/day'
import { maskPhone } from '@/domain/phone-number'
import { isParty, mirrored, RELATION_LABEL, type RelationKind } from '@/domain/relation'
import { WHILE_CUSTOMER } from './desk-records'

type Kept = z.input<(typeof rights)['rights.see']['output']>['kept'][number]
type Line = { readonly what: string; readonly value: string; readonly purpose: string; readonly since: Day }

/** R127 whom the customer named: as it was named, the number masked; of who is a customer too, only that it is so. */
const backupOf = (doc: RelationDoc): Line => ({
  what: RELATION_LABEL.backup,
  value: backupWords(doc),
  purpose: '联系不上您时，只请对方转告您回电',
  since: dayOf(doc.at),
})

const backupWords = ({ _id, bId, salutation, phoneEnc }: RelationDoc): string => {
  if (bId !== null) return '已登记，对方的信息不在这里显示'
  return phoneEnc === null ? '对方的信息已删除' : `${salutation} ${maskPhone(openPhone(phoneEnc, _id))}`
}

/** R82 relations may be known, and whose they are is the other one's: their kind and how many. */
const counted = (ofKind: readonly (readonly [RelationKind, RelationDoc])[]): Line[] =>
  [...new Set(ofKind.map(([kind]) => kind))].map(kind => {
    const docs = ofKind.filter(([one]) => one === kind).map(([, doc]) => doc)
    return {
      what: isParty(kind) ? '合同关系' : '亲友关系',
      value: `${RELATION_LABEL[kind]} ${docs.length} 位，对方的信息不在这里显示`,
      purpose: isParty(kind) ? '办理这份合同' : '避免把您的事告诉家人',
      since: dayOf(Math.min(...docs.map(({ at }) => at))),
    }
  })

const backupFor = (docs: readonly RelationDoc[]): Line[] =>
  docs.length === 0
    ? []
    : [
        {
          what: '您是别人的备用联系人',
          value: `${docs.length} 位，对方的信息不在这里显示`,
          purpose: '联系不上对方时，只请您转告回电',
          since: dayOf(Math.min(...docs.map(({ at }) => at))),
        },
      ]

/** §9 the relations of a customer as the rights desk says them: by kind, never who the other is (R82). */
export const relationLines = (customerId: string, docs: readonly RelationDoc[]): Kept[] => {
  const isOwn = ({ aId }: RelationDoc): boolean => aId === customerId
  const backups = docs.filter(({ kind }) => kind === 'backup')
  const others = docs.filter(({ kind }) => kind !== 'backup')
  const lines = [
    ...backups.filter(isOwn).map(backupOf),
    ...backupFor(backups.filter(doc => !isOwn(doc))),
    ...counted(others.map(doc => [isOwn(doc) ? doc.kind : mirrored(doc.kind), doc] as const)),
  ]
  return lines.map(line => ({ ...line, source: '客户经理登记', until: WHILE_CUSTOMER }))
}
