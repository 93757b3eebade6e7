import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('it', { createdOn: inDays(-30), contactedBefore: inDays(-10), needs: [needIn('lead', 20)] }),
  )
})

const NOW = MONDAY.getTime()
const log = (n: number, more: Partial<Input<'followUp.log'>> = {}) =>
  branch.get('officer', 'followUp.log', {
    id: `fol_${n}`,
    customerId: 'cus_it',
    version: n,
    at: NOW,
    channel: 'T',
    outcome: 'reached',
    answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(60) }],
    ...more,
  })
const undo = (id: string, version: number, reason?: string) =>
  branch.ask('officer', 'followUp.undo', { id, version, ...(reason ? { reason } : {}) })
const later = (seconds: number): void => branch.setNow(new Date(Date.now() + (NOW - start) + seconds * 1000))
let start = 0
beforeEach(() => {
  start = Date.now()
})
/** What is stored of the customer but its version and the time of the last change. */
const stored = () =>
  branch.docs<Record<string, unknown>>('customers').map(({ version, updatedAt, ...rest }) => rest)

test('within ten seconds an undo removes the entry and restores the state', async () => {
  const before = stored()
  await log(1, {
    next: { what: '送合同', on: inDays(2) },
    promises: [{ id: 'pro_1', what: '问额度', on: inDays(1) }],
  })
  expect(stored()).not.toEqual(before)
  expect(await undo('fol_1', 2)).toMatchObject({
    ok: true,
    data: { fate: 'removed', customer: { grade: 'A', version: 3 } },
  })
  expect([stored(), branch.docs('entries')]).toEqual([before, []])
})

test('a need that the follow-up opened goes with it', async () => {
  branch.engine.clear('customers')
  plant(branch, customerDoc('it'))
  const before = stored()
  await log(1, { answers: [{ needId: null, demand: 'clear', expectedOn: inDays(5) }] })
  expect(await undo('fol_1', 2)).toMatchObject({
    ok: true,
    data: { fate: 'removed', customer: { grade: 'D' } },
  })
  expect(stored()).toEqual(before)
})

test('after ten seconds by the server’s clock an undo wants a reason', async () => {
  await log(1)
  later(11)
  const before = branch.everything()
  expect(await undo('fol_1', 2)).toMatchObject({
    ok: false,
    code: 'INVALID',
    message: expect.stringContaining('原因'),
  })
  expect(branch.everything()).toEqual(before)
})

test('later the entry is voided and kept with who and why, and the clocks are recomputed from the entries that remain', async () => {
  await log(1, { outcome: 'missed', answers: [], at: NOW - 3 * 86_400_000 })
  await log(2, { next: { what: '送合同', on: inDays(2) } })
  later(3600)
  const reply = await undo('fol_2', 3, '记错客户')
  expect(reply).toMatchObject({
    ok: true,
    data: {
      fate: 'voided',
      customer: { journal: { lookedOn: inDays(-3), contactedOn: inDays(-10), missedInRow: 1, next: null } },
    },
  })
  const [, entry] = branch.docs('entries').sort((a, b) => (a._id < b._id ? -1 : 1))
  expect(entry).toMatchObject({ _id: 'fol_2', voided: { byId: 'stf_officer', reason: '记错客户' } })
  const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_it' })
  expect(rows.map(row => row.voided !== null)).toEqual([true, false])
})

test('a voided entry is no mark in the calendar, no contact and no history of the grade', async () => {
  await log(1)
  later(60)
  await undo('fol_1', 2, '记错客户')
  const grid = await branch.get('officer', 'calendar.grid', {})
  expect(grid).toMatchObject({ week: { contacts: 0 }, rows: [{ lastOn: inDays(-10) }] })
  expect(grid.rows[0]?.marks.every(mark => mark === null)).toBe(true)
  expect((await branch.get('officer', 'customer.get', { id: 'cus_it' })).contactDays).toEqual([])
  expect((await branch.get('officer', 'grade.explain', { customerId: 'cus_it' })).history).toEqual([])
})

test('an undo that saw another version is a CONFLICT and changes nothing', async () => {
  await log(1)
  await log(2)
  const before = branch.everything()
  for (const version of [1, 2, 9])
    expect(await undo('fol_1', version, '记错')).toMatchObject({ code: 'CONFLICT' })
  expect(branch.everything()).toEqual(before)
})

test('within ten seconds, but after somebody went on, it is voided and not removed', async () => {
  await log(1)
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 2 })
  expect(await undo('fol_1', 3)).toMatchObject({ ok: false, code: 'INVALID' })
  expect(await undo('fol_1', 3, '记错')).toMatchObject({ ok: true, data: { fate: 'voided' } })
  expect(branch.docs('customers')).toMatchObject([{ journal: { lookedOn: TODAY, contactedOn: inDays(-10) } }])
})

test('nothing is undone twice', async () => {
  await log(1)
  await undo('fol_1', 2)
  expect(await undo('fol_1', 3)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  await log(3)
  later(60)
  await undo('fol_3', 4, '记错')
  expect(await undo('fol_3', 5, '再来')).toMatchObject({ ok: false, code: 'USED' })
})

test('a 「看过，不变」 is undone the same way', async () => {
  const before = stored()
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 1 })
  expect(await undo('rev_1', 2)).toMatchObject({ ok: true, data: { fate: 'removed' } })
  expect(stored()).toEqual(before)
})
