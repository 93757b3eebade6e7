import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { book, daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const { at, sweep, expectFresh } = daysOf(branch)
beforeEach(() => branch.reset())

test('over five weeks every stored field is each day what the journal says for that day', async () => {
  plant(branch, ...book())
  for (let days = 0; days <= 35; days++) {
    const today = at(days)
    expect(await sweep()).toMatchObject({ isRun: true, jobs: { regrade: { isDone: true } } })
    expectFresh(today)
  }
})

test('a sweep that was away for a month catches up in one run', async () => {
  plant(branch, ...book())
  await sweep()
  const today = at(31)
  await sweep()
  expectFresh(today)
})

test('it reads what changes and at most 100 more, where a week or a month begins once who falls due in it (R97), and the second run of a day reads nothing and changes nothing', async () => {
  plant(
    branch,
    ...book(),
    ...Array.from({ length: 150 }, (_, i) => customerDoc(`still${i}`, { standing: 'none' })),
  )
  await sweep()
  const dueCustomers = book().length
  for (const [days, begins] of [
    [1, 0],
    [2, 0],
    [5, 0],
    [9, dueCustomers],
  ] as const) {
    at(days)
    branch.resetStats()
    const { jobs } = await sweep()
    expect(branch.stats().actions['database.getDocument']?.documentsRead).toBeLessThanOrEqual(
      jobs.regrade.changed + 100 + begins,
    )
    const stored = branch.docs('customers')
    at(days, 5)
    branch.resetStats()
    expect((await sweep()).jobs.regrade).toEqual({ read: 0, changed: 0, isDone: true })
    expect(branch.docs('customers')).toEqual(stored)
  }
})

test('it leaves versions, journals and archived customers alone', async () => {
  const archived = {
    ...customerDoc('gone', { needs: [needIn('x', 31)] }),
    isArchived: true,
    gradeChangesOn: null,
  }
  plant(branch, ...book(), archived)
  const parts = () =>
    branch
      .docs<CustomerDoc>('customers')
      .map(({ _id, version, journal, updatedAt }) => ({ _id, version, journal, updatedAt }))
  const before = parts()
  at(9)
  await sweep()
  expect(parts()).toEqual(before)
  expect(branch.docs<CustomerDoc>('customers', { _id: 'cus_gone' })).toEqual([
    JSON.parse(JSON.stringify(archived)),
  ])
})

test('several timers at once change each customer once, and the result is one sweep’s', async () => {
  plant(branch, ...book())
  const today = at(3)
  const reports = await Promise.all([sweep(), sweep(), sweep(), sweep()])
  const changed = reports.flatMap(report => (report.isRun ? [report.jobs.regrade.changed] : []))
  expect(changed.reduce((sum, n) => sum + n, 0)).toBe(60)
  expectFresh(today)
})

test('while another holds the lease nothing runs; once it has run out the next timer takes over', async () => {
  plant(branch, ...book())
  const today = at(3)
  insert(branch, 'leases', [{ _id: 'sweep', until: MONDAY.getTime() + 3 * 86_400_000 + 60_000, fence: 7 }])
  const before = branch.docs('customers')
  expect(await sweep()).toEqual({ isRun: false, jobs: {} })
  expect(branch.docs('customers')).toEqual(before)
  at(3, 5)
  expect((await sweep()).isRun).toBe(true)
  expectFresh(today)
  expect(branch.docs('leases')).toMatchObject([{ fence: 8, until: 0 }])
})

test.each([
  ['of a run whose clock is two seconds ahead is held', 65_000 + 2_000, false],
  ['from before the clock was set back by an hour has run out', 65_000 + 3_600_000, true],
])('a lease %s', async (_, ahead, isRun) => {
  plant(branch, ...book())
  at(3)
  const until = MONDAY.getTime() + 3 * 86_400_000 + ahead
  insert(branch, 'leases', [{ _id: 'sweep', until, fence: 7, holder: 'another' }])
  expect((await sweep()).isRun).toBe(isRun)
})

test('follow-ups during a sweep are kept: each customer is what its own journal says', async () => {
  plant(branch, ...book())
  const today = at(4)
  const logs = Array.from({ length: 12 }, (_, i) =>
    branch.ask('officer', 'review.confirm', {
      id: `rev_${i}`,
      customerId: `cus_${String(i * 5).padStart(3, '0')}`,
      version: 1,
    }),
  )
  const [report, ...replies] = await Promise.all([sweep(), ...logs])
  expect([report.isRun, replies.every(reply => reply.ok)]).toEqual([true, true])
  expectFresh(today)
  expect(branch.docs<CustomerDoc>('customers', { version: 2 })).toHaveLength(12)
})

test('a customer whose rules fail stops nobody else and is seen in the log, by its id alone', async () => {
  const doc = customerDoc('aaa', { name: '张伟', needs: [needIn('x', 31)] })
  const next = { what: '回电', on: '2199-12-31', at: null }
  plant(branch, { ...doc, journal: { ...doc.journal, next }, gradeChangesOn: inDays(0) }, ...book())
  at(90)
  expect(await sweep()).toMatchObject({ isRun: true, jobs: { regrade: { changed: 60 } } })
})
