import { CONTACT_CHANNELS } from '@/domain/contact-wishes'
import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, tick } from '../../devtools/testing/reminders'

const branch = ownBranch()
let token = ''
const birthday = {
  calendar: 'solar',
  month: Number(TODAY.slice(5, 7)),
  day: Number(TODAY.slice(8)) + 1,
} as const
const other = () => customerDoc('other', { name: '赵明', contactedBefore: TODAY, birthday })

beforeEach(async () => {
  branch.reset()
  branch.openApi.outbox.clear()
  const known = { name: '王小明', phone: phone(1), contactedBefore: TODAY, birthday }
  plant(branch, customerDoc('it', { ...known, needs: [needIn('a', 60)] }))
  const asked = { purpose: 'service', note: '' } as const
  const { path } = await branch.get('officer', 'card.make', { id: 'crd_it', customerId: 'cus_it', asked })
  token = path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_it', isCustomer: true })
})

const withdraw = () =>
  branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: false })
const refuse = (...refused: (typeof CONTACT_CHANNELS)[number][]) =>
  branch.get('customer', 'rights.channels', { token, refused })
const check = (purpose: 'marketing' | 'service' | 'postLoan', channel: (typeof CONTACT_CHANNELS)[number]) =>
  branch.get('officer', 'contact.check', { customerId: 'cus_it', purpose, channel })
const dial = (purpose: 'marketing' | 'service' | 'postLoan') =>
  branch.ask('officer', 'customer.phone', { id: 'cus_it', purpose })
const greeted = async () =>
  (await branch.get('officer', 'greeting.list', {})).birthdays.map(({ id, channels }) => [id, channels])

test('marketing withdrawn: no channel, no number and no hour is left for it, from the next call on', async () => {
  expect(await dial('marketing')).toMatchObject({ ok: true })
  await withdraw()
  for (const channel of CONTACT_CHANNELS)
    expect([channel, await check('marketing', channel)]).toMatchObject([
      channel,
      { isAllowed: false, reason: 'noMarketing', nextAllowedAt: null },
    ])
  const dials = branch.docs('audit', { what: 'customer.phone' }).length
  expect(await dial('marketing')).toMatchObject({ ok: false, code: 'CONDUCT' })
  expect(branch.docs('audit', { what: 'customer.phone' })).toHaveLength(dials)
  const { holds } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  expect(holds).toMatchObject({ marketing: { nextAllowedAt: null }, service: null, postLoan: null })
})

test('PIPL 15 marketing withdrawn counts for the person: another officer’s record and a firm’s person of the same number', async () => {
  plant(
    branch,
    customerDoc('twin', {
      name: '王小明',
      phone: phone(1),
      ownerId: 'stf_officer2',
      contactedBefore: TODAY,
      needs: [needIn('b', 60)],
    }),
    customerDoc('firm', {
      kind: 'firm',
      name: '小明茶行',
      ownerId: 'stf_officer2',
      contactedBefore: TODAY,
      needs: [needIn('c', 60)],
    }),
  )
  const it = { id: 'cop_1', customerId: 'cus_firm' } as const
  const wishes = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
  const person = { ...it, version: 0, role: 'legal', name: '王小明', phone: phone(1), wishes } as const
  await branch.get('officer2', 'contactPerson.save', { ...person, refusesContact: false })
  const twin = (purpose: 'marketing' | 'service') =>
    branch.get('officer2', 'contact.check', { customerId: 'cus_twin', purpose, channel: 'T' })
  const ofFirm = () => branch.ask('officer2', 'contactPerson.phone', { ...it, purpose: 'marketing' })
  expect(await twin('marketing')).toMatchObject({ isAllowed: true })
  expect(await ofFirm()).toMatchObject({ ok: true })
  await withdraw()
  expect(await twin('marketing')).toMatchObject({ isAllowed: false, reason: 'noMarketing' })
  expect(await twin('service')).toMatchObject({ isAllowed: true })
  expect(await ofFirm()).toMatchObject({ code: 'CONDUCT' })
  const [taken] = branch.docs<{ at: number }>('consents', { what: 'marketing', isGiven: false })
  const giveAt = (at: number) =>
    insert(branch, 'consents', [{ ...taken, _id: `con_${at}`, customerId: 'cus_twin', isGiven: true, at }])
  giveAt((taken?.at ?? 0) - 1)
  expect(await twin('marketing')).toMatchObject({ isAllowed: false })
  giveAt((taken?.at ?? 0) + 1)
  expect(await twin('marketing')).toMatchObject({ isAllowed: true })
})

