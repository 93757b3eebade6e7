import { customerDoc, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const it = { customerId: 'cus_it' }
let token = ''
const NEEDS = { use: '旺季备货', amountFen: 30_000_000, wantedOn: null, repayFrom: '货款', worries: '' }
const fill = (use = NEEDS.use) =>
  branch.get('customer', 'card.fillNeeds', { token, needs: { ...NEEDS, use } })
const list = () => branch.get('officer', 'fact.list', it)
const one = async (key: string) => (await list()).facts.find(fact => fact.key === key)
const desk = () => branch.get('customer', 'rights.see', { token })

beforeEach(async () => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明' }))
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', ...it, asked: { purpose: 'needs' } })
  token = made.path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
})

test('R35 what the customer fills in is proposed and no fact until the officer takes it, as 客户自填', async () => {
  await fill()
  const { facts, toConfirm } = await list()
  expect(facts.map(({ key, current, proposed }) => [key, current, proposed?.value])).toEqual([
    ['loanUse', null, { text: '旺季备货' }],
    ['repayFrom', null, { text: '货款' }],
  ])
  expect(toConfirm).toEqual(['loanUse', 'repayFrom'])
  const set = {
    ...it,
    field: { key: 'loanUse' },
    version: 1,
    value: { text: '旺季备货' },
    source: 'self',
  } as const
  await branch.get('officer', 'fact.set', set)
  expect(await one('loanUse')).toMatchObject({ proposed: null, current: { source: 'self', on: TODAY } })
  await fill()
  expect((await list()).toConfirm).toEqual(['repayFrom'])
})

describe('R82 somebody who is only proposed', () => {
  const opened = async () => {
    const asked = { purpose: 'needs' } as const
    const made = await branch.get('officer', 'card.make', { id: 'crd_2', ...it, asked })
    token = made.path.split('=')[1] ?? ''
    branch.engine.clear('identities')
    await branch.get('stranger', 'card.open', { token })
    await branch.get('stranger', 'card.fillNeeds', { token, needs: NEEDS })
  }

  test('tells no facts and is not called the customer', async () => {
    await opened()
    expect((await list()).facts).toEqual([])
    const { rows } = await branch.get('officer', 'followUp.list', it)
    expect(rows[0]).toMatchObject({ note: '填好了贷款需求表', by: '待确认的人' })
    expect(branch.docs('reminders', { what: '待确认的人 · 填好了贷款需求表' })).toHaveLength(1)
  })

  test('once confirmed, what was filled in is proposed as facts, once', async () => {
    await opened()
    await branch.get('officer', 'card.confirm', { id: 'crd_2', isCustomer: true })
    expect((await list()).toConfirm).toEqual(['loanUse', 'repayFrom'])
    await branch.get('officer', 'fact.dismiss', { ...it, key: 'loanUse', version: 1 })
    await branch.get('officer', 'card.confirm', { id: 'crd_2', isCustomer: true })
    expect((await list()).toConfirm).toEqual(['repayFrom'])
  })

  test('refused, it leaves nothing to confirm', async () => {
    await opened()
    await branch.get('officer', 'card.confirm', { id: 'crd_2', isCustomer: false })
    expect((await list()).facts).toEqual([])
  })
})

test('R35 what the officer leaves aside is gone, and what stood before it stays', async () => {
  const set = {
    ...it,
    field: { key: 'loanUse' },
    version: 0,
    value: { text: '装修' },
    source: 'talk',
  } as const
  await branch.get('officer', 'fact.set', set)
  await fill()
  await branch.get('officer', 'fact.dismiss', { ...it, key: 'loanUse', version: 2 })
  expect(await one('loanUse')).toMatchObject({ proposed: null, current: { value: { text: '装修' } } })
  expect(
    (await branch.get('officer', 'fact.dismiss', { ...it, key: 'repayFrom', version: 1 })).fact,
  ).toBeNull()
  expect(await one('repayFrom')).toBeUndefined()
})

test('§9 the desk names each fact with its source, day and purpose, private ones too', async () => {
  await fill()
  await branch.get('officer', 'fact.unlock', it)
  const family = {
    ...it,
    field: { key: 'family' },
    version: 0,
    value: { text: '一家四口' },
    source: 'talk',
  } as const
  await branch.get('officer', 'fact.set', family)
  const lines = (await desk()).kept.map(({ what, value, source, since }) => [what, value, source, since])
  expect(lines).toContainEqual(['资金用途', '旺季备货', '您自己填的', TODAY])
  expect(lines).toContainEqual(['家里几口人', '一家四口', '和客户经理交谈时说的', TODAY])
})

test('R36 the customer takes the consent to private facts back at the desk: locked and deleted at once, and may give it', async () => {
  await branch.get('officer', 'fact.unlock', it)
  const family = {
    ...it,
    field: { key: 'family' },
    version: 0,
    value: { text: '一家四口' },
    source: 'talk',
  } as const
  await branch.get('officer', 'fact.set', family)
  const own = [{ label: '家庭年收入', number: 30, unit: '万元' }]
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { facts: own } }, false)
  const decide = (isGiven: boolean) =>
    branch.get('customer', 'rights.consent', { token, purpose: 'privateFacts', isGiven })
  const after = await decide(false)
  expect(after.consents).toContainEqual({ purpose: 'privateFacts', isGiven: false })
  expect(JSON.stringify(after.kept)).not.toContain('一家四口')
  expect(branch.docs('facts', { isPrivate: true })).toEqual([])
  expect(branch.docs('customers', { _id: 'cus_it' })).toMatchObject([{ facts: [] }])
  expect(await branch.ask('officer', 'fact.private', it)).toMatchObject({ ok: false, code: 'FORBIDDEN' })
  await decide(true)
  expect((await branch.get('officer', 'fact.private', it)).facts).toEqual([])
  expect(branch.docs<{ how: string }>('consents').map(({ how }) => how)).toEqual(['officer', 'card', 'card'])
})
