import type { FactValue } from '@/domain/fact'
import type { FactTest } from '@/domain/product'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import type { FactDoc } from './facts'
import { GENUINE, genuine } from './genuine'

/** As much of a customer as is looked at before it is asked whether an offer may be made. */
export type CandidateDoc = Pick<
  CustomerDoc,
  | '_id'
  | 'name'
  | 'kind'
  | 'tags'
  | 'contactWishes'
  | 'withdrawnElsewhere'
  | 'noProfiling'
  | 'journal'
  | 'phoneHashes'
  | 'dealings'
  | 'circles'
  | 'outOfCircles'
>
const SEEN = {
  _id: true,
  _openid: true,
  name: true,
  kind: true,
  tags: true,
  contactWishes: true,
  withdrawnElsewhere: true,
  noProfiling: true,
  journal: true,
  phoneHashes: true,
  dealings: true,
  circles: true,
  outOfCircles: true,
} as const
const PAGE = 1000

/** All of an owner’s customers who are not archived, 1,000 a request. */
export const candidatesOf = async (ownerId: string): Promise<CandidateDoc[]> => {
  const found: CandidateDoc[] = []
  for (let after = ''; ; ) {
    const { data } = await db
      .collection('customers')
      .where({ ownerId, isArchived: false, _id: command.gt(after), ...GENUINE })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .field(SEEN)
      .get()
    const page = genuine('customers', data as CandidateDoc[])
    found.push(...page)
    after = page.at(-1)?._id ?? after
    if (data.length < PAGE) return found
  }
}

type Known = Readonly<Record<string, FactValue>>

/** What is known of an owner’s customers in the fields that are asked for, private ones never (R36). */
export const knownFor = async (ownerId: string, tests: readonly FactTest[]): Promise<Map<string, Known>> => {
  const known = new Map<string, Known>()
  if (tests.length === 0) return known
  const keys = [...new Set(tests.map(({ key }) => key))]
  for (let after = ''; ; ) {
    const { data } = await db
      .collection('facts')
      .where({ ownerId, key: command.in(keys), isPrivate: false, _id: command.gt(after), ...GENUINE })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .field({ _id: true, _openid: true, customerId: true, key: true, 'current.value': true })
      .get()
    const page = genuine('facts', data as Pick<FactDoc, '_id' | 'customerId' | 'key' | 'current'>[])
    for (const { customerId, key, current } of page)
      if (current) known.set(customerId, { ...known.get(customerId), [key]: current.value })
    after = page.at(-1)?._id ?? after
    if (data.length < PAGE) return known
  }
}
