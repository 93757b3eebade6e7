import { MONDAY } from '../../devtools/testing/branch'
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
