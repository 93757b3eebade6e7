import { addDays } from '@/domain/day'
import { insert } from '../../devtools/testing/branch'
import { campaignLineOf, campaignOf, productDoc } from '../../devtools/testing/campaigns'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'

const branch = ownBranch()
const ASKED = { purpose: 'product', campaignId: 'cmp_it', textId: 'txt_product' } as const
const WISHES = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }

const arrange = (customer: object = {}, list: object = {}, text: object = {}, row: object = {}) => {
  branch.reset()
  plant(
    branch,
    { ...customerDoc('it', { needs: [needIn('a', 20)], phone: phone(1) }), ...customer },
    // The same number at a colleague's, and a stranger.
    customerDoc('twin', { needs: [needIn('b', 20)], phone: phone(1), ownerId: 'stf_officer2' }),
    customerDoc('other', { needs: [needIn('c', 20)], phone: phone(2), ownerId: 'stf_officer2' }),
  )
  const product = productDoc()
  const terms = { ...product.product, forWhom: { kinds: ['firm'], grades: ['A'], tags: ['商户'], facts: [] } }
  insert(branch, 'texts', [{ ...product, product: terms, ...text }])
  insert(branch, 'campaigns', [{ ...campaignOf('stf_officer'), channel: 'W', ...list }])
  insert(branch, 'campaignLines', [{ ...campaignLineOf('stf_officer'), reachedOn: null, ...row }])
}
const make = (id = 'crd_1', more: object = {}) =>
  branch.ask('officer', 'card.make', { id, customerId: 'cus_it', asked: ASKED, ...more })
const sent = async (id = 'crd_1') => {
  const reply = await make(id)
  if (!reply.ok) throw new Error(reply.message)
  return reply.data.path.split('=')[1] ?? ''
}
const served = async (who: Person, token: string) => {
  const face = await branch.get(who, 'card.open', { token })
  if (face.face !== 'service') throw new Error(`${who} sees ${face.face}`)
  return face
}
const want = (token: string, wants: boolean) => branch.ask('customer', 'card.want', { token, wants })
const confirm = (id = 'crd_1') => branch.get('officer', 'card.confirm', { id, isCustomer: true })
const line = () => branch.docs<{ reachedOn: string; answer: string }>('campaignLines')[0]
const reminders = () => branch.docs<{ what: string }>('reminders', { kind: 'card' }).map(({ what }) => what)

beforeEach(() => arrange())

describe('R67, R119 a line of a list goes out as a card', () => {
  test('and is reached by it, recorded; the card ends with the product where that ends first', async () => {
    arrange({}, {}, { validUntil: inDays(9) })
    const reply = await make()
    expect(reply).toMatchObject({ ok: true, data: { card: { purpose: 'product', lastsTo: inDays(9) } } })
    expect(line()).toMatchObject({ reachedOn: TODAY, answer: null })
    expect(branch.docs('campaigns')).toMatchObject([{ tally: { targeted: { listed: 1, reached: 2 } } }])
    expect(branch.docs('audit', { what: 'campaign.reach' })).toHaveLength(1)
  })

  test.each<[string, object, object, object, object, string]>([
    [
      'a customer who takes no marketing',
      { contactWishes: { ...WISHES, noMarketing: true } },
      {},
      {},
      {},
      'CONDUCT',
    ],
    [
      'whoever is said to have asked for it, all the same',
      { contactWishes: { ...WISHES, noMarketing: true } },
      {},
      {},
      { isAsked: true },
      'CONDUCT',
    ],
    ['a customer who is not to be picked', { noProfiling: true }, {}, {}, {}, 'CONDUCT'],
    ['who said no to it on another record of the number', { withdrawnElsewhere: [] }, {}, {}, {}, 'TWIN'],
    ['a list of calls', {}, { channel: 'T' }, {}, {}, 'INVALID'],
    ['a list that is over', {}, { endsOn: inDays(-1) }, {}, {}, 'INVALID'],
    ['another product than the list’s', {}, {}, {}, { asked: { ...ASKED, textId: 'txt_other' } }, 'INVALID'],
    ['a product out of use', {}, {}, { state: 'retired' }, {}, 'NOT_FOUND'],
    ['somebody else’s list and line', {}, { ownerId: 'stf_officer2' }, {}, {}, 'NOT_FOUND'],
    ['a list that is not there', {}, {}, {}, { asked: { ...ASKED, campaignId: 'cmp_none' } }, 'NOT_FOUND'],
  ])('is refused to %s, and nothing is written', async (_, customer, list, text, more, code) => {
    arrange(customer, list, text, 'ownerId' in list ? list : {})
    if (code === 'TWIN')
      branch.engine.update(
        'customers',
        { _id: 'cus_twin' },
        { $set: { withdrawn: [{ what: 'offer:txt_product', on: TODAY }] } } as never,
        false,
      )
    const before = branch.everything()
    expect(await make('crd_1', more)).toMatchObject({ ok: false, code: code === 'TWIN' ? 'CONDUCT' : code })
    expect(branch.everything()).toEqual(before)
  })
})

