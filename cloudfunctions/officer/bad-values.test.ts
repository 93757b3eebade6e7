import { type Input, MONDAY, type Op } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeAll(() => {
  plant(branch, customerDoc('it', { phone: phone(1), needs: [needIn('lead', 20)] }))
})

const NOW = MONDAY.getTime()
const MINUTE = 60_000
const LOG = {
  id: 'fol_1',
  customerId: 'cus_it',
  version: 1,
  at: NOW,
  channel: 'T',
  outcome: 'reached',
  answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(20) }],
} as const
const CREATE = { id: 'cus_new', kind: 'person', name: '赵六' } as const
const NEED = {
  id: 'need_new',
  product: '经营贷',
  amountFen: 100,
  demand: 'clear',
  expectedOn: inDays(9),
} as const
const UPDATE = { id: 'cus_it', version: 1 } as const
const answer = (demand: 'clear' | 'latent' | 'none', expectedOn: string | null) => ({
  ...LOG,
  answers: [{ needId: 'need_lead', demand, expectedOn }],
})
const ID_NUMBER = '证件 110101199001010010'
const CARD_NUMBER = '卡 6212 3456 7890 1232'

const refusal = async <K extends Op>(op: K, input: object): Promise<string> => {
  const before = branch.everything()
  const reply = await branch.ask('officer', op, input as Input<K>)
  expect(branch.everything()).toEqual(before)
  if (reply.ok) return 'ok'
  expect(reply.message).toMatch(/[\u4e00-\u9fff]{2}/)
  return reply.code
}

test.each<[string, Op, object, string]>([
  ['2月30日', 'followUp.log', answer('clear', '2027-02-30'), 'INVALID'],
  ['2月30日', 'customer.create', { ...CREATE, need: { ...NEED, expectedOn: '2027-02-30' } }, 'INVALID'],
  ['2月30日', 'need.add', { ...NEED, customerId: 'cus_it', version: 1, expectedOn: '2027-02-30' }, 'INVALID'],
  ['2月30日', 'calendar.grid', { to: '2026-02-30' }, 'INVALID'],
  ['1990', 'customer.create', { ...CREATE, need: { ...NEED, expectedOn: '1990-06-01' } }, 'INVALID'],
  ['1990', 'need.add', { ...NEED, customerId: 'cus_it', version: 1, expectedOn: '1990-06-01' }, 'INVALID'],
  [
    '1990',
    'need.update',
    { ...UPDATE, id: 'need_lead', customerId: 'cus_it', changes: { expectedOn: '1990-06-01' } },
    'INVALID',
  ],
  ['1990', 'followUp.log', answer('clear', '1990-06-01'), 'GATE'],
  ['yesterday', 'followUp.log', answer('clear', inDays(-1)), 'GATE'],
  ['eleven years ahead', 'followUp.log', answer('clear', '2037-12-01'), 'GATE'],
  ['a day without a clear demand', 'followUp.log', answer('none', inDays(5)), 'GATE'],
  [
    'a day without a clear demand',
    'customer.create',
    { ...CREATE, need: { ...NEED, demand: 'latent' } },
    'INVALID',
  ],
  [
    'a birthday on 31 April',
    'customer.create',
    { ...CREATE, birthday: { calendar: 'solar', month: 4, day: 31 } },
    'INVALID',
  ],
  ['a calendar of days to come', 'calendar.grid', { to: inDays(1) }, 'INVALID'],
  [
    'a step agreed for yesterday',
    'followUp.log',
    { ...LOG, next: { what: '回电', on: inDays(-1) } },
    'INVALID',
  ],
  ['a step in 2199', 'followUp.log', { ...LOG, next: { what: '回电', on: '2199-12-31' } }, 'INVALID'],
  [
    'a promise in 2199',
    'followUp.log',
    { ...LOG, promises: [{ id: 'pro_1', what: '回电', on: '2199-12-31' }] },
    'INVALID',
  ],
  [
    'a day to reconsider in 2199',
    'need.close',
    { ...UPDATE, id: 'need_lead', customerId: 'cus_it', closing: 'rejected', reconsiderOn: '2199-12-31' },
    'INVALID',
  ],
  ['a calendar of 1900', 'calendar.grid', { to: '1900-01-01', days: 31 }, 'INVALID'],
  ['25:00', 'followUp.log', { ...LOG, next: { what: '回电', on: inDays(1), at: '25:00' } }, 'INVALID'],
  [
    'a promise for yesterday',
    'followUp.log',
    { ...LOG, promises: [{ id: 'pro_1', what: '回电', on: inDays(-1) }] },
    'INVALID',
  ],
  [
    'a day to reconsider that is today',
    'need.close',
    { ...UPDATE, id: 'need_lead', customerId: 'cus_it', closing: 'rejected', reconsiderOn: inDays(0) },
    'INVALID',
  ],
  [
    'a rejection without a day to reconsider',
    'need.close',
    { ...UPDATE, id: 'need_lead', customerId: 'cus_it', closing: 'rejected' },
    'INVALID',
  ],
])('%s is refused by %s', async (_, op, input, code) => expect(await refusal(op, input)).toBe(code))

