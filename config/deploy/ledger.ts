import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Dealings line by line, what they come to by customer, and what is to be computed anew. */
export const ledgerCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  ledger: {
    indexes: [
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'of_customer_month',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
          ['month', -1],
        ],
      },
      { name: 'of_owner', keys: [['ownerId', 1]] },
      {
        name: 'of_owner_kind',
        keys: [
          ['ownerId', 1],
          ['kind', 1],
          ['month', 1],
          ['_openid', 1],
        ],
      },
    ],
  },
  values: {
    indexes: [
      {
        name: 'own',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
        ],
      },
      {
        name: 'judged',
        keys: [
          ['ownerId', 1],
          ['judgedBy', 1],
        ],
      },
      { name: 'rates', keys: [['ratesVersion', 1]] },
    ],
  },
  valueReviews: {
    indexes: [
      { name: 'of_customer', keys: [['customerId', 1]] },
      {
        name: 'own_quarter',
        keys: [
          ['ownerId', 1],
          ['quarter', 1],
        ],
      },
      {
        name: 'asked',
        keys: [
          ['state', 1],
          ['teamId', 1],
          ['_openid', 1],
          ['at', 1],
        ],
      },
      {
        name: 'asked_of_all',
        keys: [
          ['state', 1],
          ['_openid', 1],
          ['at', 1],
        ],
      },
    ],
  },
  keyPlans: { indexes: [] },
  bookReaches: { isSmall: true, indexes: [] },
  declines: {
    indexes: [
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
          ['month', -1],
        ],
      },
      {
        name: 'own',
        keys: [
          ['ownerId', 1],
          ['isOpen', 1],
          ['_openid', 1],
          ['raisedAt', -1],
        ],
      },
    ],
  },
  staleValues: { indexes: [{ name: 'at', keys: [['at', 1]] }] },
}
