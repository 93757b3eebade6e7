import { addDays, dayOf } from '@/domain/day'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { FOR_ALL } from '@/domain/product'
import { emptyFact, type FactDoc } from '../../cloudfunctions/_lib/store/facts'
import type { TextDoc } from '../../cloudfunctions/_lib/store/texts'
import type { LocalCloud } from '../cloud/local-cloud'
import { PERSONAS } from '../demo/personas'
import { officerId } from './big-branch'
import { median, print, timedAsync } from './figure'
import { mustHold } from './limits'

const ROUNDS = 10
const { openid } = PERSONAS.officer
/** A function may take 3 s unless the bank's account allows more; requests: the book by the thousand, its facts, and who calls. */
const MOST = { ms: 3000, requests: 12, requestsToMake: 24 } as const
const TURNOVER = FACT_CATALOGUE.find(({ key }) => key === 'turnover')

const factOf = (_id: string, i: number, now: number): FactDoc => {
  if (TURNOVER === undefined) throw new Error('no turnover is asked for any more')
  const current = {
    value: { number: i % 500, unit: '万元' },
    source: 'talk' as const,
    on: dayOf(now),
    byId: officerId(0),
    byName: '同事0',
    at: now,
  }
  return { ...emptyFact({ _id, ownerId: officerId(0) }, TURNOVER), version: 1, current }
}

const product = (now: number): TextDoc => ({
  _id: 'txt_bench',
  version: 2,
  kind: 'product',
  occasion: null,
  title: '经营贷',
  body: '进货周转用。',
  state: 'approved',
  writtenById: 'stf_bench1',
  writtenBy: '同事1',
  approvedBy: '同事2',
  validUntil: addDays(dayOf(now), 60),
  product: {
    validFrom: dayOf(now),
    annualRate: 395,
    materials: [],
    forWhom: { ...FOR_ALL, facts: [{ key: 'turnover', atLeast: 100 }] },
  },
})

/** R59, R67 whom of 2,000 customers a product fits, of each of whom a fact is known, and the list that is made of them. */
export const benchOffers = async (cloud: LocalCloud, ids: readonly string[], now: number): Promise<void> => {
  cloud.engine.insertMany('texts', [product(now)] as never)
  for (let i = 0; i < ids.length; i += 1000)
    cloud.engine.insertMany('facts', ids.slice(i, i + 1000).map((id, n) => factOf(id, i + n, now)) as never)
  const asked = { textId: 'txt_bench', forWhom: null, channel: 'T' }
  const ask = async (op: string, input: object): Promise<{ targeted: number; fitting: number }> => {
    const reply = (await cloud.call('officer', { op, input }, { openid })) as { ok: boolean; data: never }
    if (!reply.ok) throw new Error(`${op} failed: ${JSON.stringify(reply)}`)
    return reply.data
  }
  const requests = () => cloud.stats().functions.officer?.databaseRequests ?? Number.NaN
  const { fitting, targeted } = await ask('offer.who', asked)
  cloud.resetStats()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    times.push((await timedAsync(() => ask('offer.who', asked))).ms)
  const who = { ms: median(times), requests: requests() / ROUNDS }
  print({
    bench: `whom a product fits, of an officer's ${ids.length} customers`,
    value: who.ms,
    unit: 'ms',
    vs: {
      [`database requests (<= ${MOST.requests})`]: who.requests,
      'limit, ms': MOST.ms,
      fitting,
      targeted,
    },
  })
  cloud.resetStats()
  const list = { id: 'cmp_bench', ...asked, massPercent: 30, endsOn: addDays(dayOf(now), 30) }
  const { ms } = await timedAsync(() => ask('campaign.make', list))
  const made = { ms, requests: requests() }
  print({
    bench: `a list of them is made`,
    value: made.ms,
    unit: 'ms',
    vs: { [`database requests (<= ${MOST.requestsToMake})`]: made.requests, 'limit, ms': MOST.ms },
  })
  mustHold('offers', [
    ['ms of whom it fits', who.ms, MOST.ms],
    ['requests of whom it fits', who.requests, MOST.requests],
    ['ms of making the list', made.ms, MOST.ms],
    ['requests of making the list', made.requests, MOST.requestsToMake],
  ])
}
