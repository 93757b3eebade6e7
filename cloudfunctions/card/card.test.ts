import { createHash } from 'node:crypto'
import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { cutOffAt } from '../../devtools/testing/cut-off'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  branch.engine.update('settings', {}, { $set: {} }, true)
  const son = customerDoc('son', {
    name: '王小明',
    phone: phone(1),
    needs: [needIn('a', 20, { stage: 'investigation' })],
  })
  const mother = customerDoc('mother', { name: '李桂兰', phone: phone(2) })
  plant(branch, son, mother)
})

let n = 0
type Asked = Parameters<typeof branch.get<'card.make'>>[2]['asked']
const SERVICE: Asked = { purpose: 'service', note: '' }
const MATERIALS: Asked = { purpose: 'materials', items: [{ id: 'itm_1', name: '营业执照', how: '' }] }

/** A card of the son's, as its officer shares it. */
const shared = async (asked: Asked = SERVICE, customerId = 'cus_son') => {
  const made = await branch.get('officer', 'card.make', { id: `crd_${++n}`, customerId, asked })
  return { ...made, token: made.path.split('=')[1] ?? '' }
}
const open = (who: Person, token: string, chat?: string) =>
  branch.get(who, 'card.open', chat === undefined ? { token } : { token, chat })
const faceOf = async (who: Person, token: string) => {
  const seen = await open(who, token)
  return seen.face === 'service' ? seen.standing : seen.face
}
const confirm = (id: string, isCustomer = true) => branch.get('officer', 'card.confirm', { id, isCustomer })

