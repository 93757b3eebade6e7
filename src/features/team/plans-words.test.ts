import { plannedBy, plansLines, plansOfAll, saidLines } from './plans-words'

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

test('the team is the sum of its colleagues, planned as far as anybody planned', () => {
  expect(plansOfAll([], null)).toBeNull()
  expect(plansOfAll([one({}), one({ planned: null })], null)).toEqual({
    planned: { contacts: 10, visits: 2, looks: 20, stages: 3, disbursed: 4 },
    isAdjusted: false,
    actual: { contacts: 6, visits: 2, looks: 8, stages: 4, disbursed: 2 },
    business: null,
  })
})

test('what was done by who has left the team is in the team’s sum, and plans nothing', () => {
  const nothing = { customers: 0, amountFen: 0 }
  const business = { planned: { customers: 4, amountFen: 900 }, actual: nothing }
  const paid = { planned: null, actual: { customers: 1, amountFen: 500 } }
  expect(plansOfAll([one({ business })], { actual: work, business: paid })).toEqual({
    planned: { contacts: 10, visits: 2, looks: 20, stages: 3, disbursed: 4 },
    isAdjusted: false,
    actual: { contacts: 6, visits: 2, looks: 8, stages: 4, disbursed: 2 },
    business: { planned: { customers: 4, amountFen: 900 }, actual: { customers: 1, amountFen: 500 } },
  })
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
    saidLines(one({ planned: nothing, actual: { ...nothing, looks: 1 } })).map(({ key }) => key),
  ).toEqual(['looks'])
  expect(saidLines(one({ planned: null, actual: nothing }))).toEqual([])
})
