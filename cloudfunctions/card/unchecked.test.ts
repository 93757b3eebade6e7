import { customerDoc, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const it = { customerId: 'cus_it' } as const
let token = ''

beforeEach(async () => {
  branch.reset()
  plant(
    branch,
    customerDoc('it', { name: '王小明', phone: phone(1), needs: [needIn('a', 20, { stage: 'approval' })] }),
  )
  const asked = { purpose: 'service', note: '' } as const
  const { path } = await branch.get('officer', 'card.make', { id: 'crd_it', ...it, asked })
  token = path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_it', isCustomer: true })
})
afterEach(() => branch.openApi.fail('security.msgSecCheck', undefined))

const busy = () => branch.openApi.fail('security.msgSecCheck', { errcode: -1, errmsg: 'busy' })
const works = () => branch.openApi.fail('security.msgSecCheck', undefined)
const versionNow = () => branch.docs<{ version: number }>('customers', { _id: 'cus_it' })[0]?.version ?? 0
/** What the customer reads: the desk, and the loan under way on the card's face. */
const read = async () => {
  const { kept } = await branch.get('customer', 'rights.see', { token })
  return JSON.stringify([await branch.get('customer', 'card.open', { token }), kept])
}

/** Everything that an officer writes of a customer and the customer reads. */
const write = async (words: string) => {
  const changes = {
    note: `${words}备注`,
    tags: [`${words}标签`],
    facts: [{ label: `${words}项`, text: `${words}值` }],
  }
  await branch.get('officer', 'customer.update', { id: 'cus_it', version: versionNow(), changes })
  const need = { id: 'need_a', ...it, version: versionNow(), changes: { product: `${words}贷` } }
  await branch.get('officer', 'need.update', need)
  const field = { label: `${words}栏`, kind: 'attitude' } as const
  await branch.get('officer', 'fact.set', {
    ...it,
    field,
    version: 0,
    value: { text: `${words}事` },
    source: 'talk',
  })
  const backup = { salutation: `${words}姨`, phone: phone(8) }
  const relation = { kind: 'backup', otherId: null, needId: null, backup } as const
  await branch.get('officer', 'relation.add', { id: 'rel_1', ...it, ...relation })
}

test('words that WeChat could not look at are read by no customer until it has; then all of them are', async () => {
  busy()
  await write('山茶')
  expect(await read()).not.toContain('山茶')
  expect(await read()).toContain('暂时不能显示')
  works()
  const text = await read()
  for (const what of ['备注', '标签', '项', '值', '贷', '栏', '事', '姨'])
    expect(text).toContain(`山茶${what}`)
  expect(text).not.toContain('暂时不能显示')
  expect(branch.docs('customers', { _id: 'cus_it' })).toMatchObject([{ uncheckedAt: null }])
  busy()
  expect(await read()).toContain('山茶备注')
})

test('words that WeChat then finds wrong stay hidden from the customer, and the officer reads them', async () => {
  busy()
  await write('违规')
  works()
  expect(await read()).not.toContain('违规')
  expect((await branch.get('officer', 'customer.get', { id: 'cus_it' })).note).toBe('违规备注')
  await branch.get('officer', 'customer.update', {
    id: 'cus_it',
    version: versionNow(),
    changes: { note: '平安' },
  })
  expect(await read()).not.toContain('平安')
})
