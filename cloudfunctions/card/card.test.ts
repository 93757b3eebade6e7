import { createHash } from 'node:crypto'
import { customerDoc, inDays, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'
import { MATERIALS, SERVICE, sharedCards } from '../../devtools/testing/shared-cards'

const branch = ownBranch()
const { open, shared, faceOf, confirm } = sharedCards(branch)

test('R92 until the branch has written its own complaint line no card is made, the officer hears who must, and nothing changes', async () => {
  const line = (bankLine: string) =>
    branch.engine.update('settings', { _id: 'branch' }, { $set: { 'card.bankLine': bankLine } }, false)
  const make = () =>
    branch.ask('officer', 'card.make', { id: 'crd_line', customerId: 'cus_son', asked: SERVICE })
  line('')
  const before = branch.everything()
  expect(await make()).toMatchObject({ code: 'INVALID', message: '请管理员先填银行投诉电话，再发卡。' })
  expect(branch.everything()).toEqual(before)
  line('95500')
  expect(await make()).toMatchObject({ ok: true })
})

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
      officer: { name: '李敏', branch: '城南支行', phone: '14400010001', staffNo: '' },
      lines: { bank: '14400010002', regulator: '12378' },
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
    branch.engine.update('settings', { _id: 'branch' }, { $set: { usualDays } } as never, false)
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