describe('three faces of one path', () => {
  test('the officer gets the customer, the first opener the service, whoever it is forwarded to a business card', async () => {
    const { token, path, title } = await shared()
    expect(path).toMatch(/^pages\/card\/index\?c=[\w-]{22}$/)
    expect(title).toBe('李敏 给您的服务卡')
    expect(await open('officer', token)).toEqual({
      face: 'officer',
      customerId: 'cus_son',
      purpose: 'service',
      chat: 'none',
    })
    expect(await faceOf('customer', token)).toBe('proposed')
    expect(await faceOf('stranger', token)).toBe('business')
    expect(await faceOf('officer2', token)).toBe('business')
    expect(await faceOf('customer', token)).toBe('proposed')
  })

  test('a card that a covering 协办 made is of the customer’s own officer, to whoever opens it', async () => {
    branch.engine.update('customers', { _id: 'cus_son' }, { $set: { coOwnerId: 'stf_deputy' } }, false)
    const cover = {
      ownerId: 'stf_officer',
      ownerName: '李敏',
      from: inDays(-1),
      to: inDays(1),
      isWhole: false,
    }
    branch.engine.update('staff', { _id: 'stf_deputy' }, { $set: { covers: [cover] } }, false)
    const input = { id: 'crd_cover', customerId: 'cus_son', asked: SERVICE }
    const made = await branch.get('deputy', 'card.make', input)
    const token = made.path.split('=')[1] ?? ''
    expect(branch.docs('cards')).toMatchObject([{ ownerId: 'stf_officer', teamId: 'tea_1' }])
    expect(await open('customer', token)).toMatchObject({ face: 'service', officer: { name: '李敏' } })
    // One that was made when cards were still of their maker.
    branch.engine.update('cards', {}, { $set: { ownerId: 'stf_deputy' } }, true)
    expect(await open('customer', token)).toMatchObject({ officer: { name: '李敏' } })
    expect(await open('stranger', token)).toMatchObject({ officer: { name: '李敏' } })
  })

  test('the token is stored nowhere', async () => {
    const { token } = await shared()
    expect(JSON.stringify(branch.everything())).not.toContain(token)
  })

  test('a business card says nothing of the customer', async () => {
    const { token } = await shared(MATERIALS)
    await open('customer', token)
    expect(await open('stranger', token)).toEqual({
      face: 'business',
      officer: { name: '李敏', branch: '本行', phone: '', staffNo: '' },
      lines: { bank: '', regulator: '12378' },
      hasEnded: false,
      hasDesk: false,
      takesFriends: false,
    })
  })

  test('the 工号 that the lead entered stands on the card, also on a business card; a wrong one is refused', async () => {
    const { token } = await shared()
    const enter = (who: Person, staffNo: string | null) =>
      branch.ask(who, 'staff.number', { staffId: 'stf_officer', staffNo })
    expect(await enter('farLead', '10327')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await enter('lead', '1032七')).toMatchObject({ code: 'INVALID' })
    expect(await enter('lead', '10327')).toMatchObject({ ok: true, data: { staffNo: '10327' } })
    expect(branch.docs('audit', { what: 'staff.number' })).toMatchObject([{ from: null, to: '10327' }])
    expect(await open('customer', token)).toMatchObject({ officer: { staffNo: '10327' } })
    expect(await open('stranger', token)).toMatchObject({ face: 'business', officer: { staffNo: '10327' } })
    await enter('lead', null)
    expect(await open('stranger', token)).toMatchObject({ officer: { staffNo: '' } })
  })

  test('the stage under way says how many workdays it usually takes, where the branch says so', async () => {
    const { token, card } = await shared()
    await open('customer', token)
    await confirm(card.id)
    const usual = async () => {
      const seen = await open('customer', token)
      return seen.face === 'service' ? seen.progress[0]?.steps.map(step => step.usual) : []
    }
    expect(new Set(await usual())).toEqual(new Set([null]))
    const usualDays = { investigation: { from: 3, to: 5 } }
    branch.engine.insertMany('settings', [{ _id: 'branch', usualDays }] as never)
    expect((await usual())?.[1]).toEqual({ from: 3, to: 5 })
  })

  test('progress waits for a confirmed person, and R64 neither grade nor importance is among what is answered', async () => {
    const { token, card } = await shared()
    expect(await open('customer', token)).toMatchObject({ standing: 'proposed', progress: [] })
    await confirm(card.id)
    const seen = await open('customer', token)
    expect(seen).toMatchObject({ standing: 'confirmed' })
    const steps = seen.face === 'service' ? seen.progress[0]?.steps : []
    expect(steps?.map(step => step.state)).toEqual(['done', 'now', 'later', 'later', 'later', 'later'])
    expect(JSON.stringify(seen)).not.toMatch(/grade|isKey|importance|amount/i)
  })

  test('a person confirmed on one card is known on every other of that customer', async () => {
    const first = await shared()
    await open('customer', first.token)
    await confirm(first.card.id)
    const second = await shared(MATERIALS)
    expect(await faceOf('stranger', second.token)).toBe('business')
    expect(await faceOf('customer', second.token)).toBe('confirmed')
  })

  test('who is refused is nobody, and the next opener is proposed', async () => {
    const { token, card } = await shared()
    await open('stranger', token)
    await confirm(card.id, false)
    expect(await faceOf('stranger', token)).toBe('business')
    expect(await faceOf('customer', token)).toBe('proposed')
  })

  test('R82 the mother, known as herself, opens her son’s card and sees a business card', async () => {
    const hers = await shared(SERVICE, 'cus_mother')
    await open('customer', hers.token)
    await confirm(hers.card.id)
    const his = await shared(MATERIALS)
    expect(await faceOf('customer', his.token)).toBe('business')
    expect(await faceOf('stranger', his.token)).toBe('proposed')
  })

  test('two who open at the same moment: one is proposed', async () => {
    const { token } = await shared()
    const faces = await Promise.all([faceOf('customer', token), faceOf('stranger', token)])
    expect(faces.sort()).toEqual(['business', 'proposed'])
  })

  test('an expired and a revoked card are a business card to the customer', async () => {
    const { token, card } = await shared()
    await open('customer', token)
    branch.setNow(new Date(`${inDays(31)}T10:00:00+08:00`))
    expect(await open('customer', token)).toMatchObject({ face: 'business', hasEnded: true })
    branch.setNow(new Date(`${inDays(30)}T10:00:00+08:00`))
    expect(await faceOf('customer', token)).toBe('proposed')
    await branch.get('officer', 'card.revoke', { id: card.id })
    expect(await open('customer', token)).toMatchObject({ face: 'business', hasEnded: true })
  })
})

