import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** What colleagues did, by `<staffId>_<day>` and `<staffId>_<month>`, and the groups that see it. */
export const countCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
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
