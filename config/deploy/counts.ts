import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** What colleagues did, by `<staffId>_<day>`; plans, stock-takes, and the groups that see them. */
export const countCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  stockTakes: {
    indexes: [
      {
        name: 'of_team',
        keys: [
          ['teamId', 1],
          ['span', 1],
          ['_openid', 1],
          ['from', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'taken',
        keys: [
          ['span', 1],
          ['from', 1],
        ],
      },
      {
        name: 'unsettled',
        keys: [
          ['trials', 1],
          ['_openid', 1],
          ['to', 1],
        ],
      },
    ],
  },
  bookTakes: {
    indexes: [
      {
        name: 'own',
        keys: [
          ['ownerId', 1],
          ['_openid', 1],
          ['on', 1],
        ],
      },
      {
        name: 'of_team',
        keys: [
          ['teamId', 1],
          ['_openid', 1],
          ['on', 1],
        ],
      },
      { name: 'on', keys: [['on', 1]] },
    ],
  },
  plans: { indexes: [] },
  groups: { isSmall: true, indexes: [] },
  dayCounts: {
    indexes: [
      {
        name: 'of_team',
        keys: [
          ['teamId', 1],
          ['_openid', 1],
          ['on', 1],
        ],
      },
      {
        name: 'of_staff',
        keys: [
          ['staffId', 1],
          ['_openid', 1],
          ['on', 1],
        ],
      },
    ],
  },
}
