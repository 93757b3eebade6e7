import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, tick } from '../../devtools/testing/reminders'

/** A Tuesday. */
const branch = ownBranch({ now: new Date('2026-11-24T08:30:00+08:00') })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})

const at = (time: string): void => branch.setNow(new Date(`${time}:00+08:00`))
const birthday = (month: number, day: number) => ({ calendar: 'solar', month, day }) as const
/** Spoken to today: nothing is due but care. */
const fresh = (id: string, made: Parameters<typeof customerDoc>[1] = {}) =>
  customerDoc(id, { contactedBefore: inDays(1), phone: phone(1), ...made })
const messages = () => arrived(branch).map(({ page, data }) => `${data.thing1} ${page}`)
/** Ticks at an hour and answers what arrived at it. */
const arrivedAt = async (time: string): Promise<string[]> => {
  at(time)
  branch.openApi.outbox.clear()
  await accept(branch, 'officer', 3)
  await tick(branch)
  return messages()
}

test('R71 a birthday is nudged on the workday before, once, by its 称谓, and lands on the greetings', async () => {
  plant(branch, fresh('a', { name: '欧阳听雪', birthday: birthday(11, 30) }))
  expect(await arrivedAt('2026-11-26T08:30')).toEqual([])
  expect(await arrivedAt('2026-11-27T08:30')).toEqual(['欧阳客户 pages/care/index?tab=greeting&id=cus_a'])
  expect(await arrivedAt('2026-11-27T10:30')).toEqual([])
})

test('R73 none for who was greeted already, refused contact, or belongs to nobody with quota', async () => {
  plant(
    branch,
    fresh('calm', { birthday: birthday(11, 25), refusesContact: true }),
    fresh('theirs', { birthday: birthday(11, 25), ownerId: 'stf_officer2' }),
    { ...fresh('done', { birthday: birthday(11, 25) }), greeted: { birthday: '2026-11-25' } },
  )
  expect(await arrivedAt('2026-11-24T08:30')).toEqual([])
})

describe('R102 whoever covers prepares the birthdays of a leave', () => {
  const leave = (more: object) =>
    branch.get('lead', 'staff.away', {
      staffId: 'stf_officer2',
      away: { from: '2026-11-23', to: '2026-11-25', ...more },
    })
  const theirs = (id: string, more: object = {}) =>
    fresh(id, { birthday: birthday(11, 25), ownerId: 'stf_officer2', ...more })

  test('the 协办 those that are shared', async () => {
    plant(branch, theirs('shared', { coOwnerId: 'stf_officer' }), theirs('alone'))
    await leave({})
    expect(await arrivedAt('2026-11-24T08:30')).toEqual([
      '张客户 pages/care/index?tab=greeting&id=cus_shared',
    ])
  })

  test('who is named for everything all of them, until the leave is over', async () => {
    plant(branch, theirs('a'), theirs('late', { birthday: birthday(11, 26) }))
    await leave({ deputyId: 'stf_officer' })
    expect(await arrivedAt('2026-11-24T08:30')).toEqual(['张客户 pages/care/index?tab=greeting&id=cus_a'])
    expect(await arrivedAt('2026-11-25T08:30')).toEqual(['张客户 pages/care/index?tab=greeting&id=cus_late'])
    branch.reset()
    plant(branch, theirs('a', { birthday: birthday(11, 27) }))
    await leave({ deputyId: 'stf_officer' })
    expect(await arrivedAt('2026-11-26T08:30')).toEqual([])
  })
})

test('R71 a festival is nudged on the workday before, where somebody is to be greeted', async () => {
  plant(branch, fresh('a'))
  const greets = async (time: string) => (await arrivedAt(time)).filter(one => one.includes('greeting'))
  expect(await greets('2026-12-30T08:30')).toEqual([])
  expect(await greets('2026-12-31T08:30')).toEqual(['您的客户 pages/care/index?tab=greeting'])
  expect(await greets('2027-01-01T08:30')).toEqual([])
})

test.each([
  ['an empty book', () => []],
  ['an E', () => [{ ...fresh('a'), grade: 'E' }]],
  ['who refuses contact', () => [fresh('a', { refusesContact: true })]],
  ['who was greeted', () => [{ ...fresh('a'), greeted: { festival: '2027-01-01' } }]],
  ['a colleague’s customer', () => [fresh('a', { ownerId: 'stf_officer2' })]],
])('R71 a festival is no nudge for %s', async (_fact, docs) => {
  plant(branch, ...docs())
  expect((await arrivedAt('2026-12-31T08:30')).filter(one => one.includes('greeting'))).toEqual([])
})

test('R40 a dial that was not written down is nudged from 17:00 on, not before', async () => {
  plant(branch, fresh('a'), fresh('b', { phone: phone(2) }))
  await accept(branch, 'officer', 3)
  await tick(branch)
  at('2026-11-24T10:00')
  await branch.get('officer', 'customer.phone', { id: 'cus_a' })
  at('2026-11-24T16:55')
  await tick(branch)
  expect(messages()).toEqual([])
  at('2026-11-24T17:00')
  await tick(branch)
  expect(messages()).toEqual(['今日补记 pages/care/index?tab=catchUp'])
})

test.each([
  ['was opened and not dialled', () => branch.get('officer', 'catchUp.dismiss', { customerId: 'cus_a' })],
  [
    'was dialled and written down',
    () =>
      branch.get('officer', 'followUp.log', {
        id: 'fol_1',
        customerId: 'cus_a',
        version: 1,
        at: Date.parse('2026-11-24T10:00:00+08:00'),
        channel: 'T',
        outcome: 'missed',
        answers: [],
      }),
  ],
] as const)('R40 a number that %s is no nudge', async (_fact, act) => {
  plant(branch, fresh('a'))
  await accept(branch, 'officer', 3)
  at('2026-11-24T10:00')
  await branch.get('officer', 'customer.phone', { id: 'cus_a' })
  at('2026-11-24T16:50')
  await act()
  at('2026-11-24T17:00')
  await tick(branch)
  expect(messages()).toEqual([])
})

