import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** What is known of customers, field by field, and who speaks for firms. */
export const factCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  contactPersons: {
    indexes: [
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
        ],
      },
      { name: 'phone', keys: [['phoneHash', 1]] },
    ],
  },
  facts: {
    indexes: [
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
        ],
      },
      {
        name: 'own_key',
        keys: [
          ['ownerId', 1],
          ['isPrivate', 1],
          ['_openid', 1],
          ['key', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'own_stale',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
          ['staleOn', 1],
        ],
      },
    ],
  },
}
