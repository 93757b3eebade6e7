import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Who read or changed what, and the chain that seals it. */
export const teamCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  audit: {
    indexes: [
      {
        name: 'latest',
        keys: [
          ['_openid', 1],
          ['at', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'by_at',
        keys: [
          ['byId', 1],
          ['at', 1],
        ],
      },
      {
        name: 'about',
        keys: [
          ['subjectId', 1],
          ['_openid', 1],
          ['at', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'unsealed',
        keys: [
          ['seal', 1],
          ['_openid', 1],
          ['at', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  seals: { indexes: [] },
  looks: {
    indexes: [
      { name: 'of_customer', keys: [['customerId', 1]] },
      {
        name: 'of_owner',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
          ['at', 1],
          ['_id', 1],
        ],
      },
    ],
  },
}
