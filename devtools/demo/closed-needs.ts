import { addDays, type Day } from '@/domain/day'
import type { ClosedNeedDoc } from '../../cloudfunctions/_lib/store/closed-needs'
import { ownerOn } from './owner-on'
import type { DemoCustomer } from './record'

/** A need was open so many days before its loan was paid out, as far as the book had entered Genjin by then. */
const OPEN_DAYS = 75

const notBefore = (on: Day, earliest: Day): Day => (on < earliest ? earliest : on)

/** Loans that were paid out since the book entered Genjin were needs before: closed by whose customer it was. */
export const closedNeedDocs = (made: DemoCustomer, today: Day): ClosedNeedDoc[] =>
  made.dealings
    .filter(({ grantedOn }) => grantedOn > made.createdOn && grantedOn < today)
    .map(({ id, product, amountFen, grantedOn }) => {
      const openedOn = notBefore(addDays(grantedOn, -OPEN_DAYS), made.createdOn)
      const needId = id.replace('dea_', 'need_')
      const byId = ownerOn(made, grantedOn, today)
      return {
        _id: `${made.id}.${needId}`,
        id: needId,
        customerId: made.id,
        ownerId: made.officerId,
        product,
        amountFen,
        demand: 'clear',
        expectedOn: grantedOn,
        stage: 'disbursement',
        stageOn: grantedOn,
        firsts: { disbursement: { on: grantedOn, byId } },
        waitingFor: null,
        openedOn,
        openedById: ownerOn(made, openedOn, today),
        closing: 'disbursed',
        closedOn: grantedOn,
        closedById: byId,
        reconsiderOn: null,
      }
    })