test.each<[string, number, string]>([
  ['tomorrow', NOW + 86_400_000, 'INVALID'],
  ['in ten minutes', NOW + 10 * MINUTE, 'INVALID'],
  ['8 days ago (R40)', NOW - 8 * 86_400_000, 'INVALID'],
  ['in 1970', 1, 'INVALID'],
  ['at no time', 0, 'INVALID'],
])('a follow-up %s is refused', async (_, at, code) =>
  expect(await refusal('followUp.log', { ...LOG, at })).toBe(code),
)

test.each<[string, Op, object]>([
  ['a name', 'customer.create', { ...CREATE, name: '长'.repeat(41) }],
  ['a name of spaces', 'customer.create', { ...CREATE, name: ' \u3000 ' }],
  ['a note', 'customer.update', { ...UPDATE, changes: { note: '长'.repeat(501) } }],
  ['a note', 'followUp.log', { ...LOG, note: '长'.repeat(501) }],
  [
    '21 tags',
    'customer.update',
    { ...UPDATE, changes: { tags: Array.from({ length: 21 }, (_, i) => `签${i}`) } },
  ],
  [
    '41 facts',
    'customer.update',
    { ...UPDATE, changes: { facts: Array.from({ length: 41 }, () => ({ label: '行业', text: '餐饮' })) } },
  ],
  ['a phone one digit short', 'customer.create', { ...CREATE, phone: phone(1).slice(1) }],
  ['an amount below nothing', 'customer.create', { ...CREATE, need: { ...NEED, amountFen: -1 } }],
  ['half a fen', 'customer.create', { ...CREATE, need: { ...NEED, amountFen: 0.5 } }],
  ['a search of 41', 'customer.search', { q: '长'.repeat(41) }],
  ['a page of 51', 'customer.list', { limit: 51 }],
])('%s is too much for %s', async (_, op, input) => expect(await refusal(op, input)).toBe('INVALID'))

const TEXTS: readonly [Op, (text: string) => object][] = [
  ['customer.create', name => ({ ...CREATE, name })],
  ['customer.create', note => ({ ...CREATE, note })],
  [
    'customer.create',
    tag => ({ ...CREATE, tags: [tag.slice(0, 0) + tag.replace(/\D/g, '').slice(0, 12), tag] }),
  ],
  ['customer.create', text => ({ ...CREATE, facts: [{ label: '资料', text }] })],
  ['customer.create', product => ({ ...CREATE, need: { ...NEED, product } })],
  ['customer.create', reason => ({ ...CREATE, importance: { isKey: true, reason } })],
  ['customer.update', note => ({ ...UPDATE, changes: { note } })],
  ['customer.archive', reason => ({ ...UPDATE, reason })],
  ['need.update', product => ({ ...UPDATE, id: 'need_lead', customerId: 'cus_it', changes: { product } })],
  ['followUp.log', note => ({ ...LOG, note })],
  ['followUp.log', what => ({ ...LOG, next: { what, on: inDays(1) } })],
  ['followUp.log', what => ({ ...LOG, promises: [{ id: 'pro_1', what, on: inDays(1) }] })],
  ['followUp.undo', reason => ({ id: 'fol_1', version: 1, reason })],
]
describe.each([ID_NUMBER, CARD_NUMBER])('§4 %s is stored nowhere', text => {
  test.each(TEXTS)('%s refuses it', async (op, input) =>
    expect(await refusal(op, input(text))).toBe('INVALID'),
  )
})

// Reported: the contract's customerNo is no text field, so 18 digits of an ID card pass as 核心客户号.
test('§4 an ID number is not taken for the bank’s own customer number', async () => {
  expect(await refusal('customer.create', { ...CREATE, customerNo: '110101199001010010' })).toBe('INVALID')
})
