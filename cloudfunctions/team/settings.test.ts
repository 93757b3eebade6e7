import { inDays } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const set = (changes: object) => branch.ask('admin', 'settings.set', { changes } as never)
const CONDUCT = { hours: { from: '09:30', to: '18:00' }, attempts: { day: 2, week: 4 } }
const LOANS = { useCheckDays: 30, checkMonths: [{ product: '车贷', months: 6 }], otherCheckMonths: 1 }
const CARD = {
  branchName: '城北支行',
  branchPhone: '14400010003',
  bankLine: '95500',
  regulatorLine: '12378',
  days: 60,
}

const FLOORS = { A: 5, B: 15, key: 30, others: 45 }

test('R70, R43 floors, stages and limits of facts are set whole and seen, and what equals the catalogue is not kept', async () => {
  const before = await branch.get('admin', 'settings.get', {})
  expect(before.floorDays).toEqual({ A: 7, B: 15, key: 30, others: 90 })
  expect(before.usualDays).toEqual({})
  expect(before.rates).toEqual({
    minutes: { T: 10, W: 5, S: 3, M: 90, E: 10, attempt: 3, look: 2 },
    fenPerHour: 12_000,
  })
  const rowOf = (rows: typeof before.facts, key: string) => rows.find(one => one.key === key)
  expect(rowOf(before.facts, 'turnover')).toEqual({
    key: 'turnover',
    label: '年营业额',
    days: 180,
    usual: 180,
  })
  expect(rowOf(before.facts, 'founded')).toBeUndefined()
  const usualDays = { approval: { from: 3, to: 5 } }
  await set({ floorDays: FLOORS, usualDays, factDays: { turnover: 90, visit: 90 } })
  const after = await branch.get('admin', 'settings.get', {})
  expect(after).toMatchObject({ floorDays: FLOORS, usualDays, complaintDays: before.complaintDays })
  expect(rowOf(after.facts, 'turnover')).toMatchObject({ days: 90, usual: 180 })
  // 拜访所见 is asked for after 90 days anyway: it follows the catalogue.
  expect(branch.docs('settings')).toMatchObject([{ factDays: { turnover: 90 } }])
  expect(branch.docs<{ factDays: object }>('settings')[0]?.factDays).toEqual({ turnover: 90 })
  await set({ factDays: {}, usualDays: {} })
  const back = await branch.get('admin', 'settings.get', {})
  expect([rowOf(back.facts, 'turnover')?.days, back.usualDays, back.floorDays]).toEqual([180, {}, FLOORS])
})

test('R52 the price of an hour that was set is seen among the settings', async () => {
  const minutes = { T: 8, W: 5, S: 3, M: 60, E: 10, attempt: 3, look: 2 }
  await branch.get('admin', 'settings.rates', { minutes, fenPerHour: 15_000 })
  expect((await branch.get('admin', 'settings.get', {})).rates).toEqual({ minutes, fenPerHour: 15_000 })
})

test('R79, R125, R92 what the branch sets stands whole; what is not named stays', async () => {
  const before = await branch.get('admin', 'settings.get', {})
  expect(before).toMatchObject({
    conduct: { hours: { from: '09:00', to: '20:00' }, attempts: { day: 3, week: 6 } },
    loans: { useCheckDays: 15, otherCheckMonths: 3 },
    complaintDays: 15,
    declineDays: 90,
    keepYears: 5,
    keyFromFen: 50_000_000,
    card: { days: 30, regulatorLine: '12378' },
  })
  expect(await set({ conduct: CONDUCT, loans: LOANS })).toMatchObject({ ok: true })
  expect(await set({ card: CARD, complaintDays: 10, keepYears: 10, keyFromFen: 100_000_000 })).toMatchObject({
    ok: true,
  })
  expect(await branch.get('admin', 'settings.get', {})).toEqual({
    ...before,
    conduct: CONDUCT,
    loans: LOANS,
    card: CARD,
    complaintDays: 10,
    keepYears: 10,
    keyFromFen: 100_000_000,
  })
})

test('what is set is what counts: the hours reach every phone, and the calendar’s days stay', async () => {
  await branch.get('admin', 'settings.override', { day: inDays(3), kind: 'rest' })
  await set({ conduct: CONDUCT })
  const { settings } = await branch.get('officer', 'me.get', {})
  expect(settings).toMatchObject({ conduct: CONDUCT, overrides: { [inDays(3)]: 'rest' } })
})

