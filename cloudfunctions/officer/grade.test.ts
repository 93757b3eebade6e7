import type { Input } from '../../devtools/testing/branch'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

type Answers = Input<'grade.whatIf'>['answers']
const explain = () => branch.get('officer', 'grade.explain', { customerId: 'cus_it' })
const whatIf = (answers: Answers) => branch.ask('officer', 'grade.whatIf', { customerId: 'cus_it', answers })
const log = (answers: Answers) =>
  branch.ask('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_it',
    version: 1,
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'reached',
    answers,
  })
const needs = [needIn('lead', 28), needIn('later', 100)]
const known = () =>
  plant(branch, customerDoc('it', { createdOn: inDays(-40), contactedBefore: inDays(-6), needs }))

test('every grade explains itself: the rule with its numbers, when it changes by itself, words for the customer', async () => {
  known()
  expect(await explain()).toMatchObject({
    grade: 'A',
    rule: 'R8',
    sentence: '明确需求，预计 12月21日放款，还有 28 天，不超过 30 天 → A',
    // From the 31st day past its day on, the other need is 41 days ahead no more: 21 January it is 30 days past, B by the second.
    change: { on: inDays(59), from: 'A' },
    wordsForCustomer: '按预计用款时间安排联系，不影响审批和利率。',
  })
})

test.each<[string, (number | null | undefined)[], string, string]>([
  ['31 days', [31], 'B', 'R9'],
  ['91 days', [91], 'C', 'R10'],
  ['181 days', [181], 'D', 'R11'],
  ['no day', [null], 'D', 'R11'],
  ['latent', [undefined], 'D', 'R11'],
  ['31 days past', [-31], 'D', 'R11'],
  ['30 days past', [-30], 'A', 'R8'],
  ['the best of two', [150, 60], 'B', 'R9'],
])('%s: %s by its rule', async (_, days, grade, rule) => {
  plant(branch, customerDoc('it', { needs: days.map((one, i) => needIn(`n${i}`, one)) }))
  expect(await explain()).toMatchObject({ grade, rule })
})

test('from 受理 on a passed day never makes D', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('n', -60, { stage: 'accepted' })] }))
  expect(await explain()).toMatchObject({ grade: 'A' })
})

test.each<[string, Answers]>([
  ['「不变」', [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(28) }]],
  ['「推迟一周」', [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(35) }]],
  ['「推迟一月」', [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(58) }]],
  ['「提前」', [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(3) }]],
  ['「暂无需求」', [{ needId: 'need_lead', demand: 'none', expectedOn: null }]],
  [
    'both answered',
    [
      { needId: 'need_lead', demand: 'none', expectedOn: null },
      { needId: 'need_later', demand: 'latent', expectedOn: null },
    ],
  ],
  [
    'all ended',
    [
      { needId: 'need_lead', demand: 'none', expectedOn: null },
      { needId: 'need_later', demand: 'none', expectedOn: null },
    ],
  ],
  [
    'one more need',
    [
      { needId: 'need_lead', demand: 'none', expectedOn: null },
      { needId: null, demand: 'clear', expectedOn: inDays(10) },
    ],
  ],
  [
    'a passed day, which the gate refuses',
    [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(-1) }],
  ],
  ['no answer, which the gate refuses', []],
])('a what-if answers before saving what saving does: %s', async (_, answers) => {
  known()
  const before = branch.everything()
  const asked = await whatIf(answers)
  expect(branch.everything()).toEqual(before)
  const done = await log(answers)
  expect([asked.ok, asked.ok || asked.code]).toEqual([done.ok, done.ok || done.code])
  if (!asked.ok || !done.ok) return
  const { customer, entry } = done.data
  expect(asked.data).toEqual({
    before: { grade: entry.gradeBefore, due: expect.anything() },
    after: { grade: customer.grade, due: customer.due, sentence: customer.explanation.sentence },
  })
})

test('who changed the grade before is said, newest first, and what changed nothing is not', async () => {
  known()
  await log([{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(60) }])
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 2 })
  const { history } = await explain()
  expect(history).toEqual([{ at: MONDAY.getTime(), by: '李敏', from: 'A', to: 'B' }])
})

test('R3 importance follows the open amounts and the branch’s threshold; by hand it stands until handed back', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('n', 20, { amountFen: 49_999_999 })] }))
  const update = (version: number, changes: Input<'customer.update'>['changes']) =>
    branch.get('officer', 'customer.update', { id: 'cus_it', version, changes })
  const amount = (version: number, amountFen: number) =>
    branch.get('officer', 'need.update', {
      id: 'need_n',
      customerId: 'cus_it',
      version,
      changes: { amountFen },
    })
  expect((await amount(1, 50_000_000)).importance).toEqual({ isKey: true, byHand: false, reason: null })
  const byHand = await update(2, { importance: { isKey: false, reason: '配偶已在他行' } })
  expect(byHand.importance).toEqual({ isKey: false, byHand: true, reason: '配偶已在他行' })
  expect((await amount(3, 90_000_000)).importance.isKey).toBe(false)
  expect((await update(4, { importance: null })).importance).toEqual({
    isKey: true,
    byHand: false,
    reason: null,
  })
})

test('R29 a closed need leaves the customer, is kept, and opens the next cycle', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('n', 20), needIn('m', 100)] }))
  const close = (id: string, version: number, more: object) =>
    branch.get('officer', 'need.close', { id, customerId: 'cus_it', version, ...more } as Input<'need.close'>)
  const done = await close('need_n', 1, { closing: 'disbursed' })
  expect(done).toMatchObject({
    grade: 'C',
    dealStatus: 'negotiating',
    buyingHistory: 'new',
    dealings: { count: 1, running: 1 },
  })
  const rejected = await close('need_m', 2, { closing: 'rejected', reconsiderOn: inDays(45) })
  expect(rejected).toMatchObject({
    grade: 'D',
    demand: 'latent',
    dealStatus: 'closed',
    journal: { needs: [], next: { on: inDays(45) } },
  })
  const kept = branch.docs<{ id: string; closing: string; customerId: string }>('needs')
  expect(kept.map(one => [one.id, one.closing, one.customerId]).sort()).toEqual([
    ['need_m', 'rejected', 'cus_it'],
    ['need_n', 'disbursed', 'cus_it'],
  ])
})

test('at most 20 needs are open', async () => {
  plant(branch, customerDoc('it', { needs: Array.from({ length: 20 }, (_, i) => needIn(`n${i}`, 20 + i)) }))
  const add = {
    id: 'need_x',
    customerId: 'cus_it',
    version: 1,
    product: '经营贷',
    amountFen: 1,
    demand: 'latent',
    expectedOn: null,
  } as const
  expect(await branch.ask('officer', 'need.add', add)).toMatchObject({ ok: false, code: 'LIMIT' })
  const answer = { needId: 'need_n0', demand: 'none', expectedOn: null } as const
  expect(await log([answer, { needId: null, demand: 'clear', expectedOn: inDays(5) }])).toMatchObject({
    code: 'GATE',
  })
})
