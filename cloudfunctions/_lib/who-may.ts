import type { Role } from './store/staff'

/** Who may call an operation: staff of these roles, or anyone, of whom the operation itself asks a code. */
export type Permitted = readonly Role[] | 'anyone'

const SELLERS = ['officer', 'lead'] as const
const ALL = ['admin', 'lead', 'officer', 'compliance'] as const
const MANAGERS = ['admin', 'lead'] as const
/** Who keeps the branch's approved texts; they never sell. */
const KEEPERS = ['admin', 'compliance'] as const

/** The table of who may what (R121). Every operation of every contract has a row; own customers only, everywhere. */
export const WHO_MAY = {
  'me.get': ALL,
  'customer.create': SELLERS,
  'customer.get': SELLERS,
  'customer.update': SELLERS,
  'customer.archive': SELLERS,
  'customer.restore': SELLERS,
  'customer.list': SELLERS,
  'customer.search': SELLERS,
  'customer.phone': SELLERS,
  'contact.check': SELLERS,
  'need.add': SELLERS,
  'need.update': SELLERS,
  'need.close': SELLERS,
  'dealing.list': SELLERS,
  'dealing.add': SELLERS,
  'dealing.update': SELLERS,
  'dealing.settle': SELLERS,
  'task.done': SELLERS,
  'renewal.open': SELLERS,
  'loan.calendar': SELLERS,
  'followUp.log': SELLERS,
  'followUp.list': SELLERS,
  'followUp.undo': SELLERS,
  'review.confirm': SELLERS,
  'promise.keep': SELLERS,
  'today.list': SELLERS,
  'calendar.grid': SELLERS,
  'calendar.cell': SELLERS,
  'grade.explain': SELLERS,
  'grade.whatIf': SELLERS,
  'greeting.list': SELLERS,
  'greeting.done': SELLERS,
  'catchUp.list': SELLERS,
  'catchUp.note': SELLERS,
  'catchUp.dismiss': SELLERS,
  'losing.list': SELLERS,
  'text.list': ALL,
  'text.save': KEEPERS,
  'text.approve': KEEPERS,
  'text.retire': KEEPERS,
  'import.preview': SELLERS,
  'import.commit': SELLERS,
  'import.pending': SELLERS,
  'card.make': SELLERS,
  'card.list': SELLERS,
  'card.revoke': SELLERS,
  'card.tickOwn': SELLERS,
  'card.confirm': SELLERS,
  'chat.enter': SELLERS,
  'chat.unbind': SELLERS,
  // Whoever holds a card: the face that its opener gets decides what more is allowed.
  'card.open': 'anyone',
  'card.tick': 'anyone',
  'card.pick': 'anyone',
  'card.fillNeeds': 'anyone',
  'card.answer': 'anyone',
  'card.rate': 'anyone',
  'card.refer': 'anyone',
  'card.complain': 'anyone',
  'card.changeOfficer': 'anyone',
  'card.digits': 'anyone',
  'card.verify': 'anyone',
  'staff.bootstrap': 'anyone',
  'staff.join': 'anyone',
  'staff.invite': MANAGERS,
  'staff.leave': MANAGERS,
  'staff.list': MANAGERS,
  'staff.away': [...MANAGERS, 'officer'],
  'team.create': ['admin'],
  'settings.override': ['admin'],
} as const satisfies Readonly<Record<string, Permitted>>

export type OperationName = keyof typeof WHO_MAY
