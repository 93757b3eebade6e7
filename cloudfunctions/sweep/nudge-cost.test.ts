import { insert, MONDAY } from '../../devtools/testing/branch'
import { inDays } from '../../devtools/testing/customers'
import { manyOfficers } from '../../devtools/testing/many-officers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { expectConserved, tick } from '../../devtools/testing/reminders'

const TUESDAY = new Date(MONDAY.getTime() + 86_400_000)
const branch = ownBranch({ now: TUESDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})
const at = (minutes: number): void => branch.setNow(new Date(TUESDAY.getTime() + minutes * 60_000))
const used = () => branch.stats().functions.sweep ?? { databaseRequests: 0, documentsRead: 0 }

/** Everything that moves by itself has moved, and the books were planned once. */
const settled = async (): Promise<void> => {
  await tick(branch)
  at(5)
  branch.resetStats()
}

test('an idle tick is two requests, whatever the books and the customers are', async () => {
  manyOfficers(branch, 20, { customers: 60, accepts: 2, now: TUESDAY.getTime() })
  await settled()
  expect(await tick(branch)).toBe(0)
  expect(used().databaseRequests).toBeLessThanOrEqual(3)
  expect(used().documentsRead).toBeLessThanOrEqual(1)
})

test.each([
  [1, 200],
  [3, 200],
  [1, 3],
])(
  'with %d accept(s) each and %d due customers, a nudge costs at most four requests and an officer 50 documents',
  async (accepts, customers) => {
    const officers = 20
    await settled()
    manyOfficers(branch, officers, { customers, accepts, now: TUESDAY.getTime() })
    const sent = await tick(branch)
    expect(sent).toBe(officers * Math.min(accepts, 3))
    expect(used().databaseRequests / sent).toBeLessThanOrEqual(4)
    expect(used().documentsRead / officers).toBeLessThanOrEqual(50)
    expectConserved(branch)
  },
)

/** Open items of the inbox, all of a day before today, or with one hour of today each. */
const inbox = (ids: readonly string[], each: number, on: string, at: string | null = null): void =>
  insert(
    branch,
    'reminders',
    ids.flatMap(ownerId =>
      Array.from({ length: each }, (_, i) => ({
        _id: `rem_${ownerId.slice(4)}x${on.replaceAll('-', '')}x${at === null ? i : 'h'}`,
        ownerId,
        kind: 'own',
        what: '给客户回话，带上上次说的材料清单',
        on,
        at,
        customerId: null,
        salutation: '',
        isOpen: true,
        doneAt: null,
        createdAt: 0,
        contentHash: '',
      })),
    ),
  )

test('five colleagues’ 1,000 old items silence nobody, at four requests a nudge', async () => {
  await settled()
  const ids = manyOfficers(branch, 10, { customers: 0, accepts: 1, now: TUESDAY.getTime() })
  inbox(ids.slice(0, 5), 200, inDays(-30))
  inbox(ids.slice(5), 1, inDays(1))
  expect(await tick(branch)).toBe(10)
  expect(used().databaseRequests / 10).toBeLessThanOrEqual(4)
  expect(new Set(branch.openApi.outbox.messages().map(({ openid }) => openid)).size).toBe(10)
})

test.each([
  ['60 of a month ago', 60, -30],
  ['60 of today', 60, 1],
  ['200 of a month ago', 200, -30],
])(
  'R104 with %s in each inbox an officer costs 50 documents at most, and the digest counts them all',
  async (_, each, ago) => {
    const officers = 20
    await settled()
    const ids = manyOfficers(branch, officers, { customers: 200, accepts: 1, now: TUESDAY.getTime() })
    inbox(ids, each, inDays(ago))
    const sent = await tick(branch)
    expect(sent).toBe(officers)
    expect(used().databaseRequests / sent).toBeLessThanOrEqual(4)
    expect(used().documentsRead / officers).toBeLessThanOrEqual(50)
    const [message] = branch.openApi.outbox.messages()
    expect(message?.data).toMatchObject({ thing1: '200 位客户', thing3: `今天要跟进，另有 ${each} 件事` })
    const [book] = branch.docs<{ record: { items: unknown[]; messages: { count: number }[] } }>(
      'reminderBooks',
      { _id: ids[0] },
    )
    expect(book?.record.messages[0]?.count).toBe(200 + each)
  },
)

