import { inDays, phone, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { type Asked, MATERIALS, sharedCards } from '../../devtools/testing/shared-cards'

const branch = ownBranch()
const { open, shared, faceOf, confirm } = sharedCards(branch)

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
