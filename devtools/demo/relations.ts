import { startOf } from '@/domain/day'
import type { RelationDoc } from '../../cloudfunctions/_lib/store/relations'
import { rawBerka } from './berka'
import type { DemoCustomer } from './record'

/**
 * Two who use one account are of one household, as their officer would have entered it when both had been imported: the file
 * says no more than that. Neither may know of the other's money (R82).
 */
export const relationDocs = (customers: readonly DemoCustomer[]): RelationDoc[] => {
  const of = new Map(customers.map(one => [Number(one.id.slice(4)), one]))
  const { disps } = rawBerka()
  const ownerOf = new Map(
    disps.filter(({ isOwner }) => isOwner).map(disp => [disp.account, of.get(disp.client)]),
  )
  return disps
    .filter(({ isOwner }) => !isOwner)
    .flatMap(({ account, client }): RelationDoc[] => {
      const [owner, other] = [ownerOf.get(account), of.get(client)]
      if (!owner || !other) return []
      const [, knownOn = owner.createdOn] = [owner.createdOn, other.createdOn].sort()
      return [
        {
          _id: `rel_${String(account).padStart(5, '0')}`,
          aId: owner.id,
          bId: other.id,
          kind: 'other',
          needId: null,
          salutation: '',
          phoneEnc: null,
          phoneHash: null,
          bMayKnow: false,
          aMayKnow: false,
          byId: owner.officerId,
          at: startOf(knownOn),
        },
      ]
    })
}
