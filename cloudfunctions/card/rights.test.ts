import { WORDS_FOR_CUSTOMER } from '@/domain/grade-explain'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
let token = ''
const arrange = async (more: Parameters<typeof customerDoc>[1] = {}) => {
  branch.reset()
  const facts = [{ label: '主营', text: '茶叶' }]
  plant(branch, customerDoc('it', { name: '王小明', phone: phone(1), facts, ...more }))
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', customerId: 'cus_it', asked })
  token = made.path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
}
const confirm = () => branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
const desk = () => branch.get('customer', 'rights.see', { token })
beforeEach(() => arrange())

test('the desk is for the confirmed person; a proposed one, a stranger and the officer are refused', async () => {
  for (const who of ['customer', 'stranger', 'officer'] as const) {
    expect([who, await branch.ask(who, 'rights.see', { token })]).toMatchObject([who, { code: 'FORBIDDEN' }])
  }
  await confirm()
  expect((await branch.ask('customer', 'rights.see', { token })).ok).toBe(true)
})

test.each(['revoked', 'expired'] as const)(
  'PIPL 44–47 the rights desk of a card that is %s serves its confirmed customer, and nobody else',
  async how => {
    await confirm()
    if (how === 'revoked') await branch.get('officer', 'card.revoke', { id: 'crd_1' })
    else branch.setNow(new Date(`${inDays(200)}T10:00:00+08:00`))
    expect(await branch.get('customer', 'card.open', { token })).toMatchObject({
      face: 'business',
      hasEnded: true,
      hasDesk: true,
    })
    expect((await desk()).kept[0]).toMatchObject({ value: '王小明' })
    const withdraw = { token, purpose: 'marketing', isGiven: false } as const
    expect(await branch.ask('customer', 'rights.consent', withdraw)).toMatchObject({ ok: true })
    expect(await branch.ask('customer', 'rights.erase', { token, id: 'cpl_e' })).toMatchObject({ ok: true })
    for (const who of ['stranger', 'officer'] as const)
      expect([who, await branch.ask(who, 'rights.see', { token })]).toMatchObject([
        who,
        { code: 'FORBIDDEN' },
      ])
    expect(await branch.get('stranger', 'card.open', { token })).toMatchObject({ hasDesk: false })
    expect(await branch.ask('customer', 'card.digits', { token, digits: '0000' })).toMatchObject({
      ok: false,
    })
  },
)

test('the desk says what is kept, for what, from whom, and R64 how grades are made; the phone is masked, no grade is named', async () => {
  await confirm()
  const seen = await desk()
  expect(seen.kept.map(one => [one.what, one.value])).toEqual([
    ['姓名', '王小明'],
    ['手机号', `144****${phone(1).slice(-4)}`],
    ['主营', '茶叶'],
  ])
  expect(seen.kept.every(one => one.source !== '' && one.purpose !== '' && one.until !== '')).toBe(true)
  expect(seen.grading).toBe(WORDS_FOR_CUSTOMER)
  expect(JSON.stringify(seen)).not.toContain(phone(1))
})

test('withdrawing marketing works at once: the guard refuses marketing and still allows a duty after the loan', async () => {
  await confirm()
  const ask = (purpose: 'marketing' | 'service' | 'postLoan') =>
    branch.get('officer', 'contact.check', { customerId: 'cus_it', purpose, channel: 'T' })
  expect(await ask('marketing')).toMatchObject({ isAllowed: true })
  const after = await branch.get('customer', 'rights.consent', {
    token,
    purpose: 'marketing',
    isGiven: false,
  })
  expect(after.consents).toContainEqual({ purpose: 'marketing', isGiven: false })
  expect(await ask('marketing')).toMatchObject({ isAllowed: false, reason: 'noMarketing' })
  expect(await ask('postLoan')).toMatchObject({ isAllowed: true })
  expect(branch.docs('consents')).toMatchObject([{ what: 'marketing', isGiven: false, how: 'card' }])
})

test('the same answer twice is one piece of evidence, giving it back is another', async () => {
  await confirm()
  const say = (isGiven: boolean) =>
    branch.get('customer', 'rights.consent', { token, purpose: 'personalised', isGiven })
  await say(false)
  await say(false)
  await say(true)
  const kept = branch.docs<{ isGiven: boolean }>('consents')
  expect(kept.map(one => one.isGiven)).toEqual([false, true])
})

