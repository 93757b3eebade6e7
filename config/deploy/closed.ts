import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Every collection closed to clients: only functions read and write. */
export const closed = (
  collections: Record<string, Omit<PlannedCollection, 'rule'>>,
): Record<string, PlannedCollection> =>
  Object.fromEntries(
    Object.entries(collections).map(([name, collection]) => [name, { ...collection, rule: 'ADMINONLY' }]),
  )