describe('R119 what the customer reads', () => {
  test('is the approved words, the rate, for whom, until when and the materials; R64 no grade, and no word of a price of their own', async () => {
    const { offer } = await served('customer', await sent())
    expect(offer).toEqual({
      title: '经营贷',
      body: '进货周转用。',
      validUntil: inDays(60),
      forWhom: '企业；商户',
      rate: '年化利率 3.95%（单利）',
      materials: ['营业执照'],
    })
  })

  test('R82 is nobody else’s: whom it was forwarded to sees a business card', async () => {
    const token = await sent()
    await served('customer', token)
    const face = await branch.get('stranger', 'card.open', { token })
    expect(face.face).toBe('business')
    expect(JSON.stringify(face)).not.toMatch(/经营贷|txt_product|cmp_it/)
  })

  test.each<[string, object]>([
    ['taken out of use', { state: 'retired' }],
    ['written anew and not approved yet', { state: 'draft' }],
    ['over', { validUntil: inDays(-1) }],
  ])('is nothing more once it is %s: neither words nor an answer', async (_, change) => {
    const token = await sent()
    await served('customer', token)
    branch.engine.update('texts', { _id: 'txt_product' }, { $set: change } as never, false)
    expect((await served('customer', token)).offer).toBeNull()
    const before = branch.everything()
    expect(await want(token, true)).toMatchObject({ code: 'INVALID' })
    expect(branch.everything()).toEqual(before)
    const { cards } = await branch.get('officer', 'card.list', { customerId: 'cus_it' })
    expect(cards).toMatchObject([{ offerName: null }])
  })

  test('the officer’s list of cards names it', async () => {
    await sent()
    const { cards } = await branch.get('officer', 'card.list', { customerId: 'cus_it' })
    expect(cards).toMatchObject([{ purpose: 'product', offerName: '经营贷' }])
  })
})

