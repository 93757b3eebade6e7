import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const at = (time: string, days = 0) => new Date(`${inDays(days)}T${time}:00+08:00`)
const customer = (id: string, more: Parameters<typeof customerDoc>[1] = {}) =>
  customerDoc(id, { phone: phone(Number(id.replace(/\D/g, '')) || 1), ...more })
const withNext = (id: string, on: string, time: string | null, what = '上门') => {
  const doc = customer(id)
  return { ...doc, journal: { ...doc.journal, next: { what, on, at: time } } }
}
const dial = (id: string) => branch.get('officer', 'customer.phone', { id })
const log = (id: string, more: object = {}) =>
  branch.get('officer', 'followUp.log', {
    id: `fol_${id}`,
    customerId: `cus_${id}`,
    version: 1,
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'reached',
    answers: [{ needId: null, demand: 'latent', expectedOn: null }],
    ...more,
  } as never)
const left = async () => {
  const { rows } = await branch.get('officer', 'catchUp.list', {})
  return rows.map(row => `${row.customer.id} ${row.words}${row.isLate ? ' (late)' : ''}`)
}

test('R40 a dial, an agreed step, a follow-up without a note are left to write down, each until it is', async () => {
  plant(branch, customer('1'), withNext('2', TODAY, '09:30'), customer('3'))
  await dial('cus_1')
  await log('3')
  expect(await left()).toEqual([
    'cus_2 约好今天 09:30 上门，还没记',
    'cus_1 今天 10:00 打过电话，还没记',
    'cus_3 今天 10:00 联系上了，没写备注',
  ])
  await log('1', { outcome: 'missed', answers: [] })
  await log('2', { note: '谈好了' })
  await branch.get('officer', 'catchUp.note', { entryId: 'fol_3', note: '下周来签字' })
  expect(await left()).toEqual([])
})

test('R40 a week later a dial is still there, marked late, and written down for its own day it goes; a day on it is over', async () => {
  plant(branch, customer('1'), customer('2'))
  await dial('cus_1')
  await dial('cus_2')
  branch.setNow(at('17:00', 7))
  expect(await left()).toEqual([
    'cus_1 11月23日 10:00 打过电话，还没记 (late)',
    'cus_2 11月23日 10:00 打过电话，还没记 (late)',
  ])
  await log('1', { outcome: 'missed', answers: [] })
  expect(await left()).toEqual(['cus_2 11月23日 10:00 打过电话，还没记 (late)'])
  branch.setNow(at('17:00', 8))
  expect(await left()).toEqual([])
})

test('a number that was opened and not dialled is dismissed; a dial after that counts', async () => {
  plant(branch, customer('1'))
  await dial('cus_1')
  await branch.get('officer', 'catchUp.dismiss', { customerId: 'cus_1' })
  expect(await left()).toEqual([])
  branch.setNow(at('10:20'))
  await dial('cus_1')
  expect(await left()).toEqual(['cus_1 今天 10:20 打过电话，还没记'])
})

test('R40 a card that the customer opened waits for a follow-up, or for the word that it needs none', async () => {
  plant(branch, customer('1'), customer('2'), customer('3'))
  for (const id of ['1', '2', '3']) {
    const made = {
      id: `crd_${id}`,
      customerId: `cus_${id}`,
      asked: { purpose: 'service' as const, note: '' },
    }
    const { path } = await branch.get('officer', 'card.make', made)
    if (id !== '3') await branch.get('customer', 'card.open', { token: path.split('=')[1] ?? '' })
  }
  const words = '今天 10:00 打开了卡片，还没跟进'
  expect((await left()).sort()).toEqual([`cus_1 ${words}`, `cus_2 ${words}`])
  await log('1', { note: '说好了' })
  await branch.get('officer', 'catchUp.dismiss', { customerId: 'cus_2' })
  expect(await left()).toEqual([])
  branch.setNow(at('09:00', 1))
  expect(await left()).toEqual([])
})

