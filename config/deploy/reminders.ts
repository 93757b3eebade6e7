import type { DeployPlan, PlannedCollection } from '../../devtools/cloud/deploy-plan'

/** Who is reminded of what: a book a colleague, its older entries and days, and the inbox. */
export const reminderCollections: Record<string, Omit<PlannedCollection, 'rule'>> = {
  reminderBooks: {
    isSmall: true,
    indexes: [
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
  /** By `<staffId>_<day>`, and by customer for whoever is erased; pages by `<staffId>_<page>` alone. */
  reminderDays: { indexes: [{ name: 'items_customer', keys: [['items.customerId', 1]] }] },
  quotaPages: { indexes: [] },
  reminders: {
    indexes: [
      { name: 'customer', keys: [['customerId', 1]] },
      {
        name: 'open',
        keys: [
          ['ownerId', 1],
          ['isOpen', 1],
          ['_openid', 1],
          ['on', 1],
          ['at', 1],
        ],
      },
      {
        name: 'open_of_kind',
        keys: [
          ['ownerId', 1],
          ['isOpen', 1],
          ['_openid', 1],
          ['kind', 1],
          ['on', 1],
        ],
      },
      {
        name: 'open_of_customer',
        keys: [
          ['ownerId', 1],
          ['customerId', 1],
          ['isOpen', 1],
          ['_openid', 1],
          ['on', 1],
        ],
      },
    ],
  },
}

/** Templates' ids with their kinds, and whether WeChat's pushed events are set up (on) or not (off). */
export const reminderEnv = [
  'GENJIN_TEMPLATE_NUDGE',
  'GENJIN_TEMPLATE_ALERT',
  'GENJIN_TEMPLATE_SERVICE',
  'GENJIN_SUBSCRIBE_PUSH',
]

/** What people answer and refuse in WeChat itself, and what became of a message, is pushed to the sweep. */
export const pushes: NonNullable<DeployPlan['pushes']> = {
  subscribe_msg_popup_event: 'sweep',
  subscribe_msg_change_event: 'sweep',
  subscribe_msg_sent_event: 'sweep',
}
