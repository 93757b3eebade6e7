import { type Input, insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { loanDoc, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const WISHES: NonNullable<Input<'customer.create'>['contactWishes']> = {
  refusedChannels: ['S'],
  noMarketing: true,
  hours: { from: '18:00', to: '21:00' },
  dont: '别打店里座机',
}
const LENT = { count: 1, firstOn: inDays(-100), running: 1 }
const plantOne = (more: Parameters<typeof customerDoc>[1] = {}): void =>
  plant(branch, customerDoc('it', { phone: phone(1), needs: [needIn('lead', 60)], ...more }))
const ring = (input: object = {}) => branch.ask('officer', 'customer.phone', { id: 'cus_it', ...input })
const check = (purpose: 'marketing' | 'service' | 'postLoan', more: object = {}) =>
  branch.get('officer', 'contact.check', { customerId: 'cus_it', purpose, channel: 'T', ...more })
const attempt = (n: number, more: object = {}) =>
  branch.get('officer', 'followUp.log', {
    id: `fol_${n}`,
    customerId: 'cus_it',
    version: n,
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'missed',
    answers: [],
    ...more,
  })

test('R79, R80 wishes are kept with a customer, changed and taken back; a document from before them has none', async () => {
  await branch.get('officer', 'customer.create', {
    id: 'cus_new',
    kind: 'person',
    name: '钱七',
    contactWishes: WISHES,
  })
  expect((await branch.get('officer', 'customer.get', { id: 'cus_new' })).contactWishes).toEqual(WISHES)
  const none = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
  const changes = { contactWishes: none }
  const changed = await branch.get('officer', 'customer.update', { id: 'cus_new', version: 1, changes })
  expect(changed.contactWishes).toBeNull()
  plantOne()
  expect(branch.docs('customers', { _id: 'cus_it' })[0]).not.toHaveProperty('contactWishes')
  expect((await branch.get('officer', 'customer.get', { id: 'cus_it' })).contactWishes).toBeNull()
})

test.each([
  [{ ...WISHES, hours: { from: '21:00', to: '18:00' } }, '开始要早于结束'],
  [{ ...WISHES, hours: { from: '18:00', to: '24:00' } }, '时间要写成 09:30 这样'],
  [{ ...WISHES, refusedChannels: ['N'] }, ''],
  [{ ...WISHES, dont: '身份证 11010119900307563X' }, '像是身份证号'],
  [{ noMarketing: true }, ''],
])('wishes that cannot be are refused: %j', async (contactWishes, words) => {
  plantOne()
  const input = { id: 'cus_it', version: 1, changes: { contactWishes } } as never
  expect(await branch.ask('officer', 'customer.update', input)).toMatchObject({
    ok: false,
    code: 'INVALID',
    message: expect.stringContaining(words),
  })
})

test('R79 outside the hours the number is refused, saying why and from when, and nothing is recorded', async () => {
  plantOne()
  branch.setNow(at('2026-11-23 20:30'))
  expect(await ring()).toEqual({
    ok: false,
    code: 'CONDUCT',
    message: '本行规定工作日 09:00-20:00 联系客户，明天 09:00 起可以。',
  })
  expect(branch.docs('audit')).toEqual([])
})

test('a customer who asked is called all the same, and the audit says what stood against it (R113)', async () => {
  plantOne({ refusesContact: true })
  expect(await ring({ isAsked: true })).toEqual({ ok: true, data: { phone: phone(1) } })
  expect(branch.docs('audit')).toMatchObject([
    { what: 'customer.phone', subjectId: 'cus_it', purpose: 'service', askedDespite: 'refusesContact' },
  ])
  expect(await ring({ isAsked: true, purpose: 'marketing' })).toMatchObject({ ok: false, code: 'CONDUCT' })
})

test('R80 who refused marketing is not called for it, and is for service and post-loan', async () => {
  plantOne({ contactWishes: { ...WISHES, hours: null }, dealings: LENT })
  expect(await ring({ purpose: 'marketing' })).toMatchObject({ code: 'CONDUCT' })
  for (const purpose of ['service', 'postLoan'])
    expect(await ring({ purpose })).toEqual({ ok: true, data: { phone: phone(1), dont: '别打店里座机' } })
  const audit = branch.docs<{ purpose: string; askedDespite: null }>('audit')
  expect(audit.map(one => [one.purpose, one.askedDespite])).toEqual([
    ['service', null],
    ['postLoan', null],
  ])
})

test('R79 贷后 needs a loan: without one it is a service, with all that stands against that, and is recorded as one', async () => {
  plantOne({ refusesContact: true })
  expect(await ring({ purpose: 'postLoan' })).toMatchObject({ code: 'CONDUCT' })
  expect(await check('postLoan')).toMatchObject({ reason: 'refusesContact' })
  expect(branch.docs('audit')).toEqual([])
  branch.engine.clear('customers')
  plantOne()
  await ring({ purpose: 'postLoan' })
  expect(branch.docs('audit')).toMatchObject([{ what: 'customer.phone', purpose: 'service' }])
  branch.engine.clear('customers')
  plantOne({ refusesContact: true, dealings: LENT })
  expect(await ring({ purpose: 'postLoan' })).toMatchObject({ ok: true })
})

test('contact.check answers by purpose and channel, with the don’ts', async () => {
  plantOne({ contactWishes: WISHES })
  expect(await check('service')).toEqual({
    isAllowed: false,
    reason: 'hours',
    sentence: '客户方便的时间是 18:00-21:00，今天 18:00 起可以。',
    nextAllowedAt: at('2026-11-23 18:00').getTime(),
    dont: '别打店里座机',
  })
  expect(await check('marketing')).toMatchObject({ reason: 'noMarketing', nextAllowedAt: null })
  expect(await check('service', { channel: 'S' })).toMatchObject({ reason: 'refusedChannel' })
  expect(await check('service', { isAsked: true })).toMatchObject({ isAllowed: true, reason: null })
})

test('R17 an E is no one to market to', async () => {
  plantOne({ needs: [], standing: 'none' })
  expect(await check('marketing')).toMatchObject({ reason: 'gradeE' })
  expect(await check('service')).toMatchObject({ isAllowed: true })
})

test('R79 three attempts today close the day, whoever made them; contacts, notes and voided entries do not count', async () => {
  plantOne()
  await attempt(1)
  await attempt(2, { channel: 'W' })
  await attempt(3, { channel: 'N' })
  expect(await check('service')).toMatchObject({ isAllowed: true })
  const [one] = branch.docs<Record<string, unknown>>('entries', { _id: 'fol_1' })
  insert(branch, 'entries', [
    { ...one, _id: 'fol_voided', voided: { at: 1, byId: 'stf_officer', reason: '记错' } },
    { ...one, _id: 'fol_lastweek', on: inDays(-1) },
  ])
  expect(await check('service')).toMatchObject({ isAllowed: true })
  insert(branch, 'entries', [{ ...one, _id: 'fol_colleague', byId: 'stf_officer2' }])
  expect(await check('service')).toMatchObject({
    reason: 'attemptsToday',
    nextAllowedAt: at('2026-11-24 09:00').getTime(),
  })
  expect(await ring()).toMatchObject({ code: 'CONDUCT' })
  const { holds } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  expect(holds.service?.sentence).toContain('今天试过 3 次')
})

test('R79 a row says that the cap is reached before the tap, and no longer once an attempt is voided', async () => {
  plantOne({ createdOn: inDays(-400), contactedBefore: inDays(-200) })
  const row = async () => (await branch.get('officer', 'today.list', {})).rows[0]
  await attempt(1)
  await attempt(2)
  expect((await row())?.hold).toBeUndefined()
  const { customer } = await attempt(3, { channel: 'S' })
  const capped = {
    sentence: '今天试过 3 次没联系上，别再打扰，明天 09:00 起可以。',
    nextAllowedAt: at('2026-11-24 09:00').getTime(),
  }
  expect([customer.hold, (await row())?.hold]).toEqual([capped, capped])
  const [losing] = (await branch.get('officer', 'losing.list', {})).rows
  expect(losing?.customer.hold).toEqual(capped)
  branch.setNow(at('2026-11-24 09:00'))
  expect((await row())?.hold).toBeUndefined()
  branch.setNow(at('2026-11-23 15:00'))
  await branch.get('officer', 'followUp.undo', { id: 'fol_2', version: 4, reason: '记错' })
  expect((await row())?.hold).toBeUndefined()
})

test('R79 six attempts in the week close it until Monday, and the row says so', async () => {
  const made = customerDoc('it', { phone: phone(1), createdOn: inDays(-400), contactedBefore: inDays(-200) })
  const attempts = ['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25']
  plant(branch, { ...made, journal: { ...made.journal, attempts } })
  branch.setNow(at('2026-11-26 10:00'))
  const [row] = (await branch.get('officer', 'today.list', {})).rows
  expect(row?.hold).toEqual({
    sentence: '这周试过 6 次没联系上，别再打扰，周一 09:00 起可以。',
    nextAllowedAt: at('2026-11-30 09:00').getTime(),
  })
})

test('the branch sets hours and caps; settings from before them have the defaults', async () => {
  plantOne()
  const { settings } = await branch.get('officer', 'me.get', {})
  expect(settings.conduct).toEqual({ hours: { from: '09:00', to: '20:00' }, attempts: { day: 3, week: 6 } })
  const conduct = { hours: { from: '10:30', to: '18:00' }, attempts: { day: 1, week: 1 } }
  branch.engine.update('settings', { _id: 'branch' }, { $set: { conduct } } as never, false)
  expect(await check('service')).toMatchObject({ nextAllowedAt: at('2026-11-23 10:30').getTime() })
})

test('a list says once what holds for all, and of a row only what its customer wishes', async () => {
  const needs = [needIn('lead', 60)]
  const due = { createdOn: inDays(-400), contactedBefore: inDays(-200), phone: phone(2) }
  plant(
    branch,
    customerDoc('plain', { ...due, needs }),
    customerDoc('evening', { ...due, needs, contactWishes: WISHES }),
    customerDoc('never', { ...due, needs, refusesContact: true }),
  )
  const holds = async () => {
    const { hold, rows } = await branch.get('officer', 'today.list', {})
    const of = (id: string) => rows.find(row => row.id === `cus_${id}`)?.hold
    return [hold, of('plain'), of('evening'), of('never')]
  }
  const evening = { sentence: expect.stringContaining('18:00-21:00'), nextAllowedAt: expect.any(Number) }
  const never = { sentence: expect.stringContaining('不愿被联系'), nextAllowedAt: null }
  expect(await holds()).toEqual([null, undefined, evening, never])
  branch.setNow(at('2026-11-23 20:30'))
  expect(await holds()).toEqual([expect.objectContaining({}), undefined, null, never])
})

test('R79 R125 a row that is due for a loan’s task says what stands against 贷后, another what stands against a service', async () => {
  const evening = { ...WISHES, hours: { from: '18:00', to: '23:00' } }
  const due = { createdOn: inDays(-400), contactedBefore: inDays(-200), phone: phone(2) }
  const lent = (id: string, more: object = {}) => {
    const made = customerDoc(id, { ...due, standing: 'none', ...more })
    return withLoans(made, loanDoc(made, id, { maturesOn: inDays(60) }))
  }
  plant(
    branch,
    lent('never', { refusesContact: true }),
    lent('late', { contactWishes: evening }),
    lent('plain'),
    customerDoc('served', { ...due, needs: [needIn('lead', 60)], contactWishes: evening }),
  )
  const holds = async () => {
    const { rows } = await branch.get('officer', 'today.list', {})
    const of = (id: string) => rows.find(row => row.id === `cus_${id}`)
    expect(['never', 'late', 'plain', 'served'].map(id => of(id)?.words.taskId !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ])
    return ['never', 'late', 'plain', 'served'].map(id => of(id)?.hold)
  }
  branch.setNow(at('2026-11-23 19:00'))
  expect(await holds()).toEqual([null, null, undefined, null])
  branch.setNow(at('2026-11-23 22:30'))
  const night = {
    sentence: '22:00 到 08:00 不做贷后联系，明天 09:00 起可以。',
    nextAllowedAt: expect.any(Number),
  }
  const [never, late, plain, served] = await holds()
  expect(never).toEqual(night)
  expect(late?.sentence).toContain('22:00 到 08:00 不做贷后联系')
  expect(plain).toEqual(night)
  expect(served).toBeNull()
})

test('somebody else’s customer is not checked', async () => {
  plantOne()
  const input = { customerId: 'cus_it', purpose: 'service', channel: 'T' } as const
  expect(await branch.ask('officer2', 'contact.check', input)).toMatchObject({ code: 'NOT_FOUND' })
})

describe('R79 before a card', () => {
  const make = (more: object = {}) =>
    branch.ask('officer', 'card.make', {
      id: 'crd_1',
      customerId: 'cus_it',
      asked: { purpose: 'service', note: '' },
      ...more,
    })

  test('it is refused outside the hours, saying why and from when, and nothing is kept', async () => {
    plantOne()
    branch.setNow(at('2026-11-28 11:00'))
    expect(await make()).toEqual({
      ok: false,
      code: 'CONDUCT',
      message: '休息日不联系客户（本行规定），后天 09:00 起可以。',
    })
    expect([branch.docs('cards'), branch.docs('audit')]).toEqual([[], []])
    branch.setNow(at('2026-11-30 09:00'))
    expect(await make()).toMatchObject({ ok: true })
  })

  test('it is refused by a channel that the customer refuses, and by who refuses contact', async () => {
    plantOne({ contactWishes: { ...WISHES, refusedChannels: ['W'], hours: null } })
    expect(await make()).toMatchObject({ code: 'CONDUCT', message: expect.stringContaining('微信') })
    branch.engine.clear('customers')
    plantOne({ refusesContact: true })
    expect(await make()).toMatchObject({ code: 'CONDUCT' })
    expect(branch.docs('cards')).toEqual([])
  })

  test('a customer who has just asked for it gets it all the same, and the audit says what stood against it', async () => {
    plantOne({ refusesContact: true })
    expect(await make({ isAsked: true })).toMatchObject({ ok: true })
    expect(branch.docs('audit')).toMatchObject([
      { what: 'card.make', subjectId: 'crd_1', askedDespite: 'refusesContact' },
    ])
  })
})