test('an hour of today is told in time, whatever old items lie in the same inbox', async () => {
  const [id = ''] = manyOfficers(branch, 1, { customers: 0, accepts: 1, now: TUESDAY.getTime() })
  inbox([id], 60, inDays(-30))
  inbox([id], 60, inDays(1))
  inbox([id], 1, inDays(1), '10:00')
  await tick(branch)
  const [book] = branch.docs<{ record: { items: { hour: string | null }[] } }>('reminderBooks', { _id: id })
  expect(book?.record.items.some(({ hour }) => hour === '10:00')).toBe(true)
})

test.each([
  ['in the morning', 0],
  ['after 17:00, with dials to write down', 8 * 60 + 15],
])(
  'with ten things in each inbox, %s, a nudge costs at most four requests and an officer 50 documents',
  async (_, minutes) => {
    const officers = 20
    await settled()
    at(minutes)
    await tick(branch)
    branch.resetStats()
    const now = TUESDAY.getTime() + minutes * 60_000
    const ids = manyOfficers(branch, officers, { customers: 200, accepts: 1, now })
    inbox(ids, 10, inDays(1))
    insert(
      branch,
      'audit',
      ids.flatMap(byId =>
        [0, 1, 2].map(i => ({
          _id: `aud_${byId}${i}`,
          byId,
          at: now - 3_600_000,
          what: 'customer.phone',
          subjectId: `cus_${byId.slice(4)}x${i}`,
        })),
      ),
    )
    const sent = await tick(branch)
    expect(sent).toBe(officers)
    expect(used().databaseRequests / sent).toBeLessThanOrEqual(4)
    expect(used().documentsRead / officers).toBeLessThanOrEqual(50)
  },
)

type Evening = { dials?: number; notes?: string; steps?: number; cards?: number }
/** What an officer did by 17:15: dials, follow-ups of the same customers with or without a note, steps and cards of today. */
const evening = (ids: readonly string[], { dials = 0, notes, steps = 0, cards = 0 }: Evening): void => {
  const morning = TUESDAY.getTime() + 3_600_000
  const each = <T>(n: number, doc: (id: string, i: number) => T): T[] =>
    ids.flatMap(id => Array.from({ length: n }, (_, i) => doc(id, i)))
  const customer = (id: string, i: number): string => `cus_${id.slice(4)}x${i}`
  const dial = { at: morning, what: 'customer.phone' }
  insert(
    branch,
    'audit',
    each(dials, (byId, i) => ({ _id: `aud_${byId}${i}`, byId, ...dial, subjectId: customer(byId, i) })),
  )
  const said = {
    kind: 'followUp',
    channel: 'T',
    outcome: 'reached',
    on: inDays(1),
    at: morning,
    voided: null,
  }
  if (notes !== undefined)
    insert(
      branch,
      'entries',
      each(dials, (byId, i) => ({
        ...said,
        _id: `fol_${byId}${i}`,
        ...{ byId, ownerId: byId, customerId: customer(byId, i) },
        ...{ note: notes, isUnnoted: notes === '' },
      })),
    )
  for (const id of each(steps, (of, i) => customer(of, 100 + i)))
    branch.engine.update(
      'customers',
      { _id: id },
      { $set: { 'journal.next': { what: '回电', on: inDays(1), at: '10:00' } } } as never,
      false,
    )
  insert(
    branch,
    'cards',
    each(cards, (ownerId, i) => ({
      _id: `crd_${ownerId}${i}`,
      ownerId,
      customerId: customer(ownerId, 150 + i),
      proposal: { openid: 'o-x', at: morning },
    })),
  )
}