test('R65 the weekly look is on the first workday of the week, where somebody waits for two weeks', async () => {
  const late = (id: string, days: number) =>
    customerDoc(id, {
      today: inDays(1),
      createdOn: inDays(-400),
      contactedBefore: inDays(-days),
      needs: [needIn(id, 200)],
    })
  plant(branch, late('a', 120))
  expect(await arrivedAt('2026-11-24T08:30')).not.toContain('您的客户 pages/care/index?tab=losing')
  expect(await arrivedAt('2026-11-30T08:30')).toContain('您的客户 pages/care/index?tab=losing')
})

test('R65 the weekly look is silent where everybody was spoken to and only a duty of a loan is late', async () => {
  const doc = customerDoc('a', { today: inDays(1), createdOn: inDays(-400), contactedBefore: inDays(4) })
  const task = { id: 'tsk_1', dealingId: 'dea_1', kind: 'check', on: '2026-11-02', about: '2026-11-02' }
  plant(branch, {
    ...doc,
    strip: 'contact',
    nextDueOn: '2026-11-02',
    journal: { ...doc.journal, tasks: [task] },
  })
  expect(await arrivedAt('2026-11-30T08:30')).not.toContain('您的客户 pages/care/index?tab=losing')
})

test('R65 six late duties of loans do not hide the one who does not answer, and the message counts whom the page shows', async () => {
  const dutyOf = (i: number) => {
    const doc = fresh(`duty${i}`, { createdOn: inDays(-400), contactedBefore: inDays(4) })
    const task = { id: `tsk_${i}`, dealingId: 'dea_1', kind: 'check', on: '2026-11-02', about: '2026-11-02' }
    const journal = { ...doc.journal, tasks: [task] }
    return { ...doc, strip: 'contact', nextDueOn: '2026-11-02', journal }
  }
  plant(branch, ...[1, 2, 3, 4, 5, 6].map(dutyOf), fresh('silent', { contactedBefore: inDays(0) }))
  at('2026-11-24T08:30')
  for (const i of [1, 2, 3])
    await branch.get('officer', 'followUp.log', {
      id: `fol_${i}`,
      customerId: 'cus_silent',
      version: i,
      at: Date.parse(`2026-11-24T08:1${i}:00+08:00`),
      channel: 'T',
      outcome: 'missed',
      answers: [],
    })
  expect(await arrivedAt('2026-11-30T08:30')).not.toEqual([])
  const { items } = await branch.get('officer', 'reminder.history', {})
  expect(items.find(({ kind }) => kind === 'losing')?.words).toBe('1 位客户可能要流失，看一看')
  const { rows, total } = await branch.get('officer', 'losing.list', {})
  expect([total, rows.map(({ customer }) => customer.id)]).toEqual([1, ['cus_silent']])
})

const log = (more: object) =>
  branch.get('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_a',
    version: 1,
    at: Date.parse('2026-11-24T10:00:00+08:00'),
    channel: 'T',
    outcome: 'reached',
    answers: [{ needId: 'need_n', demand: 'clear', expectedOn: inDays(60) }],
    ...more,
  })

test.each([
  ['without a note is nudged', {}, 1],
  ['with a note is none', { note: '谈了用途' }, 0],
])('R40 a contact %s from 17:00 on', async (_fact, more, n) => {
  plant(branch, fresh('a', { needs: [needIn('n', 60)] }))
  await accept(branch, 'officer', 3)
  at('2026-11-24T10:00')
  await log(more)
  await tick(branch)
  at('2026-11-24T16:55')
  await tick(branch)
  branch.openApi.outbox.clear()
  await accept(branch, 'officer', 3)
  at('2026-11-24T17:00')
  await tick(branch)
  expect(messages().filter(one => one.includes('今日补记'))).toHaveLength(n)
})

test.each([
  ['noted', () => branch.get('officer', 'catchUp.note', { entryId: 'fol_1', note: '谈了用途' })],
  ['voided', () => branch.get('officer', 'followUp.undo', { id: 'fol_1', version: 2, reason: '记错人' })],
] as const)('R40 a contact without a note is none once it was %s', async (_fact, act) => {
  plant(branch, fresh('a', { needs: [needIn('n', 60)] }))
  await accept(branch, 'officer', 3)
  at('2026-11-24T10:00')
  await log({})
  at('2026-11-24T16:55')
  await act()
  await tick(branch)
  branch.openApi.outbox.clear()
  await accept(branch, 'officer', 3)
  at('2026-11-24T17:00')
  await tick(branch)
  expect(messages().filter(one => one.includes('今日补记'))).toEqual([])
})

test('R40 a step that was agreed for today and not done is asked for at 17:00 by itself', async () => {
  const doc = fresh('a')
  const next = { what: '回电', on: '2026-11-24', at: '10:00' }
  plant(branch, { ...doc, strip: 'contact', nextDueOn: '2026-11-24', journal: { ...doc.journal, next } })
  await accept(branch, 'officer', 5)
  await tick(branch)
  at('2026-11-24T16:55')
  await tick(branch)
  expect(messages()).not.toContain('今日补记 pages/care/index?tab=catchUp')
  at('2026-11-24T17:00')
  await tick(branch)
  expect(messages()).toContain('今日补记 pages/care/index?tab=catchUp')
})