test('a refused channel is refused by the guard, with the officer told in the journal', async () => {
  await confirm()
  await branch.get('customer', 'rights.channels', { token, refused: ['T'] })
  const check = { customerId: 'cus_it', purpose: 'service', channel: 'T' } as const
  expect(await branch.get('officer', 'contact.check', check)).toMatchObject({ reason: 'refusedChannel' })
  const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_it' })
  expect(rows[0]).toMatchObject({ kind: 'event', note: '请不要用这些方式联系：电话' })
})

test('a correction goes to the lead, due in fifteen days', async () => {
  await confirm()
  const sent = { token, id: 'cpl_1', text: '我的生意是卖咖啡' }
  expect(await branch.get('customer', 'rights.correct', sent)).toEqual({ dueOn: inDays(15) })
  expect(branch.docs('complaints')).toMatchObject([{ kind: 'rights', text: '要求更正：我的生意是卖咖啡' }])
})

test('a correction that WeChat’s check refuses goes to nobody', async () => {
  await confirm()
  const before = branch.everything()
  const correct = { token, id: 'cpl_9', text: '违规内容' }
  expect(await branch.ask('customer', 'rights.correct', correct)).toMatchObject({ code: 'TEXT' })
  expect(branch.everything()).toEqual(before)
})

test('words of ours that the customer would read pass WeChat’s check: why it is not erased, the product, the branch', async () => {
  await confirm()
  await branch.get('customer', 'rights.erase', { token, id: 'cpl_8' })
  const before = branch.everything()
  const decided = { id: 'cpl_8', isApproved: false, reason: '违规内容' }
  expect(await branch.ask('lead', 'erasure.decide', decided)).toMatchObject({ code: 'TEXT' })
  const need = {
    id: 'need_r',
    product: '违规贷',
    amountFen: 100,
    stage: 'intent',
    waitingFor: null,
    demand: 'clear',
    expectedOn: null,
  } as const
  const add = { ...need, customerId: 'cus_it', version: 1 } as never
  expect(await branch.ask('officer', 'need.add', add)).toMatchObject({ code: 'TEXT' })
  const lines = { branchPhone: '14400010003', bankLine: '95500', regulatorLine: '12378', days: 60 }
  const card = { branchName: '违规支行', ...lines }
  expect(await branch.ask('admin', 'settings.set', { changes: { card } })).toMatchObject({ code: 'TEXT' })
  expect(branch.everything()).toEqual(before)
})

test('erasure says beforehand what stays, and is asked once', async () => {
  await confirm()
  expect((await desk()).erasure).toMatchObject({ state: 'none', sentence: '' })
  expect((await desk()).erasure.stays[0]).toMatch('同意和撤回同意')
  // Nothing tells by a number whose relative or whose firm somebody is: the desk says so.
  const stays = (await desk()).erasure.stays.join('')
  for (const words of [
    '备用联系人',
    '企业把您登记为联系人',
    '电话和您的一样',
    '一起删除',
    '电话不一样的，认不出是您',
  ])
    expect(stays).toContain(words)
  const after = await branch.get('customer', 'rights.erase', { token, id: 'cpl_2' })
  expect(after.erasure.state).toBe('asked')
  await branch.get('customer', 'rights.erase', { token, id: 'cpl_2' })
  expect(branch.docs('erasures')).toMatchObject([{ _id: 'cus_it', status: 'asked' }])
})

test('PIPL 47, 50 however much was complained of that day, what is asked of a right is filed and the lead is told', async () => {
  await confirm()
  const complaint = { token, text: '态度不好', phone: null } as const
  for (const n of [1, 2, 3, 4, 5])
    await branch.get('customer', 'card.complain', { ...complaint, id: `cpl_${n}` })
  const sent = { token, id: 'cpl_c', text: '我的生意是卖咖啡' }
  expect(await branch.ask('customer', 'rights.correct', sent)).toMatchObject({ ok: true })
  expect(await branch.ask('customer', 'rights.erase', { token, id: 'cpl_e' })).toMatchObject({ ok: true })
  expect(branch.docs('erasures')).toMatchObject([{ _id: 'cus_it', status: 'asked' }])
  expect(branch.docs('complaints', { kind: 'rights' })).toHaveLength(2)
  expect(branch.docs('reminders', { page: /cpl_e/ })).toMatchObject([{ ownerId: 'stf_lead', isOpen: true }])
})

