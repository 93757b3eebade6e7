import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Lists made for a product or an event, and who is in them. */
export const campaignCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  campaigns: {
    indexes: [
      {
        name: 'own',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
          ['madeOn', -1],
        ],
      },
      {
        name: 'of_team',
        keys: [
          ['teamId', 1],
          ['_openid', 1],
          ['madeOn', -1],
        ],
      },
    ],
  },
  campaignLines: {
    indexes: [
      {
        name: 'of_campaign',
        keys: [
          ['campaignId', 1],
          ['_openid', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'own_offer',
        keys: [
          ['ownerId', 1],
          ['offer', 1],
          ['_openid', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'own_waiting',
        keys: [
          ['ownerId', 1],
          ['reachedOn', 1],
          ['_openid', 1],
          ['endsOn', 1],
        ],
      },
      {
        name: 'own_running',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
          ['endsOn', 1],
        ],
      },
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['offer', 1],
          ['_openid', 1],
        ],
      },
    ],
  },
}
