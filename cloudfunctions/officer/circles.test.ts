import type { Input } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const ALL: Input<'circle.save'>['like'] = { kinds: [], grades: [], tags: [], facts: [] }
const CIRCLE: Input<'circle.save'> = { id: 'cir_1', name: '五金商户', like: { ...ALL, tags: ['五金'] } }
const trader = (id: string, more: object = {}) => ({
  ...customerDoc(id, { tags: ['五金'], name: id }),
  ...more,
})
const save = (more: Partial<Input<'circle.save'>> = {}) =>
  branch.ask('officer', 'circle.save', { ...CIRCLE, ...more })
const put = (customerIds: readonly string[], isIn = true, id = 'cir_1') =>
  branch.ask('officer', 'circle.put', { id, customerIds: [...customerIds], isIn })
const alike = async () =>
  (await branch.get('officer', 'circle.alike', { id: 'cir_1' })).rows.map(({ id }) => id).sort()
const one = () => branch.get('officer', 'circle.one', { id: 'cir_1' })
const inIt = async () => (await one()).members.map(({ id }) => id).sort()

beforeEach(async () => {
  branch.reset()
  plant(branch, trader('a'), trader('b'), customerDoc('plain', { name: 'plain' }))
  await save()
})

test('R85 who is alike is proposed and says by what; in or out by a tap, and who was put out is not proposed again', async () => {
  expect(await branch.get('officer', 'circle.alike', { id: 'cir_1' })).toEqual({
    total: 2,
    rows: [
      { id: 'cus_a', name: 'a', grade: 'D', why: ['标签 五金'] },
      { id: 'cus_b', name: 'b', grade: 'D', why: ['标签 五金'] },
    ],
  })
  expect(await put(['cus_a'])).toMatchObject({ ok: true, data: { total: 1 } })
  expect(await alike()).toEqual(['cus_b'])
  await put(['cus_b'], false)
  expect(await alike()).toEqual([])
  // One who is not alike, and one who was put out, are taken in by hand.
  await put(['cus_plain', 'cus_b', 'cus_b'])
  expect(await inIt()).toEqual(['cus_a', 'cus_b', 'cus_plain'])
  await put(['cus_a'], false)
  expect(await inIt()).toEqual(['cus_b', 'cus_plain'])
  expect(await alike()).toEqual([])
})

test('R85 a circle says how many of each grade, who was last in touch when, and what they hold in common', async () => {
  plant(
    branch,
    trader('hot', {
      journal: { ...trader('hot').journal, needs: [needIn('h', 3)], contactedOn: inDays(-2) },
      grade: 'A',
    }),
  )
  await put(['cus_a', 'cus_hot'])
  const seen = await one()
  expect(seen).toMatchObject({
    today: TODAY,
    stock: { A: 1, B: 0, C: 0, D: 1, E: 0 },
    common: '都是个人，都有标签「五金」',
    members: [
      { id: 'cus_hot', grade: 'A', contactedOn: inDays(-2) },
      { id: 'cus_a', contactedOn: null },
    ],
  })
  // R82 nothing of anybody's money.
  expect(Object.keys(seen.members[0] ?? {}).sort()).toEqual(['contactedOn', 'grade', 'id', 'name'])
  const { rows } = await branch.get('officer', 'circle.list', {})
  expect(rows).toMatchObject([{ id: 'cir_1', name: '五金商户', total: 2, stock: { A: 1, D: 1 } }])
  expect((await branch.get('officer', 'customer.get', { id: 'cus_a' })).circles).toEqual([
    { id: 'cir_1', name: '五金商户' },
  ])
})

test('PIPL 24 who refused to be judged by what is known is never proposed, only taken in by hand', async () => {
  plant(
    branch,
    trader('no', { noProfiling: true }),
    trader('there', { withdrawnElsewhere: [{ what: 'personalised', on: TODAY }] }),
  )
  expect(await alike()).toEqual(['cus_a', 'cus_b'])
  await put(['cus_no'])
  expect(await inIt()).toEqual(['cus_no'])
})