test('an erasure under an id that is somebody else’s is refused whole, and can be asked again', async () => {
  await confirm()
  const theirs = { token, id: 'cpl_s', text: '态度不好', phone: null } as const
  await branch.get('stranger', 'card.complain', theirs)
  const erase = (id: string) => branch.ask('customer', 'rights.erase', { token, id })
  expect(await erase('cpl_s')).toMatchObject({ code: 'ID_TAKEN' })
  expect(branch.docs('erasures')).toEqual([])
  expect(await erase('cpl_e')).toMatchObject({ ok: true, data: { erasure: { state: 'asked' } } })
})

test.each([
  ['a running loan', { dealings: { count: 1, firstOn: inDays(-90), running: 1 } }],
  ['an application under way', { needs: [needIn('a', 20, { stage: 'approval' })] }],
] as const)('with %s erasure is refused with the reason, and nothing changes', async (_title, more) => {
  await arrange(more as never)
  await confirm()
  const before = branch.everything()
  expect((await desk()).erasure.sentence).not.toBe('')
  expect(await branch.ask('customer', 'rights.erase', { token, id: 'cpl_3' })).toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(branch.everything()).toEqual(before)
})

test('PIPL 15 what the customer took back no edit undoes; a new consent does, and is evidence', async () => {
  await confirm()
  await branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: false })
  await branch.get('customer', 'rights.channels', { token, refused: ['T'] })
  const { version, withdrawn } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  expect(withdrawn).toEqual([
    { what: 'marketing', on: inDays(0) },
    { what: 'channel:T', on: inDays(0) },
  ])
  const lift = (more: { hasConsented?: boolean; noMarketing?: boolean }) => {
    const { hasConsented, noMarketing = false } = more
    const contactWishes = { refusedChannels: [], noMarketing, hours: null, dont: '' }
    const sent = { id: 'cus_it', version, changes: { contactWishes } }
    return branch.ask('officer', 'customer.update', hasConsented ? { ...sent, hasConsented } : sent)
  }
  const before = branch.everything()
  for (const noMarketing of [true, false])
    expect(await lift({ noMarketing })).toMatchObject({ code: 'FORBIDDEN' })
  const note = {
    id: 'cus_it',
    version,
    changes: {
      contactWishes: { refusedChannels: ['T' as const], noMarketing: false, hours: null, dont: '' },
    },
  }
  expect(await branch.ask('officer', 'customer.update', note)).toMatchObject({ code: 'FORBIDDEN' })
  expect(branch.everything()).toEqual(before)
  expect(await lift({ hasConsented: true })).toMatchObject({ ok: true })
  expect(branch.docs('consents', { how: 'officer' })).toMatchObject([
    { what: 'marketing', isGiven: true, byId: 'stf_officer' },
    { what: 'channel:T', isGiven: true, byId: 'stf_officer' },
  ])
  expect((await branch.get('officer', 'customer.get', { id: 'cus_it' })).withdrawn).toEqual([])
})

test('PIPL 15 private facts taken back on the card are opened by no tap of the officer’s, only by a consent given anew', async () => {
  await confirm()
  const it = { customerId: 'cus_it' }
  await branch.get('officer', 'fact.unlock', it)
  await branch.get('customer', 'rights.consent', { token, purpose: 'privateFacts', isGiven: false })
  const before = branch.everything()
  expect(await branch.ask('officer', 'fact.unlock', it)).toMatchObject({ code: 'FORBIDDEN' })
  expect(branch.everything()).toEqual(before)
  const { privacy } = await branch.get('officer', 'fact.list', it)
  expect(privacy).toEqual({ isOpen: false, since: null, withdrawnOn: inDays(0) })
  const again = await branch.get('officer', 'fact.unlock', { ...it, hasConsented: true })
  expect(again.privacy).toEqual({ isOpen: true, since: inDays(0), withdrawnOn: null })
  expect((await branch.get('officer', 'customer.get', { id: 'cus_it' })).withdrawn).toEqual([])
  expect(branch.docs('consents', { what: 'privateFacts', how: 'officer', isGiven: true })).toHaveLength(2)
  expect((await desk()).consents).toContainEqual({ purpose: 'privateFacts', isGiven: true })
})

test('an edit of something else leaves what was taken back, and the customer may give it again', async () => {
  await confirm()
  const say = (isGiven: boolean) =>
    branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven })
  await say(false)
  const { version } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  const edit = { id: 'cus_it', version, changes: { note: '开店' } }
  expect(await branch.ask('officer', 'customer.update', edit)).toMatchObject({ ok: true })
  await say(true)
  expect((await branch.get('officer', 'customer.get', { id: 'cus_it' })).withdrawn).toEqual([])
})
