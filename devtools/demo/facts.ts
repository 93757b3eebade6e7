import type { Day } from '@/domain/day'
import type { FactSource } from '@/domain/fact'
import { fieldOfKey } from '@/domain/fact-catalogue'
import { hasReached } from '@/domain/journal'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { emptyFact, type FactDoc } from '../../cloudfunctions/_lib/store/facts'
import { knownFact } from '../../cloudfunctions/_lib/store/known-fact'
import { instantOf, type Layout } from './customer-docs'
import { firmOnList, firmSaid, type Told } from './firm-facts'
import { ownerOn } from './owner-on'
import { personOnList, personSaid } from './person-facts'
import { chance } from './prng'
import type { DemoCustomer, DemoFollowUp } from './record'

const LISTED = { person: 0.4, firm: 0.9 }
const SAID = 0.5
const LIST_READ = '10:00'

export type Learnt = {
  readonly told: Told
  readonly source: FactSource
  readonly on: Day
  readonly at: number
  readonly byId: string
}

/** Somebody was spoken to or met. */
export const isTalk = ({ channel, outcome }: DemoFollowUp): boolean =>
  (channel === 'T' || channel === 'M') && hasReached(channel, outcome)

/** What the list brought, and what was said in the first talk after it and in the last. */
const learnt = (made: DemoCustomer, today: Day, seed: number): Learnt[] => {
  const c = chance(seed, 'facts', made.id)
  const isListed = c.is(LISTED[made.kind])
  const year = Number(today.slice(0, 4))
  const list: Told = !isListed ? {} : made.kind === 'firm' ? firmOnList(c, made) : personOnList(c, made, year)
  const talks = made.followUps.filter(entry => isTalk(entry) && entry.on > made.createdOn)
  const heard = [...new Set([talks[0], talks.at(-1)])].flatMap(entry => (entry && c.is(SAID) ? [entry] : []))
  return [
    {
      told: list,
      source: 'import',
      on: made.createdOn,
      at: instantOf(made.createdOn, LIST_READ),
      byId: ownerOn(made, made.createdOn, today),
    },
    ...heard.map(
      (entry): Learnt => ({
        told: made.kind === 'firm' ? firmSaid(c, list) : personSaid(c, made),
        source: 'talk',
        on: entry.on,
        at: instantOf(entry.on, entry.at),
        byId: entry.by,
      }),
    ),
  ]
}

/** One more thing known, as the app would keep it. */
export const learn = (
  known: Map<string, FactDoc>,
  { told, source, on, at, byId }: Learnt,
  customer: CustomerDoc,
  { nameOf }: Pick<Layout, 'nameOf'>,
): void => {
  const knower = { today: on, now: at, staff: { _id: byId, name: nameOf(byId) }, settings: { factDays: {} } }
  for (const [key, value] of Object.entries(told)) {
    const field = fieldOfKey(key)
    if (field === undefined) throw new RangeError(`no field ${key}`)
    const before = known.get(key) ?? emptyFact(customer, field)
    known.set(key, { ...knownFact(knower, before, value, source), version: before.version + 1 })
  }
}

/** What is known of a customer of the demo book, as an import and talks would have left it (R35). */
export const factDocs = (made: DemoCustomer, customer: CustomerDoc, layout: Layout, seed = 1): FactDoc[] => {
  const known = new Map<string, FactDoc>()
  for (const one of learnt(made, layout.today, seed)) learn(known, one, customer, layout)
  return [...known.values()]
}