test('R36 a private fact makes nobody alike, whatever the circle asks', async () => {
  const income = { key: 'income', atLeast: 1 }
  expect(await save({ like: { ...ALL, facts: [income] } })).toMatchObject({ code: 'INVALID' })
  expect(await save({ like: { ...ALL, tags: ['离异'] } })).toMatchObject({ code: 'INVALID' })
  expect(await save({ name: '有小孩的' })).toMatchObject({ code: 'INVALID' })
  // Even where a circle of before this rule asked it.
  branch.engine.update(
    'circles',
    { _id: 'cir_1' },
    { $set: { like: { ...ALL, facts: [income] } } } as never,
    false,
  )
  await branch.get('officer', 'fact.unlock', { customerId: 'cus_a' })
  const fact = {
    customerId: 'cus_a',
    version: 0,
    value: { number: 50, unit: '万元' },
    source: 'talk',
  } as const
  await branch.get('officer', 'fact.set', { ...fact, field: { key: 'income' } })
  expect(await alike()).toEqual([])
})

test('R85 by a fact: who is known to have it', async () => {
  await save({ like: { ...ALL, facts: [{ key: 'industry', has: '五金' }] } })
  const fact = { version: 0, source: 'talk' } as const
  await branch.get('officer', 'fact.set', {
    ...fact,
    customerId: 'cus_plain',
    field: { key: 'industry' },
    value: { text: '五金批发' },
  })
  expect(await alike()).toEqual(['cus_plain'])
})

test('R85 a new name stands on every member at once; a circle that goes leaves nobody in it', async () => {
  await put(['cus_a'])
  await put(['cus_b'], false)
  await save({ name: '五金店' })
  const { circles } = await branch.get('officer', 'customer.get', { id: 'cus_a' })
  expect(circles).toEqual([{ id: 'cir_1', name: '五金店' }])
  await branch.get('officer', 'circle.remove', { id: 'cir_1' })
  await branch.get('officer', 'circle.remove', { id: 'cir_1' })
  expect((await branch.get('officer', 'circle.list', {})).rows).toEqual([])
  expect(JSON.stringify(branch.everything())).not.toMatch(/cir_1|五金店/)
})

