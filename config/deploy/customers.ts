import type { PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Customers with their journal, needs and loans. */
export const customerCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
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
        name: 'own_circle',
        keys: [
          ['ownerId', 1],
          ['isArchived', 1],
          ['_openid', 1],
          ['circles.id', 1],
          ['_id', 1],
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
}