test('R40, R82 a relative dialled about a customer is written down with that customer', async () => {
  plant(branch, customer('1'), customer('2'))
  const of = { customerId: 'cus_1', id: 'rel_1' } as const
  await branch.get('officer', 'relation.add', {
    ...of,
    kind: 'spouse',
    otherId: 'cus_2',
    backup: null,
    needId: null,
  })
  await branch.get('officer', 'relation.consent', { ...of, isGiven: true })
  await branch.get('officer', 'customer.phone', { id: 'cus_2', aboutId: 'cus_1' })
  expect(await left()).toEqual(['cus_1 今天 10:00 打过电话，还没记'])
  await log('1', { outcome: 'missed', answers: [] })
  expect(await left()).toEqual([])
})

test('an agreed hour still to come is not asked for; a colleague’s dials and customers are not shown', async () => {
  plant(branch, withNext('1', TODAY, '18:00'), customer('2', { ownerId: 'stf_officer2' }))
  await branch.get('officer2', 'customer.phone', { id: 'cus_2' })
  expect(await left()).toEqual([])
})

test('a customer handed over since the dial is not shown', async () => {
  plant(branch, customer('1'))
  await dial('cus_1')
  branch.engine.update('customers', { _id: 'cus_1' }, { $set: { ownerId: 'stf_officer2' } }, false)
  expect(await branch.get('officer', 'catchUp.list', {})).toMatchObject({ rows: [], total: 0 })
})

test.each([
  ['a note that is there already', 'fol_1', '另一句', 'USED'],
  ['an entry that is absent', 'fol_none', '一句', 'NOT_FOUND'],
])('a note is refused for %s', async (_fact, entryId, note, code) => {
  plant(branch, customer('1'))
  await log('1', { note: '谈好了' })
  expect(await branch.ask('officer', 'catchUp.note', { entryId, note })).toMatchObject({ code })
  expect(await branch.ask('officer', 'catchUp.note', { entryId: 'fol_1', note: '谈好了' })).toMatchObject({
    ok: true,
  })
})

test('R40 a note is added within seven days and not after', async () => {
  plant(branch, customer('1'))
  await log('1')
  branch.setNow(at('10:00', 8))
  const note = { entryId: 'fol_1', note: '谈好了' }
  expect(await branch.ask('officer', 'catchUp.note', note)).toMatchObject({ code: 'INVALID' })
  branch.setNow(at('10:00', 7))
  expect(await branch.ask('officer', 'catchUp.note', note)).toMatchObject({ ok: true })
})

test('R65 whom one is losing, with the evidence, the one with more signs first', async () => {
  const silent = customerDoc('silent', { contactedBefore: inDays(-10) })
  plant(
    branch,
    customerDoc('well', { contactedBefore: TODAY }),
    { ...silent, journal: { ...silent.journal, missedInRow: 4 }, losingOn: inDays(-10) },
    customerDoc('late', { createdOn: inDays(-200), contactedBefore: inDays(-120) }),
    customerDoc('both', { createdOn: inDays(-200), contactedBefore: inDays(-60), needs: [needIn('b', -10)] }),
    customerDoc('theirs', { createdOn: inDays(-200), ownerId: 'stf_officer2' }),
  )
  const { rows, total } = await branch.get('officer', 'losing.list', {})
  expect([total, rows.map(row => [row.customer.id, ...row.signs.map(({ words }) => words)])]).toEqual([
    3,
    [
      [
        'cus_both',
        '预计 11月13日放款，过了 10 天没改日子',
        // Still an A: 7 days from 24 September, and the holidays end on 7 October.
        '上次联系是 9月24日，最晚 10月8日该联系，晚了 46 天',
      ],
      ['cus_late', '上次联系是 7月26日，最晚 10月26日该联系，晚了 28 天'],
      ['cus_silent', '连续 4 次没接通，上次联系上是 11月13日'],
    ],
  ])
})

test('R65 a grade that fell by an answer is evidence for four weeks', async () => {
  plant(branch, customer('1', { needs: [needIn('n', 20)] }))
  await log('1', { answers: [{ needId: 'need_n', demand: 'none', expectedOn: null }], note: '他行办了' })
  const words = async () => (await branch.get('officer', 'losing.list', {})).rows.flatMap(row => row.signs)
  expect(await words()).toEqual([{ kind: 'fallen', words: '今天从 A 级降到 E 级' }])
  branch.setNow(at('10:00', 28))
  expect(await words()).toEqual([{ kind: 'fallen', words: '11月23日从 A 级降到 E 级' }])
  branch.setNow(at('10:00', 29))
  expect(await words()).toEqual([])
})
