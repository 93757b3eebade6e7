import type { CardDoc } from '#cloud/store/card-doc'
import type { Input, Output } from '../../devtools/testing/branch'
import { customerDoc, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明', phone: phone(1) }))
})

let n = 0
type Asked = Input<'card.make'>['asked']
const SERVICE = { purpose: 'service', note: '' } satisfies Asked
const MATERIALS = {
  purpose: 'materials',
  items: [{ id: 'itm_1', name: '营业执照', how: '' }],
} satisfies Asked
const shared = async (asked: Asked = SERVICE) => {
  const id = `crd_${++n}`
  const { path } = await branch.get('officer', 'card.make', { id, customerId: 'cus_it', asked })
  return { id, token: path.split('=')[1] ?? '' }
}
type Told<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly code: string }
const callAs = async <T>(openid: string, op: string, input: object): Promise<Told<T>> =>
  (await branch.call('card', { op, input }, { openid })) as Told<T>
const faceSeen = async (openid: string, token: string): Promise<string> => {
  const reply = await callAs<Output<'card.open'>>(openid, 'card.open', { token })
  if (!reply.ok) return reply.code
  return reply.data.face === 'service' ? reply.data.standing : reply.data.face
}
const crowd = (size: number) => Array.from({ length: size }, (_, i) => `o-visitor${i}`)
const cardStored = (id: string) => branch.docs<CardDoc>('cards', { cardNo: id })[0]

test('ten who open one card at the same moment: exactly one is proposed, and stays the one', async () => {
  for (let round = 0; round < 3; round++) {
    const { token } = await shared()
    const faces = await Promise.all(crowd(10).map(openid => faceSeen(openid, token)))
    expect(faces.filter(face => face === 'proposed')).toHaveLength(1)
    expect(faces.filter(face => face === 'business')).toHaveLength(9)
    const again = await Promise.all(crowd(10).map(openid => faceSeen(openid, token)))
    expect(again).toEqual(faces)
  }
})

test('two people confirmed at the same moment, each on a card: one is the customer, the other confirmation is refused', async () => {
  for (let round = 0; round < 3; round++) {
    branch.engine.clear('identities')
    const [a, b] = [await shared(), await shared()]
    await faceSeen('o-visitor1', a.token)
    await faceSeen('o-visitor2', b.token)
    const replies = await Promise.all(
      [a, b].map(({ id }) => branch.ask('officer', 'card.confirm', { id, isCustomer: true })),
    )
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    // Somebody is the customer already, or the other's proposal went with it.
    for (const reply of replies) if (!reply.ok) expect(['USED', 'INVALID']).toContain(reply.code)
    expect(branch.docs('identities')).toHaveLength(1)
    const standing = [await faceSeen('o-visitor1', a.token), await faceSeen('o-visitor2', b.token)]
    expect(standing.sort()).toEqual(['business', 'confirmed'])
  }
})

test('the same person confirmed twice at the same moment is confirmed once', async () => {
  const { id, token } = await shared()
  await faceSeen('o-visitor1', token)
  const confirm = () => branch.get('officer', 'card.confirm', { id, isCustomer: true })
  const views = await Promise.all([confirm(), confirm(), confirm()])
  expect(views.map(view => view.opened)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(branch.docs('identities')).toMatchObject([{ _id: 'cus_it', openid: 'o-visitor1' }])
})

test('a card revoked while it is being opened: whoever comes after the revocation is not proposed', async () => {
  for (let round = 0; round < 15; round++) {
    const { id, token } = await shared()
    const opening = crowd(6).map(openid => faceSeen(openid, token))
    const [revoked, ...faces] = await Promise.all([branch.get('officer', 'card.revoke', { id }), ...opening])
    const proposed = faces.filter(face => face === 'proposed').length
    expect({ proposed, isProposed: cardStored(id)?.proposal !== null }).toEqual(
      revoked.opened === 'never' ? { proposed: 0, isProposed: false } : { proposed: 1, isProposed: true },
    )
    expect(cardStored(id)?.revokedAt).not.toBeNull()
    expect(await Promise.all(crowd(6).map(openid => faceSeen(openid, token)))).toEqual(
      crowd(6).map(() => 'business'),
    )
  }
})

test('a card revoked while its customer acts: what comes after the revocation changes nothing', async () => {
  for (let round = 0; round < 15; round++) {
    const { id, token } = await shared(MATERIALS)
    await faceSeen('o-visitor1', token)
    const tick = (isDone: boolean) => callAs('o-visitor1', 'card.tick', { token, itemId: 'itm_1', isDone })
    const [revoked, ticked] = await Promise.all([branch.get('officer', 'card.revoke', { id }), tick(true)])
    const isTicked = (given: CardDoc['given'] | undefined) => given?.ticks.itm_1?.byCustomer != null
    expect(isTicked(cardStored(id)?.given)).toBe(isTicked(revoked.given))
    expect(ticked.ok).toBe(isTicked(revoked.given))
    expect(await tick(false)).toMatchObject({ ok: false, code: 'FORBIDDEN' })
  }
})
