import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { cutOffAt } from '../../devtools/testing/cut-off'
import { book, daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const { at, sweep, expectFresh } = daysOf(branch)
beforeEach(() => branch.reset())

const setFloors = (floorDays: { A: number; B: number; key: number; others: number }) =>
  branch.get('admin', 'settings.set', { changes: { floorDays } })
const STRICT = { A: 3, B: 10, key: 20, others: 45 }
const due = () => branch.docs<CustomerDoc>('customers').map(one => one.nextDueOn)

test('R70 a B was spoken to on 11-18: 15 days are over on 12-03; with 10 days it is due on 11-28, a Saturday, so on the Friday', async () => {
  const doc = customerDoc('b', {
    createdOn: inDays(-60),
    contactedBefore: inDays(-5),
    needs: [needIn('n', 60)],
  })
  // Looked at today: the weekly look is due on 11-30, before the fifteenth day and after the tenth.
  plant(branch, { ...doc, journal: { ...doc.journal, lookedOn: inDays(0) }, gradeChangesOn: inDays(0) })
  await sweep()
  expect(due()).toEqual(['2026-11-30'])
  await setFloors({ ...STRICT, A: 7 })
  expect(due()).toEqual(['2026-11-30'])
  at(0, 5)
  await sweep()
  at(0, 10)
  await sweep()
  expect(due()).toEqual(['2026-11-27'])
  const [row] = (await branch.get('officer', 'today.list', {})).rows
  expect(row).toMatchObject({ id: 'cus_b', dueOn: '2026-11-27' })
})

test('R70 the whole book follows new floors, also those of who has left, and the mark goes once it is spread', async () => {
  plant(branch, ...book(), { ...customerDoc('gone', { ownerId: 'stf_leaver' }), gradeChangesOn: inDays(0) })
  await sweep()
  await setFloors(STRICT)
  expect(branch.docs('settings')).toMatchObject([{ floorsMoved: expect.any(String) }])
  at(0, 5)
  await sweep()
  const today = at(0, 10)
  await sweep()
  expectFresh(today, {}, STRICT)
  expect(branch.docs('settings')[0]).not.toHaveProperty('floorsMoved')
  expect((await sweep()).jobs.regrade).toMatchObject({ read: 0, changed: 0 })
})

test('R70 cut off between two colleagues it goes on at the next tick, and the floors stay as they were set', async () => {
  plant(branch, ...book())
  await sweep()
  await setFloors(STRICT)
  at(0, 5)
  cutOffAt(branch, 'customers', 2)
  await sweep()
  expect(branch.docs('settings')).toMatchObject([{ floorDays: STRICT, floorsMoved: expect.any(String) }])
  at(0, 10)
  await sweep()
  const today = at(0, 15)
  await sweep()
  expectFresh(today, {}, STRICT)
})
