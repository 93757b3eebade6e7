import type { Day } from '@/domain/day'
import { KEY_FROM_FEN } from '@/domain/importance'
import type { Journal } from '@/domain/journal'
import type { Need } from '@/domain/need'
import { workCalendar } from '@/domain/workday'
import { storedFields } from '../../cloudfunctions/_lib/store/derive-customer'
import { newCustomer } from '../../cloudfunctions/_lib/store/new-customer'
import { newStaff } from '../../cloudfunctions/_lib/store/staff-doc'
import type { Engine } from '../cloud/local-cloud'
import { inventName } from '../demo/names'
import { type Chance, chance } from '../demo/prng'
import type { Known } from './memory'
import { plusDays, startOfDay } from './moments'

const BATCH = 1000
const RULES = { calendar: workCalendar() }
/** Officers beside the twelve: they have customers and no book, so no sweep has anything to do for them. */
const OTHER_OFFICERS = 188

/** What a customer wants: days until the loan, `latent` or `none`. About ten A, 30 B and 50 C among 500, E the most. */
const wish = (c: Chance): number | 'latent' | 'none' => {
  const band = c.weighted([
    ['A', 2],
    ['B', 6],
    ['C', 10],
    ['D', 25],
    ['E', 57],
  ] as const)
  if (band === 'A') return c.int(0, 30)
  if (band === 'B') return c.int(31, 90)
  if (band === 'C') return c.int(91, 180)
  if (band === 'D') return c.is(0.5) ? c.int(181, 330) : 'latent'
  return 'none'
}

const needOf = (id: string, today: Day, c: Chance): Need => {
  const wanted = wish(c)
  return {
    id,
    product: '经营贷',
    amountFen: c.int(1, 80) * 1_000_000,
    demand: typeof wanted === 'number' ? 'clear' : wanted,
    expectedOn: typeof wanted === 'number' ? plusDays(today, wanted) : null,
    stage: 'intent',
    stageOn: today,
    waitingFor: null,
    openedOn: today,
  }
}

const docOf = (n: number, ownerId: string, today: Day, journal: Partial<Journal>, name: string) => {
  const made = { id: `cus_s${n}`, name, kind: 'person' as const, ownerId, teamId: 'tea_1' }
  const doc = newCustomer(
    { ...made, createdOn: plusDays(today, -400), createdFrom: 'simulate' },
    { now: startOfDay(today), today, rules: RULES, keyFromFen: KEY_FROM_FEN },
  )
  const whole = { ...doc, journal: { ...doc.journal, ...journal } }
  return { ...whole, ...storedFields(whole, today, RULES) }
}

const named = (c: Chance): string =>
  inventName(c, { birthYear: 1985, gender: c.is(0.5) ? 'm' : 'f', surname: null }, new Set()).name

/** Looked at and spoken to within the last month (E: within the year), so that the first day is like any other. */
const active = (n: number, ownerId: string, today: Day, c: Chance) => {
  const needs = [needOf(`need_s${n}`, today, c)]
  if (c.is(0.1)) needs.push(needOf(`need_t${n}`, today, c))
  const isIdle = needs.every(({ demand }) => demand === 'none')
  const lookedOn = plusDays(today, -c.int(1, isIdle ? 360 : 28))
  return docOf(n, ownerId, today, { needs, lookedOn, contactedOn: lookedOn }, named(c))
}

/** The others want nothing and were looked at today: nothing of theirs falls due within the year. */
const atRest = (n: number, today: Day, c: Chance) =>
  docOf(
    n,
    `stf_other${n % OTHER_OFFICERS}`,
    today,
    { standing: 'none', lookedOn: today },
    c.pick(['张伟', '王芳', '李娜', '刘洋']),
  )

const insertAll = (engine: Engine, collection: string, docs: readonly object[]): void => {
  for (let i = 0; i < docs.length; i += BATCH)
    engine.insertMany(collection, JSON.parse(JSON.stringify(docs.slice(i, i + BATCH))))
}

type Crowd = { readonly owners: readonly string[]; readonly each: number; readonly others: number }

/** Lays the branch down and answers what the simulation itself remembers of the active customers. */
export const layDown = (
  engine: Engine,
  { owners, each, others }: Crowd,
  today: Day,
  seed: number,
): Known[] => {
  const staff = Array.from({ length: OTHER_OFFICERS }, (_, i) =>
    newStaff({
      _id: `stf_other${i}`,
      openid: `o-other${i}`,
      name: '某',
      role: 'officer',
      teamId: 'tea_1',
      joinedAt: 0,
    }),
  )
  insertAll(engine, 'staff', staff)
  const c = chance('crowd', seed)
  const docs = owners.flatMap((owner, o) =>
    Array.from({ length: each }, (_, i) => active(o * each + i, owner, today, c)),
  )
  insertAll(engine, 'customers', docs)
  for (let n = 0; n < others; n += BATCH) {
    const size = Math.min(BATCH, others - n)
    insertAll(
      engine,
      'customers',
      Array.from({ length: size }, (_, i) => atRest(docs.length + n + i, today, c)),
    )
  }
  return docs.map(({ _id, ownerId, journal }) => ({
    id: _id,
    ownerId,
    needs: journal.needs.map(({ id, demand, expectedOn }) => ({ id, demand, expectedOn })),
    standing: journal.standing === 'none' ? 'none' : 'latent',
    lookedOn: journal.lookedOn ?? today,
    next: null,
    hours: new Set<string>(),
  }))
}
