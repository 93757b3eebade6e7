import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const DAY_MS = 86_400_000
const it = { customerId: 'cus_it' }
const later = (days: number) => branch.setNow(new Date(MONDAY.getTime() + days * DAY_MS))

beforeEach(() => {
  branch.reset()
  branch.setNow(MONDAY)
  plant(
    branch,
    customerDoc('it', {
      facts: [
        { label: '行业', text: '五金' },
        { label: '称谓', text: '张总' },
      ],
    }),
  )
})

type Set = Input<'fact.set'>
const turnover = (number: number, version: number, more: Partial<Set> = {}): Set => ({
  ...it,
  field: { key: 'turnover' },
  version,
  value: { number, unit: '万元' },
  source: 'talk',
  ...more,
})
const set = async (input: Set) => (await branch.get('officer', 'fact.set', input)).fact
const list = () => branch.get('officer', 'fact.list', it)
const one = async (key: string) => (await list()).facts.find(fact => fact.key === key)
const docs = () => branch.docs<{ _id: string }>('facts', {})

test('R35 a fact keeps source, day and who said so; what it replaces is history, the latest first', async () => {
  await set(turnover(300, 0, { source: 'opening' }))
  later(2)
  await set(turnover(320, 1))
  later(3)
  const fact = await set(turnover(350, 2, { source: 'observed' }))
  expect(fact).toMatchObject({
    label: '年营业额',
    kind: 'behaviour',
    version: 3,
    current: { value: { number: 350, unit: '万元' }, source: 'observed', on: inDays(3), by: '李敏' },
    history: [
      { value: { number: 320 }, source: 'talk', on: inDays(2) },
      { value: { number: 300 }, source: 'opening', on: TODAY },
    ],
  })
  expect(await one('turnover')).toEqual(fact)
})

test('R43 stale after its limit, 180 days; one tap confirms it for as long again and keeps no history', async () => {
  expect(await set(turnover(300, 0))).toMatchObject({ isStale: false, staleOn: inDays(180) })
  later(179)
  expect(await list()).toMatchObject({ toConfirm: [] })
  later(180)
  expect(await list()).toMatchObject({ toConfirm: ['turnover'] })
  expect((await branch.get('officer', 'fact.stale', {})).rows).toMatchObject([
    { customerId: 'cus_it', labels: ['年营业额'], since: inDays(180) },
  ])
  const { fact } = await branch.get('officer', 'fact.confirm', { ...it, key: 'turnover', version: 1 })
  expect(fact).toMatchObject({ isStale: false, history: [], current: { on: inDays(180), source: 'talk' } })
  expect(await branch.get('officer', 'fact.stale', {})).toMatchObject({ rows: [], hasMore: false })
})

test('R43 the branch’s own limit counts instead of the catalogue’s', async () => {
  branch.engine.update('settings', { _id: 'branch' }, { $set: { factDays: { turnover: 10 } } }, false)
  await set(turnover(300, 0))
  later(10)
  expect((await list()).toConfirm).toEqual(['turnover'])
  expect((await branch.get('officer', 'fact.stale', {})).rows).toHaveLength(1)
})

test('R43 the list of stale facts: the longest stale first, no archived customers, nobody else’s', async () => {
  plant(branch, customerDoc('b'), customerDoc('far', { ownerId: 'stf_officer2' }), customerDoc('gone'))
  await set(turnover(1, 0, { customerId: 'cus_b' }))
  await set(turnover(2, 0, { customerId: 'cus_gone' }))
  await branch.get('officer2', 'fact.set', turnover(3, 0, { customerId: 'cus_far' }))
  await branch.get('officer', 'customer.archive', { id: 'cus_gone', version: 1, reason: '搬走' })
  later(1)
  await set(turnover(1, 0))
  later(200)
  const { rows } = await branch.get('officer', 'fact.stale', {})
  expect(rows.map(({ customerId }) => customerId)).toEqual(['cus_b', 'cus_it'])
})

test('what an older record says is a fact like any other, and moves over, with its history, at the first touch', async () => {
  const older = await one('industry')
  expect(older).toMatchObject({ version: 0, current: { value: { text: '五金' }, source: 'talk', on: TODAY } })
  expect((await list()).facts.map(({ label }) => label)).not.toContain('称谓')
  later(5)
  await set({
    ...it,
    field: { label: '行业', kind: 'portrait' },
    version: 0,
    value: { text: '建材' },
    source: 'talk',
  })
  expect(await one('industry')).toMatchObject({
    version: 1,
    current: { value: { text: '建材' }, on: inDays(5) },
    history: [{ value: { text: '五金' }, on: TODAY }],
  })
  const { facts } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  expect(facts).toEqual([{ label: '称谓', text: '张总' }])
})

