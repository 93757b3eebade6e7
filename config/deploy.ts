import type { DeployPlan } from '../devtools/cloud/deploy-plan'
import { campaignCollections } from './deploy/campaigns'
import { cardCollections } from './deploy/cards'
import { closed } from './deploy/closed'
import { countCollections } from './deploy/counts'
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
    customers: {
      indexes: [
        {
          name: 'own_due',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['nextDueOn', 1],
          ],
        },
        {
          name: 'own_rank',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['todayRank', 1],
          ],
        },
        {
          name: 'own_name',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['nameKey', 1],
          ],
        },
        {
          name: 'own_grade',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['grade', 1],
            ['nextDueOn', 1],
            ['journal.lookedOn', 1],
          ],
        },
        {
          name: 'own_search',
          keys: [
            ['ownerId', 1],
            ['searchKeys', 1],
          ],
        },
        {
          name: 'own_phone',
          keys: [
            ['ownerId', 1],
            ['phoneHashes', 1],
          ],
        },
        {
          name: 'own_number',
          keys: [
            ['ownerId', 1],
            ['customerNo', 1],
          ],
        },
        { name: 'number', keys: [['customerNo', 1]] },
        { name: 'phone', keys: [['phoneHashes', 1]] },
        {
          name: 'own_id',
          keys: [
            ['ownerId', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'own_strip',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['strip', 1],
            ['nextDueOn', 1],
          ],
        },
        {
          name: 'own_birthday',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['birthdayKey', 1],
          ],
        },
        {
          name: 'own_losing',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['losingOn', 1],
          ],
        },
        {
          name: 'own_next',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['journal.next.on', 1],
          ],
        },
        {
          name: 'own_let_go',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['letGo.status', 1],
          ],
        },
        {
          name: 'own_stage',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['journal.needs.stage', 1],
          ],
        },
        {
          name: 'own_key',
          keys: [
            ['ownerId', 1],
            ['isArchived', 1],
            ['_openid', 1],
            ['grade', 1],
            ['journal.isKey', 1],
          ],
        },
        {
          name: 'changes',
          keys: [
            ['gradeChangesOn', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'due',
          keys: [
            ['nextDueOn', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    entries: {
      indexes: [
        {
          name: 'of_customer',
          keys: [
            ['customerId', 1],
            ['at', -1],
          ],
        },
        {
          name: 'of_customer_day',
          keys: [
            ['customerId', 1],
            ['on', 1],
            ['kind', 1],
            ['voided', 1],
            ['_openid', 1],
          ],
        },
        {
          name: 'of_owner',
          keys: [
            ['ownerId', 1],
            ['on', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_on',
          keys: [
            ['byId', 1],
            ['on', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'unnoted',
          keys: [
            ['byId', 1],
            ['isUnnoted', 1],
            ['on', 1],
            ['_openid', 1],
          ],
        },
      ],
    },
    needs: {
      indexes: [
        { name: 'of_customer', keys: [['customerId', 1]] },
        {
          name: 'of_owner',
          keys: [
            ['ownerId', 1],
            ['closedOn', 1],
          ],
        },
        {
          name: 'paid_out_by',
          keys: [
            ['closedById', 1],
            ['closing', 1],
            ['closedOn', 1],
          ],
        },
      ],
    },
    dealings: {
      indexes: [
        {
          name: 'of_customer',
          keys: [
            ['customerId', 1],
            ['_openid', 1],
            ['disbursedOn', 1],
          ],
        },
        {
          name: 'own_running',
          keys: [
            ['ownerId', 1],
            ['status', 1],
            ['_openid', 1],
            ['maturesOn', 1],
          ],
        },
        {
          name: 'kept',
          keys: [
            ['_openid', 1],
            ['keptSince', 1],
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
