import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const NOW = MONDAY.getTime()
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
const log = (more: Partial<Log> = {}) => branch.ask('officer', 'followUp.log', logOf(more))
const logged = (more: Partial<Log> = {}) => branch.get('officer', 'followUp.log', logOf(more))
const view = () => branch.get('officer', 'customer.get', { id: 'cus_it' })
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

describe('R19 a follow-up that reached the customer carries a fresh answer', () => {
  const answer = (needId: string | null, demand: 'clear' | 'latent' | 'none', days: number | null) => ({
    needId,
    demand,
    expectedOn: days === null ? null : inDays(days),
  })

  test.each<[string, Partial<Log>]>([
    ['no answer', { answers: [] }],
    ['no answer on the leading need', { answers: [answer('need_later', 'clear', 90)] }],
    ['a day that has passed', { answers: [answer('need_lead', 'clear', -1)] }],
    [
      'the same need twice',
      { answers: [answer('need_lead', 'none', null), answer('need_lead', 'latent', null)] },
    ],
    [
      'a need that is not there',
      { answers: [answer('need_lead', 'none', null), answer('need_x', 'latent', null)] },
    ],
    ['an incoming call without an answer', { outcome: 'incoming', answers: [] }],
    ['an attempt that answers', { outcome: 'missed' }],
    ['a note that answers', { channel: 'N' }],
  ])('refused: %s', async (_, more) => {
    known(['lead', 20], ['later', 90])
    const before = branch.everything()
    expect(await log(more)).toMatchObject({
      ok: false,
      code: 'GATE',
      message: expect.stringMatching(/[\u4e00-\u9fff]/),
    })
    expect(branch.everything()).toEqual(before)
  })

  test('a passed day cannot be kept: 「不变」 is refused, a new day is taken', async () => {
    known(['lead', -3])
    expect(await log({ answers: [answer('need_lead', 'clear', -3)] })).toMatchObject({ code: 'GATE' })
    expect(await log({ answers: [answer('need_lead', 'clear', 7)] })).toMatchObject({ ok: true })
  })

  test('without an open need it is asked of the customer: 「暂无需求」 makes E, clear opens a need', async () => {
    known()
    expect((await view()).grade).toBe('D')
    const none = await logged({ answers: [answer(null, 'none', null)] })
    expect(none.customer.grade).toBe('E')
    const clear = await logged({ id: 'fol_2', version: 2, answers: [answer(null, 'clear', 30)] })
    expect(clear.customer).toMatchObject({
      grade: 'A',
      journal: { needs: [{ expectedOn: inDays(30), stage: 'intent' }] },
    })
  })
})

describe('R8-R12 the answer grades at once, bounds inclusive', () => {
  test.each<['clear' | 'latent' | 'none', number | null, string]>([
    ['clear', 0, 'A'],
    ['clear', 30, 'A'],
    ['clear', 31, 'B'],
    ['clear', 90, 'B'],
    ['clear', 91, 'C'],
    ['clear', 180, 'C'],
    ['clear', 181, 'D'],
    ['clear', null, 'D'],
    ['latent', null, 'D'],
    ['none', null, 'E'],
  ])('%s in %s days: %s', async (demand, days, grade) => {
    known(['lead', 20])
    const expectedOn = days === null ? null : inDays(days)
    const { customer, entry } = await logged({ answers: [{ needId: 'need_lead', demand, expectedOn }] })
    expect([customer.grade, entry.gradeBefore, entry.gradeAfter]).toEqual([grade, 'A', grade])
    expect(branch.docs('customers')).toMatchObject([{ grade, version: 2, nextDueOn: customer.dueOn }])
  })
})

test('R13-R17 the new journal applies at once: after a phone call on a Monday', async () => {
  // A tomorrow; B 7 days (a Monday); C 15 days (a Tuesday); D 30 days (a Wednesday); E 365 (a Tuesday).
  const due = { A: inDays(1), B: inDays(7), C: inDays(15), D: inDays(30), E: inDays(365) }
  const days = { A: 20, B: 60, C: 150, D: 200 }
  for (const grade of ['A', 'B', 'C', 'D', 'E'] as const) {
    branch.reset()
    known(['lead', 20])
    const answer = grade === 'E' ? (['none', null] as const) : (['clear', inDays(days[grade])] as const)
    const { customer } = await logged({
      answers: [{ needId: 'need_lead', demand: answer[0], expectedOn: answer[1] }],
    })
    expect([grade, customer.grade, customer.dueOn]).toEqual([grade, grade, due[grade]])
  }
})