describe('a 「是本人」 that was wrong', () => {
  const revoke = (reason = '打开的是他母亲') =>
    branch.ask('officer', 'identity.revoke', { customerId: 'cus_son', reason })
  const wrong = async () => {
    const first = await shared()
    const second = await shared(MATERIALS)
    await open('stranger', first.token)
    await confirm(first.card.id)
    return { first, second }
  }

  test('is taken back: business on every card, proposed on none, and the person can be confirmed', async () => {
    const { first, second } = await wrong()
    expect(await faceOf('stranger', second.token)).toBe('confirmed')
    expect(await revoke()).toMatchObject({ ok: true, data: { isKnown: false } })
    for (const { token } of [first, second]) {
      expect(await open('stranger', token)).toMatchObject({ face: 'business' })
      expect(await branch.ask('stranger', 'rights.see', { token })).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(branch.docs('identities')).toEqual([])
    expect(await faceOf('customer', first.token)).toBe('proposed')
    await confirm(first.card.id)
    expect(await faceOf('customer', second.token)).toBe('confirmed')
  })

  test('that WeChat is proposed on no new card either, until the officer lets it in; then it needs a 「是本人」 again', async () => {
    await wrong()
    await revoke()
    const third = await shared(MATERIALS)
    const list = () => branch.get('officer', 'card.list', { customerId: 'cus_son' })
    expect(await faceOf('stranger', third.token)).toBe('business')
    expect(await list()).toMatchObject({ shutOut: 1 })
    const letIn = () => branch.ask('officer', 'identity.letIn', { customerId: 'cus_son' })
    expect(await letIn()).toMatchObject({ ok: true, data: { shutOut: 0 } })
    expect(await letIn()).toMatchObject({ ok: true })
    expect(await list()).toMatchObject({ shutOut: 0, identity: null })
    expect(await faceOf('stranger', third.token)).toBe('proposed')
    expect(branch.docs('audit', { what: 'identity.letIn' })).toHaveLength(1)
  })

  test('who is not the customer on one card is proposed on no later one', async () => {
    const first = await shared()
    await open('stranger', first.token)
    await confirm(first.card.id, false)
    const later = await shared(MATERIALS)
    expect(await faceOf('stranger', later.token)).toBe('business')
    expect(await faceOf('customer', later.token)).toBe('proposed')
  })

  test('「不是」 holds for the cards that are open already; whoever is known is never said not to be the customer', async () => {
    const first = await shared()
    const second = await shared(MATERIALS)
    await open('stranger', first.token)
    await open('stranger', second.token)
    await confirm(first.card.id, false)
    expect(await faceOf('stranger', second.token)).toBe('business')
    expect(await faceOf('customer', second.token)).toBe('proposed')
    await confirm(second.card.id)
    const no = { id: second.card.id, isCustomer: false }
    expect(await branch.ask('officer', 'card.confirm', no)).toMatchObject({ code: 'USED' })
    expect(await faceOf('customer', second.token)).toBe('confirmed')
  })

  test('R82 what somebody answered who is not the customer is read by nobody who opens next', async () => {
    const NEEDS = { use: '还赌债', amountFen: 100, wantedOn: null, repayFrom: '工资', worries: '别让妈知道' }
    const answered = async () => {
      const made = await shared({ purpose: 'needs' })
      await open('stranger', made.token)
      await branch.get('stranger', 'card.fillNeeds', { token: made.token, needs: NEEDS })
      return made
    }
    const read = async (token: string) => {
      const seen = await open('customer', token)
      return seen.face === 'service' ? [seen.standing, seen.given.needs] : seen.face
    }
    const refused = await answered()
    await confirm(refused.card.id, false)
    expect(await read(refused.token)).toEqual(['proposed', null])
    await branch.get('officer', 'identity.letIn', { customerId: 'cus_son' })
    const other = await answered()
    await confirm(refused.card.id)
    expect(await read(other.token)).toEqual(['confirmed', null])
    await branch.get('officer', 'identity.revoke', { customerId: 'cus_son', reason: '认错人' })
    await branch.get('officer', 'identity.letIn', { customerId: 'cus_son' })
    const taken = await answered()
    await confirm(taken.card.id)
    await branch.get('officer', 'identity.revoke', { customerId: 'cus_son', reason: '认错人' })
    expect(await read(taken.token)).toEqual(['proposed', null])
  })

  test('a late tap never says of the next opener what was seen of the one before', async () => {
    const { token, card } = await shared()
    await open('stranger', token)
    const [seen] = (await branch.get('officer', 'card.list', { customerId: 'cus_son' })).cards
    const tap = { id: card.id, isCustomer: true, openedAt: seen?.openedAt ?? 0 }
    await confirm(card.id, false)
    await branch.advance(1_000)
    await open('customer', token)
    const before = branch.everything()
    expect(await branch.ask('officer', 'card.confirm', tap)).toMatchObject({ code: 'CONFLICT' })
    expect(branch.everything()).toEqual(before)
  })

  test('leaves who, when and why in the journal and the audit, and the consents as they were', async () => {
    const { first } = await wrong()
    await branch.get('stranger', 'rights.consent', {
      token: first.token,
      purpose: 'marketing',
      isGiven: false,
    })
    const consents = branch.docs('consents')
    await revoke()
    expect(branch.docs('consents')).toEqual(consents)
    expect(consents).toHaveLength(1)
    const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_son' })
    expect(rows[0]).toMatchObject({ kind: 'event', by: '李敏', note: '撤销了「是本人」：打开的是他母亲' })
    expect(branch.docs('audit', { what: 'identity.revoke' })).toMatchObject([
      { byId: 'stf_officer', subjectId: 'cus_son', how: 'officer' },
    ])
  })

  test('needs somebody confirmed and a reason, and is the officer’s own', async () => {
    await shared()
    const before = branch.everything()
    expect(await revoke()).toMatchObject({ code: 'INVALID' })
    expect(await revoke(' ')).toMatchObject({ code: 'INVALID' })
    const others = { customerId: 'cus_son', reason: '认错人' }
    expect(await branch.ask('officer2', 'identity.revoke', others)).toMatchObject({ code: 'NOT_FOUND' })
    expect(branch.everything()).toEqual(before)
  })
})

describe('who one is', () => {
  test('the last four digits add to the proposal, say nothing and end after five tries', async () => {
    const { token, card } = await shared()
    await open('customer', token)
    const wrong = await branch.get('customer', 'card.digits', { token, digits: '9999' })
    const right = await branch.get('customer', 'card.digits', { token, digits: phone(1).slice(-4) })
    expect({ ...right, triesLeft: 4 }).toEqual(wrong)
    expect(right).toMatchObject({ standing: 'proposed', triesLeft: 3, progress: [] })
    const [listed] = (await branch.get('officer', 'card.list', { customerId: 'cus_son' })).cards
    expect(listed).toMatchObject({ id: card.id, opened: 'proposed', hasDigits: true })
    for (let i = 0; i < 3; i++) await branch.get('customer', 'card.digits', { token, digits: '0000' })
    expect(await branch.ask('customer', 'card.digits', { token, digits: '0000' })).toMatchObject({
      code: 'LIMIT',
    })
  })

  test('WeChat’s verified number confirms if it is the customer’s', async () => {
    const { token } = await shared()
    await open('customer', token)
    const ask = () => branch.ask('customer', 'card.verify', { token, code: 'code-1' })
    expect(await ask()).toMatchObject({ code: 'FORBIDDEN' })
    expect(branch.docs('identities')).toEqual([])
    expect(await branch.ask('customer', 'card.verify', { token, code: 'invalid' })).toMatchObject({
      code: 'INVALID',
    })
  })

  test('a verified number that is the customer’s confirms at once', async () => {
    // The number that the local WeChat knows for this code.
    const digits = Number.parseInt(createHash('sha256').update('code-1').digest('hex').slice(0, 12), 16) % 1e8
    plant(branch, customerDoc('verified', { phone: `138${String(digits).padStart(8, '0')}` }))
    const { token } = await shared(SERVICE, 'cus_verified')
    await open('customer', token)
    expect(await branch.get('customer', 'card.verify', { token, code: 'code-1' })).toMatchObject({
      standing: 'confirmed',
    })
    expect(branch.docs('identities')).toMatchObject([{ _id: 'cus_verified', how: 'phone' }])
  })

  test('tokens that do not exist: nothing but NOT_FOUND in one shape, then a lock that a right token does not open', async () => {
    const { token } = await shared()
    const replies = new Set<string>()
    for (let i = 0; i < 25; i++) {
      const guess = Buffer.from(`guess number ${i}`.padEnd(16).slice(0, 16)).toString('base64url')
      replies.add(JSON.stringify(await branch.ask('stranger', 'card.open', { token: guess })))
    }
    replies.add(JSON.stringify(await branch.ask('stranger', 'card.open', { token })))
    expect(replies.size).toBe(1)
    expect([...replies][0]).toContain('NOT_FOUND')
    expect(await faceOf('customer', token)).toBe('proposed')
  })
})

describe('what the customer does', () => {
  const given = async (token: string) => {
    const seen = await open('customer', token)
    return seen.face === 'service' ? seen.given : null
  }

  test('a ticked document reaches the officer as a journal line and a reminder, once', async () => {
    const { token, card } = await shared(MATERIALS)
    await open('customer', token)
    const tick = { token, itemId: 'itm_1', isDone: true }
    await branch.get('customer', 'card.tick', tick)
    await branch.get('customer', 'card.tick', tick)
    expect((await given(token))?.ticks).toEqual({ itm_1: { byCustomer: TODAY, byOfficer: null } })
    const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_son' })
    expect(rows.map(row => [row.kind, row.note, row.by])).toEqual([
      ['event', '材料清单：营业执照已备好', '待确认的人'],
      ['event', '有人打开了「材料清单」，待确认是不是本人', '待确认的人'],
    ])
    expect(branch.docs('reminders', { what: '待确认的人 · 材料清单：营业执照已备好' })).toMatchObject([
      { kind: 'card', ownerId: 'stf_officer', salutation: '王客户' },
    ])
    await branch.get('officer', 'card.tickOwn', { id: card.id, itemId: 'itm_1', isDone: true })
    expect((await given(token))?.ticks.itm_1).toEqual({ byCustomer: TODAY, byOfficer: TODAY })
  })

  test('an event is neither a look nor a contact: the clocks and the grade stand', async () => {
    const { token } = await shared(MATERIALS)
    await open('customer', token)
    const before = branch.docs('customers', { _id: 'cus_son' })
    await branch.get('customer', 'card.tick', { token, itemId: 'itm_1', isDone: true })
    expect(branch.docs('customers', { _id: 'cus_son' })).toEqual(before)
  })

  test('a slot is picked, a passed one refused', async () => {
    const slots = [
      { id: 'itm_a', on: TODAY, at: '15:00' },
      { id: 'itm_b', on: inDays(2), at: '10:00' },
    ]
    const asked: Asked = {
      purpose: 'appointment',
      about: '面签',
      agenda: [],
      place: '网点',
      slots,
      meetingId: null,
    }
    const { token } = await shared(asked)
    await open('customer', token)
    branch.setNow(new Date(`${inDays(1)}T10:00:00+08:00`))
    expect(await branch.ask('customer', 'card.pick', { token, slotId: 'itm_a' })).toMatchObject({
      code: 'INVALID',
    })
    await branch.get('customer', 'card.pick', { token, slotId: 'itm_b' })
    expect((await given(token))?.pickedId).toBe('itm_b')
  })

  test.each([
    ['09:00', '09:00', 'INVALID'],
    ['09:00', '18:00', 'INVALID'],
    ['09:00', '08:59', undefined],
  ])('a slot of today at %s, picked at %s: %s', async (at, now, code) => {
    const about = { about: '面签', agenda: [], place: '网点', meetingId: null }
    const slots = [{ id: 'itm_a', on: inDays(1), at }]
    const { token } = await shared({ purpose: 'appointment', ...about, slots })
    await open('customer', token)
    branch.setNow(new Date(`${inDays(1)}T${now}:00+08:00`))
    const reply = await branch.ask('customer', 'card.pick', { token, slotId: 'itm_a' })
    expect(reply.ok ? undefined : reply.code).toBe(code)
    expect((await given(token))?.pickedId).toBe(code === undefined ? 'itm_a' : null)
  })

  test('another slot is told again the same day: an open reminder says the new time, a ticked one opens again', async () => {
    const slots = [1, 2, 3].map(i => ({ id: `itm_${i}`, on: inDays(i), at: `1${i}:00` }))
    const about = { about: '面签', agenda: [], place: '网点', meetingId: null }
    const { token, card } = await shared({ purpose: 'appointment', ...about, slots })
    await open('customer', token)
    await confirm(card.id)
    const picked = async (slotId: string) => {
      await branch.get('customer', 'card.pick', { token, slotId })
      return (await branch.get('officer', 'reminder.list', {})).rows
    }
    const [first] = await picked('itm_1')
    expect(first?.what).toContain('11:00')
    const [second, ...more] = await picked('itm_2')
    expect(second?.what).toContain('12:00')
    expect(more).toEqual([])
    await branch.get('officer', 'reminder.done', { id: second?.id ?? '' })
    expect(await picked('itm_2')).toEqual([])
    expect(await picked('itm_3')).toMatchObject([{ what: expect.stringContaining('13:00') }])
  })

  test('a withdrawal on a card does not hide the slot that was picked on it', async () => {
    const slots = [{ id: 'itm_1', on: inDays(1), at: '11:00' }]
    const about = { about: '面签', agenda: [], place: '网点', meetingId: null }
    const { token, card } = await shared({ purpose: 'appointment', ...about, slots })
    await open('customer', token)
    await confirm(card.id)
    await branch.get('customer', 'card.pick', { token, slotId: 'itm_1' })
    await branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: false })
    const { rows } = await branch.get('officer', 'reminder.list', {})
    expect(rows.map(row => row.what).sort()).toEqual([
      expect.stringMatching(/^不同意/),
      expect.stringMatching(/^预约：.*11:00/),
    ])
  })

  test('R93 a trial whose fee eats the loan is refused in words, and no card is made', async () => {
    const asked = { purpose: 'trial', product: '快贷', amountFen: 100_000, months: 12, rateBp: 435 } as const
    const make = (id: string, feeFen: number) =>
      branch.ask('officer', 'card.make', { id, customerId: 'cus_son', asked: { ...asked, feeFen } })
    expect(await make('crd_fee', 100_000)).toMatchObject({ code: 'INVALID', message: '费用要比借的钱少。' })
    expect(branch.docs('cards')).toEqual([])
    expect(await make('crd_fee', 5_000)).toMatchObject({ ok: true })
  })

  test('R92 a poor rating goes to the lead and not into the officer’s journal; R94 it is given once', async () => {
    const { token, card } = await shared({ purpose: 'rating', about: 'visit' })
    await open('customer', token)
    await confirm(card.id)
    const told = ['有人打开了「评价」，待确认是不是本人']
    await branch.get('customer', 'card.rate', { token, score: 2, words: '等了很久' })
    expect(branch.docs('complaints')).toMatchObject([
      { kind: 'rating', score: 2, aboutStaffId: 'stf_officer', teamId: 'tea_1', dueOn: inDays(15) },
    ])
    const [filed] = branch.docs<{ _id: string }>('complaints')
    expect(branch.docs('reminders', { isOpen: true })).toMatchObject([
      {
        kind: 'complaint',
        ownerId: 'stf_lead',
        salutation: '',
        page: `pages/complaints/index?id=${filed?._id}`,
      },
    ])
    const inbox = await branch.get('lead', 'reminder.list', {})
    expect(inbox.rows).toMatchObject([{ kind: 'complaint', page: `pages/complaints/index?id=${filed?._id}` }])
    expect((await branch.get('lead', 'today.list', {})).reminders).toEqual(inbox.rows)
    const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_son' })
    expect(rows.map(({ note }) => note)).toEqual(told)
    const { cards } = await branch.get('officer', 'card.list', { customerId: 'cus_son' })
    expect(cards[0]?.given.rating).toBeNull()
    expect(await branch.ask('customer', 'card.rate', { token, score: 5, words: '' })).toMatchObject({
      code: 'USED',
    })
  })

  test('R92 a poor rating reaches the lead though somebody filed first under an id made of the card’s number', async () => {
    const { token, card } = await shared({ purpose: 'rating', about: 'visit' })
    await open('customer', token)
    const squat = { token, id: `cpl_r${card.id.slice(4)}`, text: '挺好', phone: null } as const
    await branch.get('stranger', 'card.complain', squat)
    await branch.get('customer', 'card.rate', { token, score: 1, words: '太差' })
    expect(branch.docs('complaints', { kind: 'rating' })).toMatchObject([{ score: 1, text: '太差' }])
  })

  test('R92 a call that is cut off after the rating leaves no lead who does not hear of it', async () => {
    const { token } = await shared({ purpose: 'rating', about: 'visit' })
    await open('customer', token)
    const [lead] = branch.docs<object>('staff', { _id: 'stf_lead' })
    insert(branch, 'staff', [{ ...lead, _id: 'stf_lead2', openid: 'o-lead2' }])
    cutOffAt(branch, 'reminderBooks', 1)
    const rate = () => branch.ask('customer', 'card.rate', { token, score: 1, words: '太差' })
    expect(await rate()).toMatchObject({ code: 'INTERNAL' })
    expect(await rate()).toMatchObject({ code: 'USED' })
    const told = branch.docs<{ ownerId: string }>('reminders', { kind: 'complaint' })
    expect(told.map(({ ownerId }) => ownerId).sort()).toEqual(['stf_lead', 'stf_lead2'])
  })

  test('one WeChat files five a day and no sixth; what was filed is answered again, and tomorrow it may', async () => {
    const { token } = await shared()
    const say = (n: number) =>
      branch.ask('stranger', 'card.complain', { token, id: `cpl_f${n}`, text: '没有回电', phone: null })
    for (let i = 1; i <= 5; i++) expect(await say(i)).toMatchObject({ ok: true })
    const before = branch.everything()
    expect(await say(6)).toMatchObject({ code: 'LIMIT' })
    expect(branch.everything()).toEqual(before)
    expect(await say(5)).toMatchObject({ ok: true })
    branch.setNow(new Date(`${inDays(1)}T10:00:00+08:00`))
    expect(await say(6)).toMatchObject({ ok: true })
  })

  test('R82 of a complaint the lead sees whether its person is known or only proposed', async () => {
    const { token, card } = await shared()
    await open('customer', token)
    await branch.get('customer', 'card.changeOfficer', { token, id: 'cpl_1' })
    await confirm(card.id)
    await branch.get('customer', 'card.changeOfficer', { token, id: 'cpl_2' })
    await branch.get('stranger', 'card.complain', { token, id: 'cpl_3', text: '没有回电', phone: null })
    const { rows } = await branch.get('lead', 'complaint.list', {})
    expect(Object.fromEntries(rows.map(row => [row.id, row.standing]))).toEqual({
      cpl_1: 'proposed',
      cpl_2: 'confirmed',
      cpl_3: null,
    })
  })

  test('R92 whoever holds a card may complain; R126 whoever is not known by it asks for another officer with a number to be asked by', async () => {
    const { token } = await shared()
    await open('customer', token)
    const complaint = { token, id: 'cpl_1', text: '没有回电', phone: null }
    expect(await branch.get('stranger', 'card.complain', complaint)).toEqual({ dueOn: inDays(15) })
    expect(branch.docs('complaints')).toMatchObject([{ customerId: null }])
    const another = { token, id: 'cpl_2' }
    expect(await branch.ask('stranger', 'card.changeOfficer', another)).toMatchObject({ code: 'INVALID' })
    expect(await branch.ask('officer', 'card.changeOfficer', another)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await branch.get('customer', 'card.changeOfficer', another)).toEqual({ dueOn: inDays(15) })
    expect(branch.docs('complaints', { _id: 'cpl_2' })).toMatchObject([{ customerId: 'cus_son' }])
    const asked = { token, id: 'cpl_3', phone: phone(9) } as const
    expect(await branch.get('stranger', 'card.changeOfficer', asked)).toEqual({ dueOn: inDays(15) })
    expect(branch.docs('complaints', { _id: 'cpl_3' })).toMatchObject([
      { kind: 'changeOfficer', customerId: null, standing: null, aboutStaffId: 'stf_officer' },
    ])
    const { rows } = await branch.get('lead', 'complaint.list', {})
    expect(rows.find(({ id }) => id === 'cpl_3')).toMatchObject({ hasPhone: true, salutation: '' })
    const move = { id: 'han_1', complaintId: 'cpl_3', toId: 'stf_officer2' } as const
    expect(await branch.ask('lead', 'handover.one', move)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('R92 a complaint about the lead goes to the admin', async () => {
    plant(branch, customerDoc('hers', { ownerId: 'stf_lead' }))
    const made = await branch.get('lead', 'card.make', {
      id: 'crd_lead',
      customerId: 'cus_hers',
      asked: SERVICE,
    })
    const token = made.path.split('=')[1] ?? ''
    await branch.get('customer', 'card.complain', { token, id: 'cpl_3', text: '态度不好', phone: null })
    expect(branch.docs('reminders')).toMatchObject([{ ownerId: 'stf_admin' }])
  })

  test('R74 the first opener of a 转介绍 card is a friend: proposed as nobody, and leaves a number', async () => {
    const { token, card } = await shared({ purpose: 'referral' })
    expect(await open('stranger', token)).toMatchObject({ face: 'business', takesFriends: true })
    expect(branch.docs('cards', { cardNo: card.id })).toMatchObject([{ proposal: null }])
    expect(await branch.ask('officer', 'card.confirm', { id: card.id, isCustomer: true })).toMatchObject({
      code: 'INVALID',
    })
    await branch.get('stranger', 'card.refer', { token, name: '钱先生', phone: phone(9), agrees: true })
    expect(branch.docs('referrals')).toHaveLength(1)
    expect(await faceOf('customer', token)).toBe('business')
  })

  test('R74 the friend leaves a number, once; the referrer enters none and sees none of it', async () => {
    const known = await shared()
    await open('customer', known.token)
    await confirm(known.card.id)
    const { token } = await shared({ purpose: 'referral' })
    expect(await faceOf('customer', token)).toBe('confirmed')
    const before = branch.everything()
    const theirs = { token, name: '钱先生', phone: phone(9), agrees: true } as const
    expect(await branch.ask('customer', 'card.refer', theirs)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('转给他'),
    })
    expect(branch.everything()).toEqual(before)
    expect(await open('stranger', token)).toMatchObject({ face: 'business', takesFriends: true })
    const friend = { token, name: '钱先生', phone: phone(9), agrees: true } as const
    await branch.get('stranger', 'card.refer', friend)
    await branch.get('stranger', 'card.refer', friend)
    expect(branch.docs('referrals')).toHaveLength(1)
    expect(JSON.stringify(branch.docs('referrals'))).not.toContain(phone(9))
    // With one friend sent, a number would tell who: neither the card nor the desk has one.
    expect(await given(token)).not.toHaveProperty('referrals')
    const { records } = await branch.get('customer', 'rights.see', { token })
    expect(JSON.stringify([await open('customer', token), records])).not.toMatch(/钱先生|朋友/)
  })

  test('text that WeChat’s check refuses, or cannot look at, changes nothing; a complaint is never refused for its words', async () => {
    const { token } = await shared({ purpose: 'confirm', points: ['利率 4.35%'] })
    await open('customer', token)
    const before = branch.everything()
    const risky = { token, isRight: false, text: '违规内容' }
    expect(await branch.ask('customer', 'card.answer', risky)).toMatchObject({ code: 'TEXT' })
    branch.openApi.fail('security.msgSecCheck', { errcode: -1, errmsg: 'busy' })
    expect(await branch.ask('customer', 'card.answer', { ...risky, text: '不对' })).toMatchObject({
      code: 'TEXT',
    })
    branch.openApi.fail('security.msgSecCheck', undefined)
    expect(branch.everything()).toEqual(before)
    await branch.get('customer', 'card.complain', { token, id: 'cpl_4', text: '他们违规收费', phone: null })
    expect(branch.docs('complaints')).toHaveLength(1)
  })

  test('whom the card does not serve may do nothing with it', async () => {
    const { token } = await shared(MATERIALS)
    await open('customer', token)
    const before = branch.everything()
    for (const who of ['stranger', 'officer2', 'officer', 'leaver', 'lead'] as const) {
      const reply = await branch.ask(who, 'card.tick', { token, itemId: 'itm_1', isDone: true })
      expect([who, reply]).toMatchObject([who, { code: 'FORBIDDEN' }])
    }
    expect(branch.everything()).toEqual(before)
  })
})

describe('which chat is this', () => {
  test('opening a card in a one-to-one chat binds it for this officer; a group never', async () => {
    const { token } = await shared()
    expect(await open('officer', token, 'group:9')).toMatchObject({ chat: 'group' })
    const entered = (who: 'officer' | 'officer2', chat: string) => branch.get(who, 'chat.enter', { chat })
    expect(await entered('officer', 'group:9')).toEqual({ kind: 'group' })
    expect(await entered('officer', 'forged')).toEqual({ kind: 'none' })
    expect(await entered('officer', 'single:7')).toEqual({ kind: 'unbound' })
    expect(await open('officer', token, 'single:7')).toMatchObject({ chat: 'bound' })
    expect(await entered('officer', 'single:7')).toEqual({
      kind: 'bound',
      customerId: 'cus_son',
      name: '王小明',
    })
    expect(await entered('officer2', 'single:7')).toEqual({ kind: 'unbound' })
    const hers = await shared(SERVICE, 'cus_mother')
    expect(await open('officer', hers.token, 'single:7')).toMatchObject({ chat: 'other' })
    await branch.get('officer', 'chat.unbind', { customerId: 'cus_son' })
    expect(await open('officer', hers.token, 'single:7')).toMatchObject({ chat: 'bound' })
  })

  test('a chat bound to a customer who is no longer the officer’s is free for another', async () => {
    const his = await shared()
    const hers = await shared(SERVICE, 'cus_mother')
    await open('officer', his.token, 'single:7')
    branch.engine.update('customers', { _id: 'cus_son' }, { $set: { ownerId: 'stf_officer2' } }, false)
    expect(await branch.get('officer', 'chat.enter', { chat: 'single:7' })).toEqual({ kind: 'unbound' })
    expect(await open('officer', hers.token, 'single:7')).toMatchObject({ chat: 'bound' })
  })

  test('a room’s id is kept as a hash, and a customer’s opening binds nothing', async () => {
    const { token } = await shared()
    await open('customer', token, 'single:8')
    expect(branch.docs('chats')).toEqual([])
    await open('officer', token, 'single:8')
    expect(branch.docs('chats')).toHaveLength(1)
    const room = createHash('sha256').update('8').digest('hex').slice(0, 28)
    expect(JSON.stringify(branch.docs('chats'))).not.toContain(room)
  })
})
