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

test('R99 stock is taken on a Monday by grade, and settled when the week is over: paid out, and within it', async () => {
  plant(branch, doc('a1', 5), doc('a2', 5), doc('a3', 5), doc('b', 60), doc('d', 300))
  await days.sweep()
  await close('a1', 'disbursed')
  await close('a2', 'withdrawn')
  days.at(7, 30)
  await days.sweep()
  const takes = branch.docs<StockTakeDoc>('stockTakes', { ownerId: 'stf_officer', span: 'week' })
  const [first, second] = takes.sort((x, y) => (x.from < y.from ? -1 : 1))
  expect(first).toMatchObject({
    from: inDays(0),
    to: inDays(6),
    open: null,
    trials: { A: { n: 3, closed: 1 }, B: { n: 1, closed: 0 }, C: { n: 0, closed: 0 } },
  })
  expect(second).toMatchObject({ from: inDays(7), trials: null, open: { A: ['cus_a3.need_a3'] } })
  // What is closed later belongs to the next week, and a second run on the same day takes nothing again.
  await close('a3', 'disbursed')
  days.at(7, 60)
  await days.sweep()
  expect(branch.docs('stockTakes', { ownerId: 'stf_officer', span: 'week' })).toHaveLength(2)
})

const take = (week: number, closed: number, more: object = {}): object => ({
  _id: `stf_officer_week_${inDays(-7 * week)}`,
  ownerId: 'stf_officer',
  teamId: 'tea_1',
  span: 'week',
  from: inDays(-7 * week),
  to: inDays(6 - 7 * week),
  open: null,
  trials: { A: { n: 10, closed }, B: { n: 5, closed: 0 }, C: { n: 0, closed: 0 } },
  ...more,
})

test('R99 closings are forecast from the own team’s past only, and with too little of it not at all', async () => {
  plant(branch, ...Array.from({ length: 10 }, (_, i) => doc(`a${i}`, 25)))
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