describe('R67 what the customer answers', () => {
  test('becomes the line’s answer, is counted, told in the journal and wakes the officer; tapped again it changes nothing', async () => {
    const token = await sent()
    await served('customer', token)
    await confirm()
    await want(token, true)
    expect(line()).toMatchObject({ answer: 'interested', answeredOn: TODAY })
    expect(branch.docs('campaigns')).toMatchObject([{ tally: { targeted: { interested: 1 } } }])
    expect(reminders()).toContain('经营贷：有兴趣')
    const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_it' })
    expect(rows[0]).toMatchObject({ kind: 'event', note: '经营贷：有兴趣', by: '客户' })
    const { cards } = await branch.get('officer', 'card.list', { customerId: 'cus_it' })
    expect(cards).toMatchObject([{ given: { offer: 'interested' } }])
    const before = branch.everything()
    await want(token, true)
    expect(branch.everything()).toEqual(before)
  })

  test('R82 somebody only proposed answers on the card alone; once it is known who it was, the answer counts', async () => {
    const token = await sent()
    await served('customer', token)
    await want(token, false)
    expect(line()).toMatchObject({ answer: null })
    expect(reminders()).toContain('待确认的人 · 经营贷：不需要')
    await confirm()
    expect(line()).toMatchObject({ answer: 'no', answeredOn: TODAY })
  })

  test('R82 what somebody else answered goes with them', async () => {
    const token = await sent()
    await served('customer', token)
    await want(token, false)
    await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: false })
    expect(line()).toMatchObject({ answer: null })
    const { cards } = await branch.get('officer', 'card.list', { customerId: 'cus_it' })
    expect(cards[0]?.given).not.toHaveProperty('offer')
  })

  test('a refusal is never repeated, on no record of the number; whoever has another number may be asked', async () => {
    const token = await sent()
    await served('customer', token)
    await confirm()
    await want(token, false)
    branch.setNow(new Date(`${addDays(TODAY, 1)}T10:00:00+08:00`))
    expect(await make('crd_2')).toMatchObject({ code: 'CONDUCT', message: '客户说过不要这个，不再提。' })
    const ask = { textId: 'txt_product', forWhom: null, channel: 'W' } as const
    branch.engine.update(
      'texts',
      { _id: 'txt_product' },
      { $set: { product: productDoc().product } } as never,
      false,
    )
    const who = await branch.get('officer2', 'offer.who', ask)
    expect(who.rows.map(({ id }) => id)).toEqual(['cus_other'])
    expect(who.out).toEqual({ refused: 1 })
    const copy = { id: 'txt_product', customerId: 'cus_twin', channel: 'W' } as const
    expect(await branch.ask('officer2', 'text.copy', copy)).toMatchObject({ code: 'CONDUCT' })
    expect(
      await branch.ask('officer', 'campaign.answer', {
        id: 'cmp_it',
        customerId: 'cus_it',
        answer: 'interested',
      }),
    ).toMatchObject({ code: 'USED' })
  })

  test('the same hand takes a refusal back, on every record of the number', async () => {
    const token = await sent()
    await served('customer', token)
    await confirm()
    await want(token, false)
    branch.setNow(new Date(`${addDays(TODAY, 1)}T10:00:00+08:00`))
    await want(token, true)
    expect(line()).toMatchObject({ answer: 'interested' })
    const copy = { id: 'txt_product', customerId: 'cus_twin', channel: 'W' } as const
    expect(await branch.ask('officer2', 'text.copy', copy)).toMatchObject({ ok: true })
  })

  test('R82 what somebody wrongly taken for the customer answered goes with them', async () => {
    const token = await sent()
    await served('customer', token)
    await confirm()
    await want(token, false)
    const revoke = () =>
      branch.get('officer', 'identity.revoke', { customerId: 'cus_it', reason: '是他弟弟' })
    await revoke()
    expect(line()).toMatchObject({ answer: null, answeredOn: null })
    expect(branch.docs('campaigns')).toMatchObject([{ tally: { targeted: { no: 0 } } }])
    expect(await make('crd_2')).toMatchObject({ ok: true })
    const copy = { id: 'txt_product', customerId: 'cus_twin', channel: 'W' } as const
    expect(await branch.ask('officer2', 'text.copy', copy)).toMatchObject({ ok: true })
  })

  test('R82 what the officer heard otherwise stays when the person of the card turns out to be another', async () => {
    const token = await sent()
    await served('customer', token)
    await confirm()
    await want(token, true)
    await branch.get('officer', 'campaign.answer', {
      id: 'cmp_it',
      customerId: 'cus_it',
      answer: 'considering',
    })
    await branch.get('officer', 'identity.revoke', { customerId: 'cus_it', reason: '是他弟弟' })
    expect(line()).toMatchObject({ answer: 'considering' })
  })

  test('is refused on a card of another purpose, and to whom it does not serve; nothing is written', async () => {
    const token = await sent()
    await served('customer', token)
    const made = await branch.get('officer', 'card.make', {
      id: 'crd_2',
      customerId: 'cus_it',
      asked: { purpose: 'needs' },
    })
    const other = made.path.split('=')[1] ?? ''
    await served('customer', other)
    const before = branch.everything()
    expect(await want(other, true)).toMatchObject({ code: 'INVALID' })
    for (const who of ['stranger', 'officer', 'officer2', 'lead'] as const)
      expect(await branch.ask(who, 'card.want', { token, wants: true })).toMatchObject({ code: 'FORBIDDEN' })
    expect(branch.everything()).toEqual(before)
  })
})
