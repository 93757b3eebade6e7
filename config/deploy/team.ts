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
          ['what', 1],
        ],
      },
      {
        name: 'by',
        keys: [
          ['byId', 1],
          ['_openid', 1],
          ['at', 1],
          ['_id', 1],
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
  handovers: {
    indexes: [
      {
        name: 'by_status',
        keys: [
          ['status', 1],
          ['_openid', 1],
          ['createdAt', 1],
        ],
      },
      {
        name: 'of_team_by_status',
        keys: [
          ['teamId', 1],
          ['status', 1],
          ['_openid', 1],
          ['createdAt', 1],
        ],
      },
      {
        name: 'receiver_by_status',
        keys: [
          ['receivers.id', 1],
          ['status', 1],
          ['_openid', 1],
          ['createdAt', 1],
        ],
      },
    ],
  },
  handoverLines: {
    indexes: [
      { name: 'of_customer', keys: [['customerId', 1]] },
      {
        name: 'all',
        keys: [
          ['handoverId', 1],
          ['_openid', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'of_receiver',
        keys: [
          ['handoverId', 1],
          ['toId', 1],
          ['state', 1],
          ['_openid', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'touched',
        keys: [
          ['handoverId', 1],
          ['touchedAt', 1],
        ],
      },
    ],
  },
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
