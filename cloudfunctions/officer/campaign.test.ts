import type { Answer } from '@/domain/campaign'
import { addDays } from '@/domain/day'
import { type Input, insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
/** Everybody, as the contract takes it. */
const ALL: NonNullable<Input<'offer.who'>['forWhom']> = { kinds: [], grades: [], tags: [], facts: [] }
const PRODUCT: Input<'text.save'> & { product: object } = {
  id: 'txt_loan',
  kind: 'product',
  occasion: null,
  title: '经营贷',
  body: '进货周转用。',
  validUntil: inDays(60),
  product: {
    validFrom: TODAY,
    annualRate: 395,
    materials: ['营业执照'],
    forWhom: { ...ALL, tags: ['个体户'] },
  },
}
const approve = async () => {
  await branch.get('compliance', 'text.save', PRODUCT)
  await branch.get('admin', 'text.approve', { id: PRODUCT.id, version: 1 })
}
const WISHES = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
const trader = (id: string, more: object = {}) => ({
  ...customerDoc(id, {
    tags: ['个体户'],
    needs: [needIn(id)],
    phone: phone(id.length * 100 + id.charCodeAt(0)),
  }),
  ...more,
})
const ASK = { textId: 'txt_loan', forWhom: null, channel: 'T' } as const
const make = (more: Partial<Input<'campaign.make'>> = {}) =>
  branch.ask('officer', 'campaign.make', {
    id: 'cmp_1',
    ...ASK,
    massPercent: 0,
    endsOn: inDays(30),
    ...more,
  })
const made = async (more: Partial<Input<'campaign.make'>> = {}) => {
  const reply = await make(more)
  if (!reply.ok) throw new Error(reply.message)
  return reply.data
}
const reach = (customerId: string, id = 'cmp_1') =>
  branch.ask('officer', 'campaign.reach', { id, customerId })
const answer = (customerId: string, said: Answer | null, more: object = {}) =>
  branch.ask('officer', 'campaign.answer', { id: 'cmp_1', customerId, answer: said, ...more })

beforeEach(async () => {
  branch.reset()
  await approve()
})

describe('R67 a list', () => {
  test('holds who fits and may be asked; who is left out is counted by the reason', async () => {
    plant(
      branch,
      trader('good'),
      customerDoc('other', { needs: [needIn('o')], phone: phone(2) }),
      trader('no', { contactWishes: { ...WISHES, noMarketing: true } }),
      trader('unpicked', { noProfiling: true }),
      trader('elsewhere', { withdrawnElsewhere: [{ what: 'personalised', on: TODAY }] }),
      trader('there', { withdrawnElsewhere: [{ what: 'marketing', on: TODAY }] }),
      trader('mute', { phoneEnc: null, phoneHashes: [] }),
      trader('far', { ownerId: 'stf_officer2' }),
      trader('gone', { isArchived: true, archived: { at: 1, reason: '搬走' } }),
      { ...customerDoc('e', { tags: ['个体户'], standing: 'none', needs: [], phone: phone(9) }) },
    )
    const { campaign, lines } = await made()
    expect(lines.map(({ customer }) => customer.id)).toEqual(['cus_good'])
    expect(campaign.out).toEqual({ noMarketing: 2, noProfiling: 2, noPhone: 1, gradeE: 1 })
    expect(campaign.results.targeted).toMatchObject({ listed: 1, reached: 0 })
    const seen = await branch.get('officer', 'offer.who', ASK)
    expect(seen).toMatchObject({ fitting: 7, targeted: 0, out: { already: 1 } })
  })

  test('is the same when it is made again, and nobody else’s to see', async () => {
    plant(branch, trader('good'), trader('b'))
    await made()
    const before = branch.everything()
    await made()
    expect(branch.everything()).toEqual(before)
    expect(await branch.ask('officer2', 'campaign.one', { id: 'cmp_1' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(
      await branch.ask('officer2', 'campaign.reach', { id: 'cmp_1', customerId: 'cus_good' }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('stands in 今天 as how many are still to be reached, until it ends or its product is out of use', async () => {
    plant(branch, trader('good'), trader('b'))
    const waiting = async () => (await branch.get('officer', 'care.line', {})).waiting
    expect(await waiting()).toBe(0)
    await made()
    expect(await waiting()).toBe(2)
    await reach('cus_good')
    expect(await waiting()).toBe(1)
    await branch.get('compliance', 'text.retire', { id: 'txt_loan', version: 2 })
    expect(await waiting()).toBe(0)
  })

  test('has some drawn from the others to compare with', async () => {
    plant(branch, ...Array.from({ length: 10 }, (_, i) => trader(`t${i}`, { phoneHashes: [`t${i}`] })))
    plant(
      branch,
      ...Array.from({ length: 20 }, (_, i) =>
        customerDoc(`m${i}`, { needs: [needIn(`m${i}`)], phone: phone(500 + i) }),
      ),
    )
    const { lines, campaign } = await made({ massPercent: 30 })
    expect(lines.filter(({ part }) => part === 'mass')).toHaveLength(3)
    expect(campaign.results).toMatchObject({ targeted: { listed: 10 }, mass: { listed: 3 } })
  })

  test('by facts: enough turnover, known and not private', async () => {
    plant(branch, customerDoc('rich', { needs: [needIn('r')], phone: phone(3) }), trader('good'))
    await branch.get('officer', 'fact.set', {
      customerId: 'cus_rich',
      field: { key: 'turnover' },
      version: 0,
      value: { number: 300, unit: '万元' },
      source: 'talk',
    })
    const news: Input<'text.save'> = {
      id: 'txt_fair',
      kind: 'news',
      occasion: null,
      title: '商户沙龙',
      body: '周四下午。',
      validUntil: inDays(60),
    }
    await branch.get('compliance', 'text.save', news)
    await branch.get('admin', 'text.approve', { id: 'txt_fair', version: 1 })
    const forWhom = { ...ALL, facts: [{ key: 'turnover', atLeast: 100 }] }
    const { rows } = await branch.get('officer', 'offer.who', {
      ...ASK,
      textId: 'txt_fair',
      forWhom,
    })
    expect(rows).toEqual([
      { id: 'cus_rich', name: '张伟', grade: expect.any(String), why: ['年营业额100以上'] },
    ])
  })

  test.each<[string, object, string]>([
    ['a product not approved', { textId: 'txt_none' }, 'NOT_FOUND'],
    ['an end before today', { endsOn: inDays(-1) }, 'INVALID'],
    ['an end after the product’s own', { endsOn: inDays(61) }, 'INVALID'],
    ['another choice of whom than the product’s', { forWhom: ALL }, 'INVALID'],
    ['nobody who may be asked', {}, 'LIMIT'],
  ])('is refused for %s, and nothing is written', async (_, more, code) => {
    plant(branch, trader('no', { noProfiling: true }))
    const before = branch.everything()
    expect(await make(more)).toMatchObject({ ok: false, code })
    expect(branch.everything()).toEqual(before)
  })
})

describe('R67, R79 each time it is sent', () => {
  beforeEach(async () => {
    plant(branch, trader('good'), trader('b'))
    await made()
  })

  test('a call gets the number and the approved words with the rate, is recorded and waits to be written down', async () => {
    expect(await reach('cus_good')).toMatchObject({
      data: {
        phone: expect.stringMatching(/^1440/),
        words: '进货周转用。\n年化利率 3.95%（单利）',
        dont: '',
      },
    })
    expect(branch.docs('audit', { what: 'campaign.reach' })).toMatchObject([
      { subjectId: 'cus_good', purpose: 'marketing', campaignId: 'cmp_1' },
    ])
    const { rows } = await branch.get('officer', 'catchUp.list', {})
    expect(rows.map(({ customer }) => customer.id)).toEqual(['cus_good'])
  })

  const changed = (more: object) => {
    const docs = branch.docs<object & { _id: string }>('customers')
    branch.engine.clear('customers')
    plant(branch, ...docs.map(doc => (doc._id === 'cus_good' ? { ...doc, ...more } : doc)))
  }
  test.each<[string, () => void, string]>([
    [
      'refused marketing since',
      () => changed({ contactWishes: { ...WISHES, noMarketing: true } }),
      'CONDUCT',
    ],
    ['refused to be picked since', () => changed({ noProfiling: true }), 'CONDUCT'],
    ['is somebody else’s since', () => changed({ ownerId: 'stf_officer2' }), 'NOT_FOUND'],
    ['is asked at night', () => branch.setNow(new Date('2026-11-23T20:30:00+08:00')), 'CONDUCT'],
    [
      'is asked after the list ended',
      () => branch.setNow(new Date(`${inDays(31)}T10:00:00+08:00`)),
      'INVALID',
    ],
  ])('who %s is left alone, and nothing is written', async (_, change, code) => {
    change()
    const before = branch.everything()
    expect(await reach('cus_good')).toMatchObject({ ok: false, code })
    expect(branch.everything()).toEqual(before)
  })

  test('R119 a product taken out of use is neither sent nor named', async () => {
    await branch.get('compliance', 'text.retire', { id: 'txt_loan', version: 2 })
    expect(await reach('cus_good')).toMatchObject({ code: 'NOT_FOUND' })
    const { rows } = await branch.get('officer', 'campaign.list', {})
    expect(rows.map(({ name }) => name)).toEqual([null])
  })
})

describe('R67 what was said', () => {
  beforeEach(async () => {
    plant(branch, trader('good'), trader('b'))
    await made()
    await reach('cus_good')
  })

  test('is a tap, counted, and can be put right on the same day', async () => {
    await answer('cus_good', 'no')
    const reply = await answer('cus_good', 'interested')
    expect(reply).toMatchObject({
      data: { campaign: { results: { targeted: { listed: 2, reached: 1, interested: 1, no: 0 } } } },
    })
  })

  test('a refusal is never repeated: not by this list, nor another, nor a copied text', async () => {
    await answer('cus_good', 'no')
    branch.setNow(new Date(`${addDays(TODAY, 1)}T10:00:00+08:00`))
    expect(await answer('cus_good', 'interested')).toMatchObject({ code: 'USED' })
    expect(await reach('cus_good')).toMatchObject({ code: 'CONDUCT', message: '客户说过不要这个，不再提。' })
    const copy = { id: 'txt_loan', customerId: 'cus_good', channel: 'W' } as const
    expect(await branch.ask('officer', 'text.copy', copy)).toMatchObject({ code: 'CONDUCT' })
    branch.setNow(new Date(`${inDays(31)}T10:00:00+08:00`))
    const again = await made({ id: 'cmp_2', endsOn: inDays(50) })
    expect(again.lines.map(({ customer }) => customer.id)).toEqual(['cus_b'])
    expect(again.campaign.out).toEqual({ refused: 1 })
  })

  test('「什么都别推销」 becomes the customer’s wish', async () => {
    await answer('cus_good', 'no', { noMarketing: true })
    const { holds } = await branch.get('officer', 'customer.get', { id: 'cus_good' })
    expect(holds.marketing?.sentence).toContain('不接受营销')
  })

  test.each<[string, string, Answer | null, object, string]>([
    ['before anybody asked', 'cus_b', 'interested', {}, 'INVALID'],
    [
      'with no marketing at all beside an interest',
      'cus_good',
      'interested',
      { noMarketing: true },
      'INVALID',
    ],
    ['of somebody who is not in the list', 'cus_none', 'no', {}, 'NOT_FOUND'],
  ])('is refused %s, and nothing is written', async (_, customerId, said, more, code) => {
    const before = branch.everything()
    expect(await answer(customerId, said, more)).toMatchObject({ ok: false, code })
    expect(branch.everything()).toEqual(before)
  })

  test('the lead reads counts by offer, and no customer; another team nothing of it', async () => {
    await answer('cus_good', 'considering')
    const team = await branch.get('lead', 'campaign.team', {})
    expect(team.rows).toMatchObject([
      {
        name: '经营贷',
        campaigns: 1,
        officers: 1,
        results: { targeted: { listed: 2, reached: 1, considering: 1 } },
      },
    ])
    expect(JSON.stringify(team)).not.toContain('cus_')
    expect((await branch.get('farLead', 'campaign.team', {})).rows).toEqual([])
  })
})

test('R119 a product without terms, with terms the wrong way round or picking by what is private is not saved', async () => {
  const before = branch.everything()
  const wrong: [object, string][] = [
    [{ product: null }, '产品要写'],
    [{ product: { ...PRODUCT.product, validFrom: inDays(61) } }, '开始的日子'],
    [{ product: { ...PRODUCT.product, forWhom: { ...ALL, tags: ['离异'] } } }, '私下资料'],
    [{ product: { ...PRODUCT.product, annualRate: 3.5 } }, '利率'],
    [{ kind: 'news' }, '只有产品'],
  ]
  for (const [more, words] of wrong)
    expect(await branch.ask('compliance', 'text.save', { ...PRODUCT, id: 'txt_x', ...more })).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining(words),
    })
  expect(branch.everything()).toEqual(before)
})

test('R119 a product is not offered before its first day', async () => {
  plant(branch, trader('good'))
  insert(branch, 'texts', [
    {
      ...branch.docs<object>('texts', { _id: 'txt_loan' })[0],
      _id: 'txt_soon',
      product: { ...PRODUCT.product, validFrom: inDays(2) },
    },
  ])
  expect(await make({ textId: 'txt_soon' })).toMatchObject({ code: 'NOT_FOUND' })
  branch.setNow(new Date(MONDAY.getTime() + 2 * 86_400_000))
  expect(await make({ textId: 'txt_soon' })).toMatchObject({ ok: true })
})

describe('R102, R115 a line goes with its customer, whoever made the list', () => {
  const setCustomer = (id: string, more: object) => {
    const docs = branch.docs<object & { _id: string }>('customers')
    branch.engine.clear('customers')
    plant(branch, ...docs.map(doc => (doc._id === id ? { ...doc, ...more } : doc)))
  }
  const lists = async () => (await branch.get('officer2', 'campaign.list', {})).rows
  const one = () => branch.ask('officer2', 'campaign.one', { id: 'cmp_1' })
  const waiting = async () => (await branch.get('officer2', 'care.line', {})).waiting
  const call = (customerId: string) => branch.ask('officer2', 'campaign.reach', { id: 'cmp_1', customerId })
  const away = (more: object = {}) =>
    branch.get('officer', 'staff.away', {
      staffId: 'stf_officer',
      away: { from: TODAY, to: inDays(3), ...more },
    })

  beforeEach(async () => {
    plant(branch, trader('good'), trader('b'))
    await made()
  })

  test('who takes over a leave sees the list and runs it; the answer stands in it afterwards', async () => {
    expect(await waiting()).toBe(0)
    await away({ deputyId: 'stf_officer2' })
    expect(await waiting()).toBe(2)
    expect(await lists()).toMatchObject([{ id: 'cmp_1', madeBy: '李敏' }])
    expect(await call('cus_good')).toMatchObject({ ok: true })
    const said = { id: 'cmp_1', customerId: 'cus_good', answer: 'interested' } as const
    expect(await branch.ask('officer2', 'campaign.answer', said)).toMatchObject({ ok: true })
    // Who called is asked to write it down (R40).
    const { rows } = await branch.get('officer2', 'catchUp.list', {})
    expect(rows.map(({ customer }) => customer.id)).toEqual(['cus_good'])
    await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away: null })
    const { campaign, lines } = await branch.get('officer', 'campaign.one', { id: 'cmp_1' })
    expect(campaign).toMatchObject({ madeBy: null, results: { targeted: { reached: 1, interested: 1 } } })
    expect(lines.find(({ answer }) => answer === 'interested')?.customer.id).toBe('cus_good')
    expect([await lists(), await one(), await call('cus_b')]).toMatchObject([
      [],
      { code: 'NOT_FOUND' },
      { code: 'NOT_FOUND' },
    ])
  })

  test('a 协办 of one customer sees that line alone, and nothing before the leave', async () => {
    setCustomer('cus_b', { coOwnerId: 'stf_officer2' })
    expect([await lists(), await one(), await call('cus_b')]).toMatchObject([
      [],
      { code: 'NOT_FOUND' },
      { code: 'NOT_FOUND' },
    ])
    await away()
    expect(await waiting()).toBe(1)
    const seen = await branch.get('officer2', 'campaign.one', { id: 'cmp_1' })
    expect(seen.lines.map(({ customer }) => customer.id)).toEqual(['cus_b'])
    expect(await call('cus_good')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await call('cus_b')).toMatchObject({ ok: true })
  })

  test('who covers somebody without a customer in a list does not see it', async () => {
    plant(branch, customerDoc('else', { coOwnerId: 'stf_officer2' }))
    await away()
    expect([await lists(), await one()]).toMatchObject([[], { code: 'NOT_FOUND' }])
  })

  test('an open line that was handed over waits for the receiver, who runs it; the giver has it no more', async () => {
    const toId = 'stf_officer2'
    setCustomer('cus_good', { ownerId: toId })
    const lines = branch.docs<object & { customerId: string }>('campaignLines')
    branch.engine.clear('campaignLines')
    insert(
      branch,
      'campaignLines',
      lines.map(line => (line.customerId === 'cus_good' ? { ...line, ownerId: toId } : line)),
    )
    expect(await waiting()).toBe(1)
    expect(await lists()).toMatchObject([{ id: 'cmp_1', madeBy: '李敏' }])
    const seen = await branch.get('officer2', 'campaign.one', { id: 'cmp_1' })
    expect(seen.lines.map(({ customer }) => customer.id)).toEqual(['cus_good'])
    expect(await call('cus_good')).toMatchObject({ ok: true })
    expect(await reach('cus_good')).toMatchObject({ code: 'NOT_FOUND' })
    const own = await branch.get('officer', 'campaign.one', { id: 'cmp_1' })
    expect(own.lines.map(({ customer }) => customer.id)).toEqual(['cus_b'])
    setCustomer('cus_good', { isArchived: true, archived: { at: 1, reason: '搬走' } })
    expect([await lists(), await one()]).toMatchObject([[], { code: 'NOT_FOUND' }])
  })
})
