import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { csv, imported } from '../../devtools/testing/imports'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'
import { counters, recounted } from '../../devtools/testing/recount'
import type { CustomerDoc } from '../_lib/store/customer-doc'

const branch = ownBranch()
beforeEach(() => branch.reset())

const SELLERS = ['officer', 'officer2', 'lead'] as const satisfies readonly Colleague[]
const month = Number(TODAY.slice(5, 7))
const birthday = { calendar: 'solar', month, day: Number(TODAY.slice(8)) } as const
const EACH = 4

const book = (): void =>
  plant(
    branch,
    ...SELLERS.flatMap(who =>
      Array.from({ length: EACH }, (_, i) =>
        customerDoc(`${who}${i}`, { ownerId: `stf_${who}`, needs: [needIn(`${who}${i}`, 20)], birthday }),
      ),
    ),
  )

/** Numbers from 0 to 1 that repeat with the seed. */
const chances = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const at = (ms: number): void => branch.setNow(new Date(MONDAY.getTime() + ms))
let clock = 0
const pass = (ms: number): void => {
  clock += ms
  at(clock)
}

/** Anything that somebody may do next to the books as they stand; refusals are part of it. */
const act = async (chance: () => number, n: number): Promise<boolean> => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const who = pick(SELLERS)
  const own = branch.docs<CustomerDoc>('customers', { ownerId: `stf_${who}` })
  const doc = pick(own)
  const change = { customerId: doc._id, version: doc.version }
  const need = pick([...doc.journal.needs, { id: 'need_none' }])
  const entry = pick([
    ...branch.docs<{ _id: string }>('entries', { customerId: doc._id }),
    { _id: 'fol_none' },
  ])
  const now = MONDAY.getTime() + clock
  const demand = { product: '消费贷', amountFen: 1 + n * 100, demand: 'latent', expectedOn: null } as const
  const log = (more: object) =>
    branch.ask(who, 'followUp.log', {
      id: `fol_${n}`,
      ...change,
      at: now - pick([0, 0, 86_400_000]),
      channel: pick(['T', 'M', 'W', 'E', 'S'] as const),
      outcome: 'missed',
      answers: [],
      ...more,
    } as never)
  const greet = (fate: 'sent' | 'open') =>
    branch.ask(who, 'greeting.done', {
      customerId: doc._id,
      kind: 'birthday',
      on: TODAY,
      fate,
      ...(fate === 'sent' ? { channel: 'W', text: '生日快乐。' } : {}),
    } as never)
  const acts = [
    () => log({}),
    () => log({ channel: 'N', outcome: 'reached' }),
    () =>
      log({
        outcome: pick(['reached', 'incoming']),
        answers: [
          doc.journal.needs.length > 0
            ? { needId: (doc.journal.needs[0] as { id: string }).id, demand: 'clear', expectedOn: inDays(40) }
            : { needId: null, demand: 'clear', expectedOn: inDays(9) },
        ],
      }),
    () => branch.ask(who, 'review.confirm', { id: `rev_${n}`, ...change }),
    () => branch.ask(who, 'followUp.undo', { id: entry._id, version: doc.version }),
    () => branch.ask(who, 'followUp.undo', { id: entry._id, version: doc.version, reason: '记错' }),
    () => branch.ask(who, 'followUp.undo', { id: entry._id, version: doc.version, reason: '重复' }),
    () => branch.ask(who, 'need.add', { id: `need_${n}`, ...change, ...demand }),
    () =>
      branch.ask(who, 'need.update', {
        id: need.id,
        ...change,
        changes: { stage: pick(['intent', 'accepted', 'approval', 'signing'] as const) },
      }),
    () =>
      branch.ask(who, 'need.close', {
        id: need.id,
        ...change,
        closing: pick(['disbursed', 'withdrawn', 'elsewhere'] as const),
      }),
    () =>
      branch.ask(who, 'customer.create', {
        id: `cus_new${n}`,
        name: '赵六',
        kind: 'person',
        ...(n % 2 ? { need: { id: `need_new${n}`, ...demand } } : {}),
      }),
    () => greet(pick(['sent', 'sent', 'open'] as const)),
  ]
  const reply = await pick(acts)()
  if (!reply.ok && reply.code === 'INTERNAL') throw new Error('a write was given up')
  return reply.ok
}