test.each<[string, Evening, string]>([
  ['20 follow-ups without a note', { dials: 20, notes: '' }, '20 次跟进没写备注'],
  ['20 dials that were not written down', { dials: 20 }, '至少 8 条待补记'],
  ['3 dials', { dials: 3 }, '3 条待补记'],
  ['20 dials, steps and cards without a follow-up', { dials: 20, steps: 20, cards: 20 }, '至少 12 条待补记'],
])('R40 at 17:15 with %s an officer costs 50 documents and a nudge four requests', async (_, did, words) => {
  const officers = 20
  await settled()
  at(7 * 60 + 15)
  await tick(branch)
  branch.resetStats()
  const ids = manyOfficers(branch, officers, { customers: 200, accepts: 1, now: TUESDAY.getTime() })
  inbox(ids, 10, inDays(1))
  evening(ids, did)
  const sent = await tick(branch)
  expect(sent).toBe(officers)
  expect(used().databaseRequests / sent).toBeLessThanOrEqual(4)
  expect(used().documentsRead / officers).toBeLessThanOrEqual(50)
  const [book] = branch.docs<{ record: { items: { kind: string; words: string }[] } }>('reminderBooks', {
    _id: ids[0],
  })
  expect(book?.record.items.find(({ kind }) => kind === 'catchUp')?.words).toBe(words)
})

test('R40 a day that was written down, with notes, is no nudge at 17:15', async () => {
  await settled()
  at(7 * 60 + 15)
  const ids = manyOfficers(branch, 1, { customers: 20, accepts: 1, now: TUESDAY.getTime() })
  evening(ids, { dials: 20, notes: '谈了用途' })
  await tick(branch)
  const [book] = branch.docs<{ record: { items: { kind: string }[] } }>('reminderBooks', { _id: ids[0] })
  expect(book?.record.items.map(({ kind }) => kind)).not.toContain('catchUp')
})

test('a hundred books at once are all planned in one tick', async () => {
  await settled()
  manyOfficers(branch, 120, { customers: 2, accepts: 1, now: TUESDAY.getTime() })
  expect(await tick(branch)).toBe(120)
  expectConserved(branch)
})

test('a book whose customers cannot be read stops nobody else and is tried again an hour later', async () => {
  const ids = manyOfficers(branch, 3, { customers: 1, accepts: 1, now: TUESDAY.getTime() })
  const spoilt = { ownerId: ids[0] ?? '' }
  branch.engine.update('customers', spoilt, { $set: { journal: '张伟' } } as never, false)
  expect(await tick(branch)).toBe(2)
  at(65)
  const mended = branch.docs<{ journal: unknown }>('customers', { ownerId: ids[1] })[0]?.journal
  branch.engine.update('customers', spoilt, { $set: { journal: mended } } as never, false)
  expect(await tick(branch)).toBe(1)
  expect(branch.logged.join()).not.toContain('张伟')
})

test('a colleague who cannot be read splits the batch, stops nobody else and is tried again an hour later', async () => {
  const ids = manyOfficers(branch, 7, { customers: 1, accepts: 1, now: TUESDAY.getTime() })
  const broken = { _id: ids[4] ?? '' }
  branch.engine.update('staff', broken, { $set: { covers: '张伟' } } as never, false)
  expect(await tick(branch)).toBe(6)
  expect(branch.openApi.outbox.messages().map(({ openid }) => openid)).not.toContain(`o-${broken._id}`)
  at(55)
  expect(await tick(branch)).toBe(0)
  branch.engine.update('staff', broken, { $set: { covers: [] } } as never, false)
  at(65)
  expect(await tick(branch)).toBe(1)
  expectConserved(branch)
  expect(branch.logged.join()).not.toContain('张伟')
})