test('what is written into the customer’s record beside a fact is proposed, and neither is lost', async () => {
  await set({ ...it, field: { key: 'industry' }, version: 0, value: { text: '建材' }, source: 'talk' })
  const { version } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  const changes = { facts: [{ label: '行业', text: '卫浴' }] }
  await branch.get('officer', 'customer.update', { id: 'cus_it', version, changes })
  expect(await one('industry')).toMatchObject({
    current: { value: { text: '建材' } },
    proposed: { value: { text: '卫浴' } },
  })
  await branch.get('officer', 'fact.confirm', { ...it, key: 'industry', version: 1 })
  expect(await one('industry')).toMatchObject({ current: { value: { text: '建材' } }, proposed: null })
})

test('an imported customer’s older facts come from the import (R35)', async () => {
  plant(branch, customerDoc('imp', { spread: 0.5, facts: [{ label: '地区', text: '西湖区' }] }))
  const { facts } = await branch.get('officer', 'fact.list', { customerId: 'cus_imp' })
  expect(facts).toMatchObject([{ key: 'district', current: { source: 'import', by: '' } }])
})

test('who was overtaken is told so; the same said twice is written once', async () => {
  await set(turnover(300, 0))
  expect(await branch.ask('officer', 'fact.set', turnover(310, 0))).toMatchObject({
    ok: false,
    code: 'CONFLICT',
  })
  expect(await set(turnover(300, 0))).toMatchObject({ version: 1 })
  expect(docs()).toHaveLength(1)
})

test.each<[string, Partial<Set>]>([
  ['a number in another unit', { value: { number: 3, unit: '元' } }],
  ['words for a number', { value: { text: '三百万' } }],
  ['a choice that is none', { field: { key: 'housing' }, value: { text: '酒店' } }],
  [
    'the salutation, which stands elsewhere',
    { field: { label: '称谓', kind: 'portrait' }, value: { text: '张总' } },
  ],
  ['an ID number', { field: { key: 'visit' }, value: { text: '证件 110101199001010010' } }],
  ['a card number in a tag', { field: { key: 'purchasing' }, value: { tags: ['6212345678901232'] } }],
])('§4 %s is refused in words, and nothing is written', async (_, more) => {
  const reply = await branch.ask('officer', 'fact.set', turnover(1, 0, more))
  expect(reply).toMatchObject({
    ok: false,
    code: 'INVALID',
    message: expect.stringMatching(/[\u4e00-\u9fff]{2}/),
  })
  expect(docs()).toEqual([])
})

test('R33 系统测算 comes with its formula and cannot be written but for the 内部评级', async () => {
  await set(turnover(320, 0))
  await set(turnover(40, 0, { field: { key: 'profit' } }))
  expect((await list()).computed).toEqual([
    { label: '利润率', value: '12.5%', formula: '年利润 40 万元 ÷ 年营业额 320 万元' },
  ])
  const computed = turnover(1, 0, { field: { key: '利润率' } as never })
  expect(await branch.ask('officer', 'fact.set', computed)).toMatchObject({ ok: false, code: 'INVALID' })
  await set(turnover(1, 0, { field: { key: 'rating' }, value: { text: 'AA' }, source: 'opening' }))
  expect(await one('rating')).toMatchObject({ kind: 'computed' })
})

