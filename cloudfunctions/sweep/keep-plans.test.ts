import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const { at, sweep } = daysOf(branch)
beforeEach(() => branch.reset())

/** A customer as it stands after a contact and a look on the Monday. */
const seen = (id: string, days: number, ownerId = 'stf_officer') => {
  const made = customerDoc(id, {
    ownerId,
    createdOn: inDays(-90),
    contactedBefore: inDays(0),
    needs: [needIn(id, days)],
  })
  const journal = { ...made.journal, lookedOn: inDays(0) }
  return { ...made, journal, nextDueOn: inDays(1), gradeChangesOn: inDays(1) }
}
const show = (on = inDays(0), span: 'day' | 'week' | 'month' = 'week') =>
  branch.get('officer', 'plan.show', { span, on })
const teamLine = async (on = inDays(0), span: 'week' | 'month' = 'week') =>
  (await branch.get('lead', 'plan.team', { span, on })).officers.find(
    ({ staffId }) => staffId === 'stf_officer',
  )
/** A visit after which the B is an A, with a look on each workday left. */
const visit = (id: string) =>
  branch.get('officer', 'followUp.log', {
    id: `fol_of${id}`,
    customerId: `cus_${id}`,
    version: 1,
    at: MONDAY.getTime(),
    channel: 'M',
    outcome: 'reached',
    answers: [{ needId: `need_${id}`, demand: 'clear', expectedOn: inDays(20) }],
  })

test('R97 a week that nobody adjusted stays planned as it began, for its owner and for the lead, also when it is over', async () => {
  plant(branch, seen('a', 20), seen('b', 80))
  await sweep()
  const began = await show()
  // The A asks for a look on each workday left, the B for none this week.
  expect(began).toMatchObject({ proposedOn: inDays(0), proposed: { looks: 4, contacts: { M: 0 } } })
  await visit('b')
  expect(await show()).toMatchObject({ proposed: began.proposed, actual: { contacts: { M: 1 } } })
  const line = { isAdjusted: false, planned: { contacts: 0, visits: 0, looks: 4 }, actual: { visits: 1 } }
  expect(await teamLine()).toMatchObject(line)
  at(9)
  await sweep()
  expect(await show(inDays(0))).toMatchObject({ proposed: began.proposed })
  expect(await teamLine(inDays(0))).toMatchObject(line)
})

test('R98 a day is a timetable and shows what falls due by now', async () => {
  plant(branch, { ...seen('a', 20), nextDueOn: inDays(0) }, seen('b', 80))
  await sweep()
  expect(await show(inDays(1), 'day')).toMatchObject({ proposedOn: null, proposed: { looks: 1 } })
  await visit('b')
  expect(await show(inDays(1), 'day')).toMatchObject({ proposedOn: null, proposed: { looks: 2 } })
})

test('R97 a plan that was adjusted goes back to what the week began with, not to what has fallen due since', async () => {
  plant(branch, seen('a', 20), seen('b', 80))
  const { proposed } = await show()
  const adjust = (quantities: typeof proposed | null) =>
    branch.get('officer', 'plan.adjust', { span: 'week', on: inDays(0), quantities })
  await adjust({ ...proposed, looks: 40 })
  await sweep()
  await visit('b')
  expect(await show()).toMatchObject({ planned: { looks: 40 }, proposed })
  expect(await adjust(null)).toMatchObject({ planned: null, proposed })
})

test('R97 who begins within a month is planned from the first night with work, what was done by then included', async () => {
  await sweep()
  expect(await show(inDays(0), 'month')).toMatchObject({ proposedOn: null, proposed: { looks: 0 } })
  plant(branch, seen('b', 80))
  await visit('b')
  at(1)
  await sweep()
  const kept = await show(inDays(1), 'month')
  // Seen on Monday the 23rd: that visit, a look on each workday left of the week, and on Monday the 30th the A's contact.
  expect(kept).toMatchObject({ proposedOn: inDays(1), proposed: { looks: 4, contacts: { M: 1, T: 1 } } })
  plant(branch, seen('c', 20))
  at(2)
  await sweep()
  expect((await show(inDays(2), 'month')).proposed).toEqual(kept.proposed)
})

test('once every plan is kept, a night reads the plans for it, and no customer', async () => {
  const many = Array.from({ length: 200 }, (_, i) => ({ ...seen(`m${i}`, 20), gradeChangesOn: inDays(30) }))
  plant(branch, ...many)
  await sweep()
  at(1)
  branch.resetStats()
  await sweep()
  expect(branch.stats().actions['database.getDocument']?.documentsRead).toBeLessThan(many.length / 2)
})