test.each([1, 2, 4])(
  'after any sequence of work, undo and void the counters equal a full recount, seed %d',
  async seed => {
    book()
    clock = 0
    const chance = chances(seed)
    let done = 0
    for (let n = 0; n < 90; n++) {
      if (await act(chance, n)) done += 1
      if (chance() < 0.3) pass(11_000)
      if (n === 60) pass(86_400_000)
    }
    expect(done).toBeGreaterThan(45)
    expect(counters(branch)).toEqual(recounted(branch))
    expect(branch.docs('entries', { voided: { $ne: null } }).length).toBeGreaterThan(0)
  },
)

test('the same when several officers, and one officer several times, write at once', async () => {
  book()
  clock = 0
  const chance = chances(7)
  let done = 0
  for (let round = 0; round < 8; round++) {
    const acts = Array.from({ length: 12 }, (_, i) => act(chance, round * 12 + i))
    done += (await Promise.all(acts)).filter(Boolean).length
    if (round % 3 === 1) pass(11_000)
  }
  expect(done).toBeGreaterThan(40)
  expect(counters(branch)).toEqual(recounted(branch))
})

test('a morning page of twenty looks at once is counted twenty times, none is given up', async () => {
  const twenty = Array.from({ length: 20 }, (_, i) => i)
  plant(branch, ...twenty.map(i => customerDoc(`it${i}`, { needs: [needIn(`a${i}`, 20)] })))
  const replies = await Promise.all(
    twenty.map(i =>
      branch.ask('officer', 'review.confirm', { id: `rev_${i}`, customerId: `cus_it${i}`, version: 1 }),
    ),
  )
  expect(replies.filter(reply => !reply.ok)).toEqual([])
  expect(counters(branch)).toEqual({ [`stf_officer_${TODAY} reviews`]: 20 })
})

test('a duty of a loan, an imported list and a follow-up sent twice are counted once', async () => {
  const doc = customerDoc('it', { needs: [needIn('lead', 20)] })
  const loan = loanDoc(doc)
  plantLoans(branch, loan)
  plant(branch, withLoans(doc, loan))
  await branch.get('officer', 'task.done', {
    id: 'fol_1',
    customerId: 'cus_it',
    version: 1,
    taskId: `${loan.id}.repay.${inDays(7)}`,
  })
  const twice = {
    id: 'fol_2',
    customerId: 'cus_it',
    version: 2,
    at: MONDAY.getTime(),
    channel: 'M',
    outcome: 'reached',
    answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(9) }],
  } as const
  for (let sent = 0; sent < 2; sent++) await branch.get('officer', 'followUp.log', twice as never)
  await imported(branch, csv(`姓名,手机\n${[1, 2, 3].map(i => `客户${i},${phone(i)}\n`).join('')}`))
  expect(counters(branch)).toEqual({
    [`stf_officer_${TODAY} tasks`]: 1,
    [`stf_officer_${TODAY} reached.M`]: 1,
    [`stf_officer_${TODAY} imported`]: 3,
  })
  expect(counters(branch)).toEqual(recounted(branch))
})

test('what a client planted under a day is no counter, and the day begins anew', async () => {
  branch.engine.plantAsClient('o-stranger', 'dayCounts', {
    _id: `stf_officer_${TODAY}`,
    staffId: 'stf_officer',
    on: TODAY,
    counts: { reviews: 99 },
  })
  plant(branch, customerDoc('it', { needs: [needIn('a', 20)] }))
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 1 })
  expect(counters(branch)).toEqual({ [`stf_officer_${TODAY} reviews`]: 1 })
})

test('R95 a day belongs to the team in which it began: after a move at noon the next day is the new team’s', async () => {
  plant(branch, customerDoc('a'), customerDoc('b'), customerDoc('c'))
  const look = (id: string) =>
    branch.get('officer', 'review.confirm', { id: `rev_${id}`, customerId: `cus_${id}`, version: 1 } as never)
  at(0)
  await look('a')
  branch.engine.update('staff', { _id: 'stf_officer' }, { $set: { teamId: 'tea_2' } } as never, false)
  await look('b')
  at(86_400_000)
  await look('c')
  const days = branch.docs<{ teamId: string; on: string; counts: { reviews: number } }>('dayCounts')
  expect(days.map(one => [one.on, one.teamId, one.counts.reviews]).sort()).toEqual([
    [TODAY, 'tea_1', 2],
    [inDays(1), 'tea_2', 1],
  ])
})