describe('R36 private facts', () => {
  const income = (version = 0) => turnover(30, version, { field: { key: 'income' } })
  const consents = () => branch.docs<{ isGiven: boolean }>('consents', { what: 'privateFacts' })
  const audits = (what: string) => branch.docs('audit', { what })

  test('are locked until the customer has agreed: not read, not written, and the consent is kept', async () => {
    expect(await branch.ask('officer', 'fact.set', income())).toMatchObject({ ok: false, code: 'FORBIDDEN' })
    expect(await branch.ask('officer', 'fact.private', it)).toMatchObject({ ok: false, code: 'FORBIDDEN' })
    expect(docs()).toEqual([])
    await branch.get('officer', 'fact.unlock', it)
    await branch.get('officer', 'fact.unlock', it)
    expect(consents()).toMatchObject([{ isGiven: true, customerId: 'cus_it', how: 'officer', on: TODAY }])
    await set(income())
    expect((await list()).facts.map(({ key }) => key)).not.toContain('income')
    const { facts } = await branch.get('officer', 'fact.private', it)
    expect(facts).toMatchObject([{ key: 'income', current: { value: { number: 30 } } }])
    expect(audits('fact.private')).toHaveLength(1)
  })

  test('are deleted and locked again when the customer takes it back; a new consent begins with nothing', async () => {
    await branch.get('officer', 'fact.unlock', it)
    await set(income())
    later(1)
    const { privacy } = await branch.get('officer', 'fact.lock', it)
    expect(privacy).toEqual({ isOpen: false, since: null, withdrawnOn: null })
    expect(docs()).toEqual([])
    expect(await branch.ask('officer', 'fact.private', it)).toMatchObject({ ok: false, code: 'FORBIDDEN' })
    expect(consents().map(({ isGiven }) => isGiven)).toEqual([true, false])
    await branch.get('officer', 'fact.unlock', it)
    expect((await branch.get('officer', 'fact.private', it)).facts).toEqual([])
  })

  test('that a cut-off withdrawal left behind are not shown after a new consent', async () => {
    await branch.get('officer', 'fact.unlock', it)
    await set(income())
    const left = docs()
    later(1)
    await branch.get('officer', 'fact.lock', it)
    branch.engine.insertMany('facts', left as never)
    later(2)
    await branch.get('officer', 'fact.unlock', it)
    expect((await branch.get('officer', 'fact.private', it)).facts).toEqual([])
    expect(await set(income(1))).toMatchObject({ history: [] })
  })
})

test('who takes a customer over sees the facts and what is stale of them', async () => {
  await set(turnover(300, 0))
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { ownerId: 'stf_officer2' } }, false)
  branch.engine.update('facts', { customerId: 'cus_it' }, { $set: { ownerId: 'stf_officer2' } }, false)
  later(200)
  expect((await branch.get('officer2', 'fact.stale', {})).rows).toHaveLength(1)
  expect((await branch.get('officer', 'fact.stale', {})).rows).toEqual([])
})

describe('R36 what is private has one place, behind the consent, by whatever name', () => {
  const income = [{ label: '夫妻月收入', number: 30, unit: '万元' }]
  const update = (facts: Input<'customer.update'>['changes']['facts']) =>
    branch.ask('officer', 'customer.update', { id: 'cus_it', version: 1, changes: { facts } })

  test('not the record itself: refused with the reason, and nothing is written', async () => {
    const before = branch.everything()
    const made = { id: 'cus_new', kind: 'person', name: '李四', facts: income } as const
    const words = { code: 'FORBIDDEN', message: expect.stringMatching(/“夫妻月收入”.*客户同意/) }
    expect(await branch.ask('officer', 'customer.create', made)).toMatchObject(words)
    expect(await update(income)).toMatchObject(words)
    await branch.get('officer', 'fact.unlock', it)
    expect(await update(income)).toMatchObject(words)
    await branch.get('officer', 'fact.lock', it)
    const unlocked = before.customers?.map(doc => ({ ...(doc as object), privateSince: null }))
    expect(branch.docs('customers')).toEqual(unlocked)
    expect(await update([{ label: '称谓', text: '张姐' }])).toMatchObject({ ok: true })
  })

  test('an own field of such a name is locked, and read apart once it is open', async () => {
    const own = { label: '婚姻状况', kind: 'portrait' } as const
    const tell = () =>
      branch.ask('officer', 'fact.set', {
        ...it,
        field: own,
        version: 0,
        value: { text: '已婚' },
        source: 'talk',
      })
    expect(await tell()).toMatchObject({ code: 'FORBIDDEN' })
    expect(docs()).toEqual([])
    await branch.get('officer', 'fact.unlock', it)
    expect(await tell()).toMatchObject({ ok: true })
    expect((await list()).facts.map(({ label }) => label)).toEqual(['行业'])
    expect((await branch.get('officer', 'fact.private', it)).facts.map(({ label }) => label)).toEqual([
      '婚姻状况',
    ])
  })

  test('what an older record holds of it is shown nowhere, and goes from both places with the consent', async () => {
    branch.reset()
    plant(branch, customerDoc('it', { facts: [...income, { label: '行业', text: '五金' }] }))
    const shown = JSON.stringify([
      await branch.get('officer', 'customer.get', { id: 'cus_it' }),
      await list(),
    ])
    expect(shown).not.toContain('夫妻月收入')
    await branch.get('officer', 'fact.unlock', it)
    await branch.get('officer', 'fact.lock', it)
    expect(branch.docs('customers')).toMatchObject([{ facts: [{ label: '行业' }] }])
  })
})
