import { type Input, MONDAY, SECRETS } from '../../devtools/testing/branch'
import { customerDoc, inDays, phone, plant } from '../../devtools/testing/customers'
import { csv, imported } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const it = { customerId: 'cus_it' }
beforeEach(() => {
  branch.reset()
  const birthday = { calendar: 'solar', month: 11, day: 24 } as const
  plant(branch, customerDoc('it', { birthday }))
})
afterEach(() => branch.openApi.fail('security.msgSecCheck', undefined))

const RISKY = '违规内容'
const made = { id: 'cus_new', kind: 'person', name: '李四' } as const
const update = (changes: Input<'customer.update'>['changes']) =>
  branch.ask('officer', 'customer.update', { id: 'cus_it', version: 1, changes })
const set = (field: Input<'fact.set'>['field'], text: string) =>
  branch.ask('officer', 'fact.set', { ...it, field, version: 0, value: { text }, source: 'talk' })
const need = { id: 'need_1', product: RISKY, amountFen: 1, demand: 'latent', expectedOn: null } as const
const greeting = { kind: 'birthday', on: inDays(1), fate: 'sent', channel: 'W', text: RISKY } as const
const backup = { salutation: RISKY, phone: phone(8) }
const named = { id: 'rel_1', ...it, kind: 'backup', otherId: null, needId: null, backup } as const

const terms = { amountFen: 100, disbursedOn: inDays(0), repay: { every: 'month', date: 20 } } as const
const days = { maturesOn: inDays(365), creditUntil: inDays(700) }
const loan = { id: 'dea_1', ...it, version: 1, product: RISKY, ...terms, ...days } as const

// Each stands on the rights desk or on a card's face, both of which look again (card/unchecked.test.ts).
const ABOUT = [
  ['a note of a new customer', () => branch.ask('officer', 'customer.create', { ...made, note: RISKY })],
  ['a product of a new customer', () => branch.ask('officer', 'customer.create', { ...made, need })],
  ['a changed note', () => update({ note: RISKY })],
  ['a tag', () => update({ tags: [RISKY] })],
  ['a fact of the record', () => update({ facts: [{ label: '称谓', text: RISKY }] })],
  ['a fact', () => set({ key: 'business' }, RISKY)],
  ['an own field’s name', () => set({ label: RISKY, kind: 'attitude' }, '茶')],
  ['how a 备用联系人 is called', () => branch.ask('officer', 'relation.add', named)],
  ['a loan’s product', () => branch.ask('officer', 'dealing.add', loan)],
] as const
/** Goes to the customer as it is. */
const sent = () => branch.ask('officer', 'greeting.done', { ...it, ...greeting })
const busy = () => branch.openApi.fail('security.msgSecCheck', { errcode: -1, errmsg: 'busy' })

test.each([...ABOUT, ['a greeting', sent] as const])(
  '%s that WeChat finds wrong is refused with the reason, and nothing is written',
  async (_, write) => {
    const before = branch.everything()
    expect(await write()).toMatchObject({ code: 'TEXT', message: expect.stringContaining('写的都留着') })
    expect(branch.everything()).toEqual(before)
  },
)

test.each(ABOUT)(
  'while WeChat cannot look, %s is kept all the same, and marked to be looked at',
  async (_, write) => {
    busy()
    expect(await write()).toMatchObject({ ok: true })
    const marked = branch.docs<{ uncheckedAt?: number }>('customers').map(({ uncheckedAt }) => uncheckedAt)
    expect(marked).toContainEqual(expect.any(Number))
  },
)

test('while WeChat cannot look, what goes to the customer waits, with the reason', async () => {
  busy()
  const before = branch.everything()
  expect(await sent()).toMatchObject({ code: 'TEXT', message: expect.stringContaining('过一会儿') })
  expect(branch.everything()).toEqual(before)
})

