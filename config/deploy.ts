import type { DeployPlan } from '../devtools/cloud/deploy-plan'
import { campaignCollections } from './deploy/campaigns'
import { cardCollections } from './deploy/cards'
import { closed } from './deploy/closed'
import { countCollections } from './deploy/counts'
import { customerCollections } from './deploy/customers'
import { factCollections } from './deploy/facts'
import { ledgerCollections } from './deploy/ledger'
import { privacy } from './deploy/privacy'
import { pushes, reminderCollections, reminderEnv } from './deploy/reminders'
import { teamCollections } from './deploy/team'
import { templates } from './deploy/templates'

/** What the cloud must hold: the local cloud builds from it, and the deployment reads it. */
export const deployPlan: DeployPlan = {
  collections: closed({
    staff: {
      isSmall: true,
      indexes: [
        { name: 'openid', keys: [['openid', 1]], unique: true },
        { name: 'team', keys: [['teamId', 1]] },
      ],
    },
    teams: { isSmall: true, indexes: [] },
    invitations: { isSmall: true, indexes: [] },
    settings: { isSmall: true, indexes: [] },
    leases: { isSmall: true, indexes: [] },
    ...customerCollections,
    circles: {
      indexes: [
        {
          name: 'of_owner',
          keys: [
            ['ownerId', 1],
            ['_openid', 1],
            ['createdAt', 1],
          ],
        },
      ],
    },
    savedFilters: {
      indexes: [
        {
          name: 'of_owner',
          keys: [
            ['ownerId', 1],
            ['_openid', 1],
            ['createdAt', 1],
          ],
        },
      ],
    },
    texts: { isSmall: true, indexes: [] },
    imports: {
      indexes: [
        { name: 'of_owner', keys: [['ownerId', 1]] },
        {
          name: 'abandoned',
          keys: [
            ['status', 1],
            ['startedAt', 1],
          ],
        },
      ],
    },
    ...cardCollections,
    importBatches: { indexes: [{ name: 'of_import', keys: [['importId', 1]] }] },
    ...reminderCollections,
    ...teamCollections,
    ...countCollections,
    ...ledgerCollections,
    ...campaignCollections,
    ...factCollections,
  }),
  functions: {
    officer: { timeoutSeconds: 10, memoryMB: 256, invoke: true, env: ['GENJIN_PHONE_KEY', ...reminderEnv] },
    card: {
      timeoutSeconds: 10,
      memoryMB: 256,
      invoke: true,
      env: ['GENJIN_PHONE_KEY', 'GENJIN_TEMPLATE_SERVICE', 'GENJIN_SUBSCRIBE_PUSH'],
    },
    team: {
      timeoutSeconds: 10,
      memoryMB: 256,
      invoke: true,
      env: ['GENJIN_BOOTSTRAP_CODE', 'GENJIN_PHONE_KEY'],
    },
    intake: { timeoutSeconds: 60, memoryMB: 512, invoke: true, env: ['GENJIN_PHONE_KEY'] },
    sweep: { timeoutSeconds: 60, memoryMB: 256, invoke: false, env: ['GENJIN_PHONE_KEY', ...reminderEnv] },
  },
  /**
   * Nobody reads files but functions. The phone uploads what an officer imports, which admin-only would refuse, so a
   * person may write files of their own.
   */
  storage: { read: false, write: 'resource.openid == auth.openid' },
  templates,
  privacy,
  pushes,
}
