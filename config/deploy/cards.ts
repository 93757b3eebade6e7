import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Shared cards, who is known to be whom, which chat is whose, and what goes to the lead. */
export const cardCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  cards: {
    indexes: [
      { name: 'number', keys: [['cardNo', 1]] },
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
          ['createdAt', -1],
        ],
      },
      {
        name: 'opened',
        keys: [
          ['ownerId', 1],
          ['proposal.at', -1],
        ],
      },
      {
        name: 'brought',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
          ['given.referrals', 1],
        ],
      },
      { name: 'opened_by', keys: [['proposal.openid', 1]] },
      { name: 'refused', keys: [['refused', 1]] },
    ],
  },
  identities: { indexes: [{ name: 'openid', keys: [['openid', 1]] }] },
  chats: {
    indexes: [
      { name: 'customer', keys: [['customerId', 1]] },
      {
        name: 'of_customer',
        keys: [
          ['staffId', 1],
          ['customerId', 1],
        ],
      },
      { name: 'covering', keys: [['covering.to', 1]] },
    ],
  },
  relations: {
    indexes: [
      {
        name: 'a',
        keys: [
          ['aId', 1],
          ['_openid', 1],
        ],
      },
      {
        name: 'b',
        keys: [
          ['bId', 1],
          ['_openid', 1],
        ],
      },
      { name: 'phone', keys: [['phoneHash', 1]] },
    ],
  },
  meetings: {
    indexes: [
      {
        name: 'of_customer',
        keys: [
          ['customerId', 1],
          ['_openid', 1],
          ['on', -1],
        ],
      },
    ],
  },
  /** What customers asked to be told: by the openid's hash, by whom it is about, and by when something is to be said. */
  serviceBooks: {
    indexes: [
      { name: 'asks_customer', keys: [['asks.customerId', 1]] },
      {
        name: 'next',
        keys: [
          ['_openid', 1],
          ['nextAt', 1],
        ],
      },
      {
        name: 'sending',
        keys: [
          ['_openid', 1],
          ['sendingAt', 1],
        ],
      },
    ],
  },
  consents: { indexes: [{ name: 'of_customer', keys: [['customerId', 1]] }] },
  erasures: { indexes: [{ name: 'status', keys: [['status', 1]] }] },
  tombstones: { indexes: [{ name: 'newest', keys: [['erasedAt', -1]] }] },
  locks: { indexes: [] },
  complaints: {
    indexes: [
      {
        name: 'of_team',
        keys: [
          ['teamId', 1],
          ['status', 1],
          ['dueOn', 1],
        ],
      },
      {
        name: 'status',
        keys: [
          ['status', 1],
          ['dueOn', 1],
        ],
      },
      { name: 'of_customer', keys: [['customerId', 1]] },
      { name: 'openid', keys: [['openid', 1]] },
    ],
  },
  referrals: {
    indexes: [
      {
        name: 'open_of_owner',
        keys: [
          ['ownerId', 1],
          ['takenAs', 1],
        ],
      },
      {
        name: 'of_referrer',
        keys: [
          ['referrerId', 1],
          ['takenAs', 1],
          ['until', 1],
        ],
      },
      {
        name: 'kept_until',
        keys: [
          ['takenAs', 1],
          ['until', 1],
        ],
      },
      { name: 'openid', keys: [['openid', 1]] },
    ],
  },
}
