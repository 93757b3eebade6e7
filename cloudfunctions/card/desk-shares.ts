import type * as z from 'zod'
import { customerById } from '#cloud/store/customers'
import type { RelationDoc } from '#cloud/store/relations'
import type { rights } from '@/contract/rights'
import { maskedName } from '@/domain/name-words'
import { mirrored, RELATION_LABEL } from '@/domain/relation'

type Share = z.input<(typeof rights)['rights.see']['output']>['shares'][number]

/** The customer whom this one lets know of its affairs by a relation (R83); null: nobody. */
export const knowsBy = (customerId: string, { aId, bId, aMayKnow, bMayKnow }: RelationDoc): string | null => {
  if (aId === customerId) return bMayKnow ? bId : null
  return aMayKnow ? aId : null
}

/** Who it is, so that the customer tells one from the other, and not the whole name: 父母 李**. */
export const whoKnows = async (customerId: string, relation: RelationDoc): Promise<string> => {
  const label = RELATION_LABEL[relation.aId === customerId ? relation.kind : mirrored(relation.kind)]
  const other = await customerById(knowsBy(customerId, relation) ?? '')
  return other === null ? label : `${label} ${maskedName(other)}`
}

/** R83 to whom the customer has consented to be told of: one line a person. */
export const sharesOf = (customerId: string, relations: readonly RelationDoc[]): Promise<Share[]> => {
  const byPerson = new Map(relations.map(one => [knowsBy(customerId, one), one]))
  byPerson.delete(null)
  return Promise.all(
    [...byPerson.values()].map(async one => ({ id: one._id, who: await whoKnows(customerId, one) })),
  )
}
