import type { CustomerRow } from '@/contract'
import { dial } from './dial'

const called: object[] = []
const rung: string[] = []
jest.mock('@/lib/cloud', () => ({
  call: async (_fn: string, _op: string, input: object) => {
    called.push(input)
    return { phone: '14400000001' }
  },
}))
jest.mock('@/lib/store', () => ({
  keyOf: (name: string) => name,
  keep: async () => undefined,
  forget: async () => undefined,
  readKept: async () => null,
}))
jest.mock('./ring', () => ({
  ring: async (phone: string) => {
    rung.push(phone)
    return true
  },
}))
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const row = (taskId?: string) =>
  ({ id: 'cus_1', words: { before: '', late: '', after: '', taskId } }) as CustomerRow
beforeEach(() => {
  called.length = 0
  rung.length = 0
})

test.each([
  ['R125 a loan’s task', 'dea_1.check.2026-11-20', {}, { purpose: 'postLoan' }],
  ['anything else', undefined, {}, { purpose: 'service' }],
  [
    'a loan’s task, 营销 chosen on the page',
    'dea_1.check.2026-11-20',
    { purpose: 'marketing' },
    { purpose: 'marketing' },
  ],
  [
    'a loan’s task, the customer asking for the call',
    'dea_1.check.2026-11-20',
    { purpose: 'service', isAsked: true },
    { purpose: 'service', isAsked: true },
  ],
] as const)(
  'R79 a dial from a row that is due for %s names what it is for',
  async (_, taskId, whereto, said) => {
    expect(await dial(row(taskId), whereto)).toBe(true)
    expect(called).toEqual([{ id: 'cus_1', ...said }])
    expect(rung).toEqual(['14400000001'])
  },
)