test('R82 a circle is its officer’s own: a colleague finds neither it nor its name, and takes in nobody else’s customer', async () => {
  await put(['cus_a'])
  plant(branch, trader('theirs', { ownerId: 'stf_officer2' }), trader('gone', { isArchived: true }))
  const before = branch.everything()
  for (const [op, more] of [
    ['circle.one', {}],
    ['circle.alike', {}],
    ['circle.remove', {}],
    ['circle.put', { customerIds: ['cus_theirs'], isIn: true }],
  ] as const)
    expect(await branch.ask('officer2', op, { id: 'cir_1', ...more } as never)).toMatchObject({
      code: 'NOT_FOUND',
    })
  expect(await branch.ask('officer2', 'circle.save', CIRCLE)).toMatchObject({ code: 'ID_TAKEN' })
  expect(await put(['cus_b', 'cus_theirs'])).toMatchObject({ code: 'NOT_FOUND' })
  expect(await put(['cus_gone'])).toMatchObject({ code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
  expect((await branch.get('officer2', 'circle.list', {})).rows).toEqual([])
  expect(await alike()).toEqual(['cus_b'])
})

test('R102 whoever covers a leave sees the customer without the other’s circles', async () => {
  await put(['cus_a'])
  const cover = { ownerId: 'stf_officer', ownerName: '李敏', from: inDays(-1), to: inDays(1), isWhole: true }
  branch.engine.update('staff', { _id: 'stf_deputy' }, { $set: { covers: [cover] } }, false)
  expect((await branch.get('deputy', 'customer.get', { id: 'cus_a' })).circles).toEqual([])
  expect(await branch.ask('deputy', 'circle.one', { id: 'cir_1' })).toMatchObject({ code: 'NOT_FOUND' })
})

test('R85 at most 50 circles of 300; a name stands once; what is refused changes nothing', async () => {
  plant(
    branch,
    ...Array.from({ length: 299 }, (_, i) =>
      trader(`m${i}`, { circles: [{ id: 'cir_1', name: '五金商户' }] }),
    ),
  )
  for (let i = 2; i <= 50; i++) await save({ id: `cir_${i}`, name: `客群${i}` })
  const before = branch.everything()
  expect(await put(['cus_a', 'cus_b'])).toMatchObject({
    code: 'LIMIT',
    message: expect.stringContaining('300'),
  })
  expect(await save({ id: 'cir_51', name: '第五十一' })).toMatchObject({
    code: 'LIMIT',
    message: expect.stringContaining('50'),
  })
  expect(await save({ id: 'cir_2', name: '五金商户' })).toMatchObject({ code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
  expect(await put(['cus_a', 'cus_m1'])).toMatchObject({ ok: true, data: { total: 300 } })
})

test('R85, R82 nothing of a circle is on a customer’s card; the rights desk says that there is one, not which', async () => {
  await put(['cus_a'])
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', customerId: 'cus_a', asked })
  const own = { token: made.path.split('=')[1] ?? '' }
  await branch.get('customer', 'card.open', own)
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
  const card = await branch.get('customer', 'card.open', own)
  expect(JSON.stringify(card)).not.toMatch(/五金|客群|分组/)
  const { kept } = await branch.get('customer', 'rights.see', own)
  const values = kept.filter(({ what }) => what === '客户经理的分组').map(({ value }) => value)
  expect(values).toEqual([expect.stringContaining('1 个')])
  expect(JSON.stringify(kept)).not.toContain('五金商户')
})

describe('R85, R67 a circle is whom an offer goes to', () => {
  const WISHES = { refusedChannels: [], noMarketing: true, hours: null, dont: '' }
  const dialled = (id: string, n: number, more: object = {}) =>
    trader(id, { ...customerDoc(id, { needs: [needIn(id)], phone: phone(n), name: id }), ...more })
  const text = { occasion: null, title: '商户沙龙', body: '周四下午。', validUntil: inDays(60) }
  const ask = { forWhom: null, channel: 'T', circleId: 'cir_1' } as const
  const who = async (textId: string, more: object = {}) =>
    branch.ask('officer', 'offer.who', { textId, ...ask, ...more } as never)
  const within = { circles: [{ id: 'cir_1', name: '五金商户' }] }

  beforeEach(async () => {
    plant(
      branch,
      dialled('in1', 1, within),
      dialled('in2', 2, { ...within, tags: ['个体户'] }),
      dialled('no', 3, { ...within, noProfiling: true }),
      dialled('never', 4, { ...within, contactWishes: WISHES }),
      dialled('outside', 5),
    )
    await branch.get('compliance', 'text.save', { id: 'txt_fair', kind: 'news', ...text })
    const product = {
      validFrom: TODAY,
      annualRate: 395,
      materials: [],
      forWhom: { ...ALL, tags: ['个体户'] },
    }
    await branch.get('compliance', 'text.save', { id: 'txt_loan', kind: 'product', ...text, product })
    for (const id of ['txt_fair', 'txt_loan'] as const)
      await branch.get('admin', 'text.approve', { id, version: 1 })
  })

  test('its members, without those who may not be asked; some of the others are drawn to compare with', async () => {
    expect(await who('txt_fair')).toMatchObject({
      data: {
        fitting: 4,
        targeted: 2,
        out: { noProfiling: 1, noMarketing: 1 },
        rows: expect.arrayContaining([{ id: 'cus_in1', name: 'in1', grade: 'D', why: ['客群 五金商户'] }]),
      },
    })
    const list = { id: 'cmp_1', textId: 'txt_fair', ...ask, massPercent: 30, endsOn: inDays(30) } as const
    const { lines } = await branch.get('officer', 'campaign.make', list)
    const ids = (part: string) =>
      lines
        .filter(one => one.part === part)
        .map(one => one.customer.id)
        .sort()
    expect(ids('targeted')).toEqual(['cus_in1', 'cus_in2'])
    expect(ids('mass')).toEqual(['cus_outside'])
  })

  test('R119 a product goes only to those members whom it is written for', async () => {
    expect(await who('txt_loan')).toMatchObject({ data: { targeted: 1, rows: [{ id: 'cus_in2' }] } })
  })

  test('a circle and conditions at once, and somebody else’s circle, are refused', async () => {
    const before = branch.everything()
    expect(await who('txt_fair', { forWhom: ALL })).toMatchObject({ code: 'INVALID' })
    const theirs = { textId: 'txt_fair', ...ask }
    expect(await branch.ask('officer2', 'offer.who', theirs)).toMatchObject({ code: 'NOT_FOUND' })
    expect(branch.everything()).toEqual(before)
  })
})