test.each<[string, object]>([
  ['nothing', {}],
  ['hours before what is lawful', { conduct: { ...CONDUCT, hours: { from: '07:59', to: '18:00' } } }],
  ['hours after what is lawful', { conduct: { ...CONDUCT, hours: { from: '09:00', to: '22:01' } } }],
  ['hours that end before they begin', { conduct: { ...CONDUCT, hours: { from: '18:00', to: '09:00' } } }],
  ['no attempt at all', { conduct: { ...CONDUCT, attempts: { day: 0, week: 4 } } }],
  ['fewer attempts a week than a day', { conduct: { ...CONDUCT, attempts: { day: 4, week: 3 } } }],
  ['a part without its fields', { conduct: { hours: CONDUCT.hours } }],
  ['a use that is never checked', { loans: { ...LOANS, useCheckDays: 0 } }],
  ['a product twice', { loans: { ...LOANS, checkMonths: [LOANS.checkMonths[0], LOANS.checkMonths[0]] } }],
  ['a product that names a path', { loans: { ...LOANS, checkMonths: [{ product: '车.贷', months: 6 }] } }],
  ['half a month', { loans: { ...LOANS, otherCheckMonths: 1.5 } }],
  ['R92 more than fifteen days for a complaint', { complaintDays: 16 }],
  ['records of loans kept for less than five years', { keepYears: 4 }],
  ['a card without the regulator’s line', { card: { ...CARD, regulatorLine: '' } }],
  ['a line that is no number', { card: { ...CARD, bankLine: '打这个' } }],
  ['R3 every need 重点', { keyFromFen: 0 }],
  ['R70 an A left alone for longer than a B', { floorDays: { ...FLOORS, A: 16 } }],
  ['R70 重点 left alone for longer than others', { floorDays: { ...FLOORS, key: 46 } }],
  ['R70 no day at all', { floorDays: { ...FLOORS, A: 0 } }],
  ['R70 more than half a year', { floorDays: { ...FLOORS, others: 181 } }],
  ['R70 half of the floors', { floorDays: { A: 7 } }],
  ['R43 a fact that is asked for every day', { factDays: { turnover: 6 } }],
  ['R43 a fact that never goes stale', { factDays: { turnover: 1826 } }],
  ['R43 a fact that nobody knows', { factDays: { shoeSize: 90 } }],
  ['R43 the year of founding, which does not go stale', { factDays: { founded: 90 } }],
  ['a stage that ends before it begins', { usualDays: { approval: { from: 5, to: 3 } } }],
  ['a stage that takes no time', { usualDays: { approval: { from: 0, to: 3 } } }],
  ['意向, which is no stage to wait for', { usualDays: { intent: { from: 1, to: 3 } } }],
  ['what is no setting of the branch', { floorDaysX: 1 }],
])('%s is refused and changes nothing', async (_what, changes) => {
  const before = branch.everything()
  expect(await set(changes)).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
})

test('R113 who changed what is recorded with before and after; setting the same again is no change', async () => {
  await set({ complaintDays: 10, keepYears: 5 })
  await set({ complaintDays: 10 })
  const acts = branch.docs<{ what: string }>('audit').filter(({ what }) => what === 'settings.set')
  expect(acts).toMatchObject([{ byId: 'stf_admin', subjectId: 'branch', complaintDays: '15 → 10' }])
  expect(acts[0]).not.toHaveProperty('keepYears')
})

test('two changes at once both stand', async () => {
  await Promise.all([set({ complaintDays: 9 }), set({ keepYears: 8 })])
  expect(await branch.get('admin', 'settings.get', {})).toMatchObject({ complaintDays: 9, keepYears: 8 })
})

test('R121 the names of 总行, 分行 and 支行 are seen where the colleagues are, and the change is recorded', async () => {
  const known = await branch.get('lead', 'staff.list', {})
  expect(known.units).toHaveLength(1)
  const units = { bank: '江南银行', region: '杭州分行' }
  expect(await set({ units, card: CARD })).toMatchObject({ ok: true, data: { units } })
  expect((await branch.get('lead', 'staff.list', {})).units).toEqual(['江南银行', '杭州分行', '城北支行'])
  expect(await set({ units: { bank: '', region: '' } })).toMatchObject({ ok: true })
  expect((await branch.get('admin', 'staff.list', {})).units).toEqual(['城北支行'])
  expect(branch.docs('audit')).toMatchObject([{ what: 'settings.set' }, { what: 'settings.set' }])
  expect(await branch.ask('lead', 'settings.set', { changes: { units } })).toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('R92 the bank’s complaint line may lack until it is written, is changed, and never taken away again', async () => {
  const { branchName, ...lines } = CARD
  const without = { ...lines, branchName: '城西支行', bankLine: '' }
  branch.engine.clear('settings')
  expect(await set({ card: without })).toMatchObject({ ok: true })
  expect(await set({ card: { ...without, branchName, bankLine: '95500' } })).toMatchObject({ ok: true })
  const before = branch.everything()
  expect(await set({ card: without })).toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('投诉电话'),
  })
  expect(branch.everything()).toEqual(before)
  expect(await set({ card: { ...CARD, bankLine: '95501' } })).toMatchObject({ ok: true })
})
