import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { StockTakeDoc } from '../_lib/store/stock-takes'

const branch = ownBranch()
const days = daysOf(branch)
beforeEach(() => branch.reset())

const doc = (id: string, expected: number, more: object = {}) => ({
  ...customerDoc(id, { createdOn: inDays(-90), contactedBefore: inDays(0), needs: [needIn(id, expected)] }),
  gradeChangesOn: inDays(0),
  ...more,
})
const close = (id: string, closing: 'disbursed' | 'withdrawn') =>
  branch.get('officer', 'need.close', {
    id: `need_${id}`,
    customerId: `cus_${id}`,
    version: 1,
    closing,
  } as never)

test('R99 stock is taken on a Monday by grade for the week after, and settled when that is over', async () => {
  plant(branch, doc('a1', 15), doc('a2', 15), doc('a3', 15), doc('b', 60), doc('d', 300))
  await days.sweep()
  await close('a1', 'disbursed')
  await close('a2', 'withdrawn')
  days.at(7, 30)
  await days.sweep()
  const takes = () =>
    branch
      .docs<StockTakeDoc>('stockTakes', { ownerId: 'stf_officer', span: 'week' })
      .sort((x, y) => (x.from < y.from ? -1 : 1))
  expect(takes()).toMatchObject([
    { on: inDays(0), from: inDays(7), to: inDays(13), trials: null },
    { on: inDays(7), from: inDays(14), to: inDays(20), trials: null, open: { A: ['cus_a3.need_a3'] } },
  ])
  // In the second week one of the first stock-take is paid out, and one that nobody had graded as near.
  await close('a3', 'disbursed')
  await close('d', 'disbursed')
  days.at(14, 30)
  await days.sweep()
  const [first] = takes()
  expect(first).toMatchObject({
    open: null,
    trials: {
      A: { left: [3, 1, 1, 1, 1, 1, 1], closed: 1 },
      B: { left: [1, 1, 1, 1, 1, 1, 1], closed: 0 },
      C: { left: [0, 0, 0, 0, 0, 0, 0], closed: 0 },
      others: 1,
    },
  })
  // A second run on the same day takes nothing again.
  days.at(14, 60)
  await days.sweep()
  expect(takes()).toHaveLength(3)
})

const WEEK = [0, 1, 2, 3, 4, 5, 6]
const take = (week: number, closed: number, more: object = {}): object => ({
  _id: `stf_officer_week_${inDays(-7 * week)}`,
  ownerId: 'stf_officer',
  teamId: 'tea_1',
  span: 'week',
  on: inDays(-7 * week - 7),
  from: inDays(-7 * week),
  to: inDays(6 - 7 * week),
  open: null,
  trials: {
    A: { left: WEEK.map(() => 10), closed },
    B: { left: WEEK.map(() => 5), closed: 0 },
    C: { left: WEEK.map(() => 0), closed: 0 },
    others: 0,
  },
  ...more,
})

test('R99 closings are forecast from the own team’s past only, and with too little of it not at all', async () => {
  plant(branch, ...Array.from({ length: 10 }, (_, i) => doc(`a${i}`, 25)))
  await days.sweep()
  expect(await branch.get('lead', 'forecast.team', { span: 'week' })).toMatchObject({
    from: inDays(7),
    to: inDays(13),
    open: { A: 10, B: 0, C: 0 },
    closings: null,
    periods: 0,
    words: '只有 0 周的记录，还不够预测放款',
  })
  branch.engine.insertMany('stockTakes', [1, 2, 3, 4, 5, 6].map(week => take(week, 5)) as never)
  const { closings, periods } = await branch.get('lead', 'forecast.team', { span: 'week' })
  expect(periods).toBe(6)
  expect(closings?.likely).toBeGreaterThanOrEqual(4)
  expect(closings?.likely).toBeLessThanOrEqual(6)
  expect(closings?.low).toBeLessThan(closings?.likely ?? 0)
  expect((await branch.get('farLead', 'forecast.team', { span: 'week' })).periods).toBe(0)
  expect(await branch.ask('farLead', 'forecast.team', { span: 'week', teamId: 'tea_1' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('R99 all of two years is asked: 104 weeks of twelve officers are 1,248 takes', async () => {
  const weeks = Array.from({ length: 104 }, (_, i) => i + 1)
  const takes = weeks.flatMap(week =>
    Array.from({ length: 12 }, (_, i) =>
      take(week, 5, { _id: `stf_o${i}_week_${inDays(-7 * week)}`, ownerId: `stf_o${i}` }),
    ),
  )
  branch.engine.insertMany('stockTakes', takes as never)
  expect((await branch.get('lead', 'forecast.team', { span: 'week' })).periods).toBe(104)
})

test('R99 the work of next week is what the clocks will ask for, by officer', async () => {
  // An A is looked at on each of the five workdays; a B, looked at today, on Monday in a week and in two.
  plant(branch, doc('a', 25), doc('b', 80))
  await days.sweep()
  const { work, byOfficer } = await branch.get('lead', 'forecast.team', { span: 'week' })
  expect(work.contacts + work.looks).toBe(6)
  expect(byOfficer.find(one => one.staffId === 'stf_officer')).toMatchObject(work)
  expect(byOfficer.find(one => one.staffId === 'stf_officer2')).toMatchObject({ contacts: 0, looks: 0 })
})

test('R99 the rows make the whole: what a leaver’s customers need stands beside the colleagues’ until they are handed over', async () => {
  plant(branch, doc('a', 25), doc('gone', 25, { ownerId: 'stf_leaver' }))
  await days.sweep()
  const { work, byOfficer, unhanded } = await branch.get('lead', 'forecast.team', { span: 'week' })
  expect(unhanded.contacts + unhanded.looks).toBe(5)
  for (const key of ['contacts', 'looks'] as const)
    expect([...byOfficer, unhanded].reduce((sum, one) => sum + one[key], 0)).toBe(work[key])
})
