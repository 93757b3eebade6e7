import type { ConsentDoc } from '../../cloudfunctions/_lib/store/consents'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { FactDoc } from '../../cloudfunctions/_lib/store/facts'
import { instantOf, type Layout } from './customer-docs'
import { isTalk, learn } from './facts'
import type { Told } from './firm-facts'
import type { DemoCustomer } from './record'

export type Confided = {
  readonly customer: CustomerDoc
  readonly consent: ConsentDoc
  readonly facts: readonly FactDoc[]
}

const TOLD: Told = { family: { text: '一家四口，两个孩子上小学' }, income: { number: 28, unit: '万元' } }

/**
 * R36, R37 a person with a loan who agreed, in the last talk, that what is private is kept: the consent, and two things that
 * were said then; null of whoever has no loan or was not spoken to.
 */
export const confided = (made: DemoCustomer, customer: CustomerDoc, layout: Layout): Confided | null => {
  const talk = made.followUps.filter(isTalk).at(-1)
  if (made.kind !== 'person' || made.dealings.length === 0 || talk === undefined) return null
  const { on, by: byId } = talk
  const at = instantOf(on, talk.at)
  const known = new Map<string, FactDoc>()
  learn(known, { told: TOLD, source: 'talk', on, at, byId }, customer, layout)
  return {
    customer: { ...customer, privateSince: at },
    consent: {
      _id: made.id.replace('cus_', 'con_'),
      customerId: made.id,
      what: 'privateFacts',
      isGiven: true,
      at,
      on,
      how: 'officer',
      byId,
    },
    facts: [...known.values()],
  }
}
