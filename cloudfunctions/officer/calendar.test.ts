import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('1', { name: '甲', needs: [needIn('a', 60)] }),
    customerDoc('2', { name: '乙', needs: [needIn('b', 200)] }),
    customerDoc('3', { name: '丙', ownerId: 'stf_officer2' }),
  )
})

type Log = Input<'followUp.log'>
let entries = 0
/** Logs for a customer so many days ago, at an hour of Beijing. */
const log = async (customer: 1 | 2, daysAgo: number, more: Partial<Log>, hour = 9): Promise<void> => {
  const [{ version } = { version: 1 }] = branch.docs<{ version: number }>('customers', {
    _id: `cus_${customer}`,
  })
  const isReached = more.channel !== 'N' && more.outcome !== 'missed'
  await branch.get('officer', 'followUp.log', {
    id: `fol_${++entries}`,
    customerId: `cus_${customer}`,
    version,
    at: Date.parse(`${inDays(-daysAgo)}T${String(hour).padStart(2, '0')}:00:00+08:00`),
    channel: 'T',
    outcome: 'reached',
    answers: isReached
      ? [{ needId: `need_${customer === 1 ? 'a' : 'b'}`, demand: 'latent', expectedOn: null }]
      : [],
    ...more,
  })
}
const grid = (input: Input<'calendar.grid'> = {}) => branch.get('officer', 'calendar.grid', input)
const row = (of: Awaited<ReturnType<typeof grid>>, name: string) => of.rows.find(one => one.name === name)

test('R75-R78 days across to today, customers down, a mark per contact, hollow for an attempt, more behind it', async () => {
  await log(1, 0, { channel: 'M' })
  await log(1, 1, { outcome: 'missed' })
  await log(1, 3, { channel: 'N', note: '查了征信授权' })
  await log(2, 3, { outcome: 'missed' }, 9)
  await log(2, 3, { channel: 'W' }, 10)
  const shown = await grid({ days: 4 })
  expect(shown.days.map(day => day.on)).toEqual([inDays(-3), inDays(-2), inDays(-1), TODAY])
  expect(row(shown, '甲')?.marks).toEqual([
    { channel: 'N', isHollow: false, more: 0 },
    null,
    { channel: 'T', isHollow: true, more: 0 },
    { channel: 'M', isHollow: false, more: 0 },
  ])
  expect(row(shown, '乙')?.marks[0]).toEqual({ channel: 'W', isHollow: false, more: 1 })
  expect(shown.rows.map(one => one.name).sort()).toEqual(['乙', '甲'].sort())
})

test('R78 the column says the day’s work, a note is none of it; the row says 上次 and 下次应联系', async () => {
  await log(1, 3, {})
  await log(1, 3, { outcome: 'missed' })
  await log(2, 3, { channel: 'N', note: '记' })
  const shown = await grid({ days: 4 })
  expect(shown.days[0]).toEqual({ on: inDays(-3), isRest: false, contacts: 1, attempts: 1, customers: 1 })
  const view = await branch.get('officer', 'customer.get', { id: 'cus_1' })
  expect(row(shown, '甲')).toMatchObject({ lastOn: inDays(-3), dueOn: view.dueOn })
})

test('the week counts from Monday: yesterday, a Sunday, is last week', async () => {
  await log(1, 1, {})
  expect((await grid()).week).toEqual({ contacts: 0, customers: 0 })
  await log(1, 0, {})
  await log(2, 0, {})
  await log(2, 0, {})
  expect((await grid()).week).toEqual({ contacts: 3, customers: 2 })
  expect((await grid()).days.filter(day => day.isRest).map(day => day.on)).toEqual([
    inDays(-9),
    inDays(-8),
    inDays(-2),
    inDays(-1),
  ])
})

test('a cell opens the day’s entries; a contact at 00:30 in Beijing is of that day though UTC says the day before', async () => {
  await log(1, 2, { note: '半夜来电', outcome: 'incoming' }, 0)
  const cell = (on: string) => branch.get('officer', 'calendar.cell', { customerId: 'cus_1', on })
  expect((await cell(inDays(-2))).entries).toMatchObject([{ note: '半夜来电', on: inDays(-2), by: '李敏' }])
  expect((await cell(inDays(-3))).entries).toEqual([])
  expect((await branch.get('officer', 'customer.get', { id: 'cus_1' })).contactDays).toEqual([inDays(-2)])
})

test('R102 during a leave the 协办 sees the covered customers’ marks, and counts no work with others', async () => {
  await log(1, 0, {})
  await log(2, 0, {})
  branch.engine.update('customers', { _id: 'cus_1' }, { $set: { coOwnerId: 'stf_deputy' } }, false)
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away: { from: TODAY, to: inDays(3) } })
  const shown = await branch.get('deputy', 'calendar.grid', { days: 1 })
  expect(shown.rows).toMatchObject([{ name: '甲', marks: [{ channel: 'T' }] }])
  expect(shown.days[0]?.customers).toBeLessThanOrEqual(1)
})

test('a grid of the past ends where asked and holds older marks', async () => {
  await log(1, 6, {})
  const shown = await grid({ to: inDays(-5), days: 3 })
  expect(shown.days.map(day => [day.on, day.contacts])).toEqual([
    [inDays(-7), 0],
    [inDays(-6), 1],
    [inDays(-5), 0],
  ])
  branch.setNow(new Date(MONDAY.getTime() + 40 * 86_400_000))
  expect((await grid({ to: inDays(-5), days: 3 })).days[1]?.contacts).toBe(1)
})