test('a loan renamed to what WeChat finds wrong keeps its name', async () => {
  const { version } = await branch.get('officer', 'dealing.add', { ...loan, product: '经营贷' })
  const before = branch.everything()
  const renamed = { id: 'dea_1', ...it, version, changes: { product: RISKY } }
  expect(await branch.ask('officer', 'dealing.update', renamed)).toMatchObject({ code: 'TEXT' })
  expect(branch.everything()).toEqual(before)
})

test('a loan’s product that came in the bank’s file passes WeChat’s check before it becomes a need that the customer reads', async () => {
  const { version } = await branch.get('officer', 'dealing.add', { ...loan, product: '经营贷' })
  branch.engine.update('dealings', { id: 'dea_1' }, { $set: { product: RISKY } }, false)
  const before = branch.everything()
  const renew = () =>
    branch.ask('officer', 'renewal.open', {
      id: 'need_9',
      dealingId: 'dea_1',
      ...it,
      version,
      demand: 'clear',
    })
  expect(await renew()).toMatchObject({ code: 'TEXT' })
  expect(branch.everything()).toEqual(before)
  branch.engine.update('dealings', { id: 'dea_1' }, { $set: { product: '周转贷' } }, false)
  expect(await renew()).toMatchObject({ ok: true })
})

test('a colleague’s name, which stands on every card, passes WeChat’s check before anybody joins', async () => {
  const { token } = await branch.get('admin', 'staff.invite', { role: 'officer', teamId: 'tea_1' })
  const before = branch.everything()
  const join = (name: string) => branch.ask('stranger', 'staff.join', { token, name })
  const found = (name: string) =>
    branch.ask('customer', 'staff.bootstrap', { code: SECRETS.GENJIN_BOOTSTRAP_CODE, name })
  for (const enter of [join, found]) expect(await enter(RISKY)).toMatchObject({ code: 'TEXT' })
  expect(branch.everything()).toEqual(before)
  expect(await found('周建军')).toMatchObject({ ok: true })
  expect(await join('钱进')).toMatchObject({ ok: true })
})

test('what has no words asks WeChat nothing', async () => {
  branch.openApi.fail('security.msgSecCheck', { errcode: -1, errmsg: 'busy' })
  expect(await branch.ask('officer', 'customer.create', made)).toMatchObject({ ok: true })
  expect(await update({ phone: phone(2) })).toMatchObject({ ok: true })
})

test('a long text is looked at to its end', async () => {
  const note = `${'平'.repeat(496)}${RISKY}`
  const facts = Array.from({ length: 12 }, (_, i) => ({ label: `事${i}`, text: '安'.repeat(200) }))
  expect(await update({ note: '', facts: [...facts, { label: '末', text: RISKY }] })).toMatchObject({
    code: 'TEXT',
  })
  expect(await update({ note })).toMatchObject({ code: 'TEXT' })
  expect(await update({ facts })).toMatchObject({ ok: true })
})

test('a text of the branch that WeChat finds wrong stays a draft, and whoever approves reads why', async () => {
  const text = { kind: 'news', occasion: null, title: '夜市', body: RISKY, validUntil: inDays(9) } as const
  await branch.get('compliance', 'text.save', { id: 'txt_1', ...text })
  expect(await branch.ask('admin', 'text.approve', { id: 'txt_1', version: 1 })).toMatchObject({
    code: 'TEXT',
  })
  expect(branch.docs('texts')).toMatchObject([{ state: 'draft', body: RISKY }])
})

test('R41 a row of a file whose words WeChat finds wrong is told and left out; the others come', async () => {
  branch.setNow(MONDAY)
  const { steps } = await imported(
    branch,
    csv(`姓名,备注,标签,贷款品种\n王一,${RISKY},,\n王二,平安,,\n王三,,违规,\n王四,,,${RISKY}贷\n`),
  )
  expect(steps).toMatchObject([
    {
      created: 1,
      skipped: [
        { line: 2, reasons: [expect.stringContaining('不合适')] },
        { line: 4, reasons: [expect.stringContaining('不合适')] },
        { line: 5, reasons: [expect.stringContaining('不合适')] },
      ],
    },
  ])
  expect(
    branch
      .docs<{ name: string }>('customers')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['张伟', '王二'])
})
