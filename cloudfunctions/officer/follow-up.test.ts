import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const NOW = MONDAY.getTime()
const SECOND = 1000
const DAY = 86_400_000
type Log = Input<'followUp.log'>
const logOf = (more: Partial<Log> = {}): Log => ({
  id: 'fol_1',
  customerId: 'cus_it',
  version: 1,
  at: NOW,
  channel: 'T',
  outcome: 'reached',
  answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(28) }],
  ...more,
})
const logged = (more: Partial<Log> = {}) => branch.get('officer', 'followUp.log', logOf(more))
const view = () => branch.get('officer', 'customer.get', { id: 'cus_it' })
const missed: Partial<Log> = { outcome: 'missed', answers: [] }
/** A customer whose leading need is expected in so many days, known for a month, last spoken to ten days ago. */
const known = (...needs: Parameters<typeof needIn>[]) =>
  plant(
    branch,
    customerDoc('it', {
      createdOn: inDays(-30),
      contactedBefore: inDays(-10),
      needs: needs.map(one => needIn(...one)),
    }),
  )

test('R20 the entry keeps what was answered, what it did and who did it', async () => {
  known(['lead', 20])
  await logged({
    note: '等房产评估',
    answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(60) }],
  })
  expect(branch.docs('entries')).toMatchObject([
    {
      answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(60) }],
      gradeBefore: 'A',
      gradeAfter: 'B',
      byId: 'stf_officer',
      on: TODAY,
      note: '等房产评估',
    },
  ])
})

test('an attempt keeps answers and floor, restarts the review clock only and counts; after being reached it counts from none', async () => {
  known(['lead', 60])
  const before = await view()
  for (let i = 1; i <= 3; i++) await logged({ id: `fol_${i}`, version: i, ...missed })
  const after = await view()
  expect(after.journal).toMatchObject({
    missedInRow: 3,
    needs: before.journal.needs,
    lookedOn: TODAY,
    contactedOn: inDays(-10),
  })
  // B: the review is due a week on, the floor 15 days after the last contact: Saturday 28 November, so Friday.
  expect(after.due.reasons).toEqual([
    { clock: 'floor', on: inDays(4) },
    { clock: 'review', on: inDays(7) },
  ])
  const reached = await logged({ id: 'fol_4', version: 4, outcome: 'incoming' })
  expect(reached.customer.journal).toMatchObject({ missedInRow: 0, contactedOn: TODAY })
})

const inTwoMonths = [{ needId: 'need_lead', demand: 'clear' as const, expectedOn: inDays(60) }]

test('R69 a next step and promises are kept; the step is done once the customer is reached on its day', async () => {
  known(['lead', 60])
  const next = { what: '送合同', on: inDays(2), at: '10:30' }
  const promises = [{ id: 'pro_1', what: '问额度', on: inDays(1) }]
  const { customer } = await logged({ next, promises, answers: inTwoMonths })
  expect(customer).toMatchObject({ dueOn: inDays(1), journal: { next, promises } })
  const kept = await branch.get('officer', 'promise.keep', { id: 'pro_1', customerId: 'cus_it', version: 2 })
  expect(kept).toMatchObject({ dueOn: inDays(2), journal: { promises: [] } })
  branch.setNow(new Date(NOW + 2 * DAY))
  const reached = await logged({ id: 'fol_2', version: 3, at: NOW + 2 * DAY, answers: inTwoMonths })
  expect(reached.customer.journal.next).toBeNull()
})

test('R40 a follow-up of up to seven days ago is taken, marked as late, and belongs to its Beijing day', async () => {
  known(['lead', 20])
  const at = Date.parse('2026-11-16T23:59:00+08:00')
  const { entry } = await logged({ at })
  expect(entry).toMatchObject({ on: '2026-11-16', isLate: true, at, loggedAt: expect.any(Number) })
  branch.setNow(new Date('2026-11-24T00:01:00+08:00'))
  const soon = Date.parse('2026-11-24T00:00:30+08:00')
  expect((await logged({ id: 'fol_2', version: 2, at: soon })).entry).toMatchObject({
    on: '2026-11-24',
    isLate: false,
  })
})

test('「看过，不变」 confirms the grade, restarts the review clock and touches nothing else', async () => {
  known(['lead', 60])
  const before = await view()
  const review = { id: 'rev_1', customerId: 'cus_it', version: 1 }
  const { customer, entry } = await branch.get('officer', 'review.confirm', review)
  expect(customer.journal).toEqual({ ...before.journal, lookedOn: TODAY })
  expect(entry).toMatchObject({ kind: 'review', channel: null, gradeBefore: 'B', gradeAfter: 'B' })
  expect(customer.due.reasons).toContainEqual({ clock: 'review', on: inDays(7) })
})

test('entries of the same instant are all on some page', async () => {
  known(['lead', 60])
  for (let i = 1; i <= 5; i++) await logged({ id: `fol_${i}`, version: i, ...missed, at: NOW - SECOND })
  const ids: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await branch.get('officer', 'followUp.list', {
      customerId: 'cus_it',
      limit: 2,
      ...(after ? { after } : {}),
    })
    ids.push(...page.rows.map(row => row.id))
    after = page.after
  }
  expect(ids.sort()).toEqual(['fol_1', 'fol_2', 'fol_3', 'fol_4', 'fol_5'])
})
