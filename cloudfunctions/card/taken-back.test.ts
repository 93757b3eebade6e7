import { ownBranch } from '../../devtools/testing/own-branch'
import { MATERIALS, sharedCards } from '../../devtools/testing/shared-cards'

const branch = ownBranch()
const { open, shared, faceOf, confirm } = sharedCards(branch)

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
