import { plannedBy, plansLines, saidLines, teamLines } from './plans-words'

const work = { contacts: 3, visits: 1, looks: 4, stages: 2, disbursed: 1 }
const one = (more: object) => ({
  staffId: 'stf_1',
  name: '李敏',
  planned: { contacts: 10, visits: 2, looks: 20, stages: 3, disbursed: 4 },
  isAdjusted: false,
  actual: work,
  business: null,
  ...more,
})

test('R97 done and planned stand beside each other; without a plan only what was done', () => {
  expect(plansLines(one({})).map(({ label, figure }) => `${label} ${figure}`)).toEqual([
    '联系 3 / 10',
    '其中见面 1 / 2',
    '看一眼 4 / 20',
    '办到环节 2',
    '放款笔数 1 / 4',
  ])
  expect(plansLines(one({ planned: null })).map(({ figure }) => figure)).toEqual(['3', '1', '4', '2', '1'])
})

test('R97 环节 before 放款 are compared only with a plan that somebody made of them, 放款 with 放款', () => {
  const said = (more: object) => plansLines(one(more)).map(({ label, figure }) => `${label} ${figure}`)
  expect(said({ isAdjusted: true })).toEqual(expect.arrayContaining(['办到环节 2 / 3', '放款笔数 1 / 4']))
  expect(said({})).toEqual(expect.arrayContaining(['办到环节 2', '放款笔数 1 / 4']))
})

test('R97 a month has its business as well, in whole ten thousands', () => {
  const business = {
    planned: { customers: 4, amountFen: 100_000_000 },
    actual: { customers: 1, amountFen: 20_000_000 },
  }
  expect(
    plansLines(one({ business }))
      .slice(0, 2)
      .map(({ figure }) => figure),
  ).toEqual(['1 / 4', '20 万 / 100 万'])
})

/** The team's lines as they are read. */
const said = (officers: Parameters<typeof teamLines>[0], gone: Parameters<typeof teamLines>[1] = null) =>
  teamLines(officers, gone)?.map(
    ({ label, figure, note }) => `${label} ${figure}${note ? `（${note}）` : ''}`,
  )

test('R97 the team is the sum of its colleagues, compared where all of them have a plan', () => {
  expect(teamLines([], null)).toBeNull()
  expect(said([one({ isAdjusted: true }), one({ isAdjusted: true })])).toEqual([
    '联系 6 / 20',
    '其中见面 2 / 4',
    '看一眼 8 / 40',
    '办到环节 4 / 6',
    '放款笔数 2 / 8',
  ])
})

test('R97 what only some have planned is compared with what those did, and the whole stands before it', () => {
  const idle = { contacts: 0, visits: 0, looks: 0, stages: 0, disbursed: 0 }
  const three = [one({ isAdjusted: true }), one({}), one({ actual: { ...idle, stages: 9 } })]
  expect(said(three)).toContain('办到环节 2 / 3（只比有计划的 1 人，全队共 13）')
  expect(said([one({}), one({})])).toContain('办到环节 4')
  expect(said([one({}), one({ planned: null })])).toContain('联系 3 / 10（只比有计划的 1 人，全队共 6）')
  expect(said([one({ isAdjusted: true, planned: idle }), one({})])).toContain('办到环节 4')
})

test('R97 what was done by who has left is in the whole, and is held against nobody’s plan', () => {
  const nothing = { customers: 0, amountFen: 0 }
  const business = { planned: { customers: 4, amountFen: 100_000_000 }, actual: nothing }
  const paid = { planned: null, actual: { customers: 1, amountFen: 50_000_000 } }
  expect(said([one({ business })], { actual: work, business: paid })).toEqual([
    '放款客户 0 / 4（只比有计划的 1 人，全队共 1）',
    '放款金额 0 元 / 100 万（只比有计划的 1 人，全队共 50 万）',
    '联系 3 / 10（只比有计划的 1 人，全队共 6）',
    '其中见面 1 / 2（只比有计划的 1 人，全队共 2）',
    '看一眼 4 / 20（只比有计划的 1 人，全队共 8）',
    '办到环节 4',
    '放款笔数 1 / 4（只比有计划的 1 人，全队共 2）',
  ])
  const idle = { contacts: 0, visits: 0, looks: 0, stages: 0, disbursed: 0 }
  expect(said([one({})], { actual: idle, business: null })).toContain('联系 3 / 10')
})

test.each([
  [{}, '按到期的客户排的。'],
  [{ isAdjusted: true }, '自己调过计划。'],
  [{ planned: null }, '过去没调过计划，只数做了多少。'],
])('where the plan comes from: %j', (more, words) => {
  expect(plannedBy(one(more))).toBe(words)
})

test('a line of nothing done and nothing planned is not shown', () => {
  const nothing = { contacts: 0, visits: 0, looks: 0, stages: 0, disbursed: 0 }
  expect(
    saidLines(plansLines(one({ planned: nothing, actual: { ...nothing, looks: 1 } }))).map(({ key }) => key),
  ).toEqual(['looks'])
  expect(saidLines(plansLines(one({ planned: null, actual: nothing })))).toEqual([])
})