test('marketing withdrawn leaves service, duties after the loan and greetings (R73, R79)', async () => {
  await withdraw()
  expect(await check('service', 'T')).toMatchObject({ isAllowed: true })
  expect(await dial('service')).toMatchObject({ ok: true })
  expect(await dial('postLoan')).toMatchObject({ ok: true })
  expect(await greeted()).toEqual([['cus_it', ['W', 'S', 'E']]])
})

test('a refused channel is left out of a greeting and is refused when it is said to be sent', async () => {
  await refuse('S', 'T')
  expect(await greeted()).toEqual([['cus_it', ['W', 'E']]])
  const said = {
    customerId: 'cus_it',
    kind: 'birthday',
    on: inDays(1),
    fate: 'sent',
    text: '生日快乐！',
  } as const
  expect(await branch.ask('officer', 'greeting.done', { ...said, channel: 'S' })).toMatchObject({ ok: false })
  expect(branch.docs('entries', { kind: 'greeting' })).toEqual([])
  expect(await branch.ask('officer', 'greeting.done', { ...said, channel: 'W' })).toMatchObject({ ok: true })
  expect(await dial('service')).toMatchObject({ ok: false, code: 'CONDUCT' })
})

test('who refuses all writing is no greeting: not listed, not counted in Today’s line, not nudged', async () => {
  await refuse('W', 'S', 'E')
  expect(await greeted()).toEqual([])
  expect((await branch.get('officer', 'care.line', {})).line).not.toContain('生日')
  await accept(branch, 'officer', 3)
  await tick(branch)
  expect(arrived(branch).filter(({ page }) => page.startsWith('pages/care'))).toEqual([])
  expect(JSON.stringify(branch.docs('reminderBooks'))).not.toContain('greeting:')
})

test('the same greeting of somebody who refuses nothing is listed, counted and nudged', async () => {
  branch.engine.clear('customers')
  plant(branch, other())
  expect((await branch.get('officer', 'care.line', {})).line).toContain('1 位生日')
  await accept(branch, 'officer', 3)
  await tick(branch)
  expect(arrived(branch).map(({ data }) => data.thing1)).toEqual(['赵客户'])
})

test('consent given again works as quickly', async () => {
  await withdraw()
  await branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: true })
  expect(await check('marketing', 'T')).toMatchObject({ isAllowed: true })
  await refuse('T')
  await refuse()
  expect(await dial('service')).toMatchObject({ ok: true })
})

test('PIPL 24 「不按个人情况推荐」 works at once: nothing is guessed from habits, and the officer’s page says so before 营销', async () => {
  const loans = [-270, -180, -90].map((days, i) => ({
    _id: `cus_it.dea_${i}`,
    id: `dea_${i}`,
    customerId: 'cus_it',
    ownerId: 'stf_officer',
    disbursedOn: inDays(days),
    status: 'settled',
  }))
  branch.engine.insertMany('dealings', loans as never)
  const guessed = async () =>
    (await branch.get('officer', 'fact.list', { customerId: 'cus_it' })).computed.map(({ label }) => label)
  const shown = async () => (await branch.get('officer', 'customer.get', { id: 'cus_it' })).noProfiling
  const say = (isGiven: boolean) =>
    branch.get('customer', 'rights.consent', { token, purpose: 'personalised', isGiven })
  expect([await shown(), await guessed()]).toEqual([false, ['借款规律', '下次可能用款']])
  await say(false)
  expect([await shown(), await guessed()]).toEqual([true, []])
  await say(true)
  expect([await shown(), await guessed()]).toEqual([false, ['借款规律', '下次可能用款']])
})
