import { addDays, type Day } from '@/domain/day'
import type { DoneTasks } from '@/domain/dealing'
import { type DealingDoc, dealingDocId } from '../../cloudfunctions/_lib/store/dealing-doc'
import type { DemoCustomer, DemoDealing } from './record'

/** Every other renewal was already asked about at 60 days, so that Today is not full of them. */
const doneOf = ({ id, maturesOn }: DemoDealing): DoneTasks =>
  Number(id.slice(4)) % 2 === 0 ? { mature60: maturesOn } : {}

/** The loans of one customer of the demo book, ticked up to today but for the few that are behind. */
export const dealingDocs = (made: DemoCustomer, today: Day): DealingDoc[] =>
  made.dealings.map(dealing => ({
    _id: dealingDocId(made.id, dealing.id),
    customerId: made.id,
    ownerId: made.officerId,
    id: dealing.id,
    product: dealing.product,
    amountFen: dealing.amountFen,
    disbursedOn: dealing.grantedOn,
    repay: dealing.repay,
    maturesOn: dealing.maturesOn,
    creditUntil: dealing.creditUntil,
    status: dealing.status === 'finished' ? 'settled' : 'running',
    settledOn: dealing.status === 'finished' ? dealing.maturesOn : null,
    isInArrears: dealing.status === 'arrears',
    trackedFrom: addDays(today, -dealing.behindDays),
    done: doneOf(dealing),
    renewalNeedId: null,
  }))
