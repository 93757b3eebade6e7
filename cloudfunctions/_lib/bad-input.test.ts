import fc from 'fast-check'
import type * as z from 'zod'
import type { Reply } from '@/contract'
import type { Endpoint } from '@/contract/endpoint'
import { REFUSAL_CODES } from '@/contract/refusal-codes'
import { CONTRACTS, functionOf } from '../../devtools/testing/branch'
import { customerDoc, needIn, phone, plant } from '../../devtools/testing/customers'
import { spoilt } from '../../devtools/testing/mutate'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'
import { type Case, TABLE } from '../../devtools/testing/who-may-table'

const branch = ownBranch()
beforeAll(() => {
  const doc = customerDoc('it', { phone: phone(1), needs: [needIn('lead', 20)] })
  plant(branch, doc)
})

const ENDPOINTS = Object.values(CONTRACTS).flatMap(contract =>
  Object.entries(contract as Record<string, Endpoint>),
)
const it: Case = {
  branch,
  who: 'officer',
  customerId: 'cus_it',
  version: 1,
  entryId: 'fol_it',
  fileId: 'cloud://nowhere/uploads/no.csv',
  importId: 'imp_none',
  ledgerFileId: 'cloud://none/none.csv',
  ledgerId: 'imp_ledger',
  reminderId: 'rem_none',
  referralId: 'ref_it',
}
/** Somebody who may, so that the input is what is refused. */
const whoMay = (op: string): Person => {
  const may = TABLE[op]?.may ?? []
  if (may === 'anyone') return 'admin'
  return (['officer', 'admin'] as const).find(who => may.includes(who)) ?? may[0] ?? 'admin'
}
const send = (op: string, input: unknown): Promise<Reply> =>
  branch.send(whoMay(op), functionOf(op), { op, input })

const expectRefusal = (reply: Reply): void => {
  expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(/[\u4e00-\u9fff]{2}/) })
  if (!reply.ok) expect(REFUSAL_CODES).toContain(reply.code)
  expect(reply).not.toMatchObject({ code: 'INTERNAL' })
}

describe('what a schema does not allow is refused with INVALID, a Chinese sentence, and changes nothing', () => {
  test.each(ENDPOINTS)('%s', async (op, { input: schema }) => {
    const valid = TABLE[op]?.input(it) ?? {}
    const before = branch.everything()
    await fc.assert(
      fc.asyncProperty(
        spoilt(valid).filter(input => !isAllowed(schema, input)),
        async input => {
          const reply = await send(op, input)
          expectRefusal(reply)
          expect(reply).toMatchObject({ code: 'INVALID' })
        },
      ),
      { numRuns: 12, seed: 7 },
    )
    expect(branch.everything()).toEqual(before)
  })
})

/** As it travels: JSON turns undefined into nothing. */
const isAllowed = (schema: z.ZodType, input: unknown): boolean =>
  schema.safeParse(JSON.parse(JSON.stringify(input ?? null)) ?? {}).success

describe('what a schema does allow is never a fault of ours', () => {
  test.each(ENDPOINTS)('%s', async (op, { input: schema }) => {
    await fc.assert(
      fc.asyncProperty(
        spoilt(TABLE[op]?.input(it) ?? {}).filter(input => isAllowed(schema, input)),
        async input => {
          const reply = await send(op, input)
          if (!reply.ok) expectRefusal(reply)
        },
      ),
      { numRuns: 6, seed: 7 },
    )
    expect(branch.logged.filter(line => line.includes('"level":"error"'))).toEqual([])
  })
})

test.each([
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'valueOf',
  '',
  'customer',
  'customer.get ',
  'CUSTOMER.GET',
  null,
  5,
  ['customer.get'],
  { toString: 'customer.get' },
  undefined,
])('%j is no operation, of no function', async op => {
  const before = branch.everything()
  for (const fn of Object.keys(CONTRACTS)) {
    const reply = await branch.send('officer', fn, { op, input: { id: 'cus_it' } })
    expectRefusal(reply)
    expect(reply).toMatchObject({ code: 'UNKNOWN_OPERATION' })
  }
  expect(branch.everything()).toEqual(before)
})

test('an operation of one function is none of another', async () => {
  const reply = await branch.send('admin', 'officer', { op: 'staff.list', input: {} })
  expect(reply).toMatchObject({ ok: false, code: 'UNKNOWN_OPERATION' })
})

test.each([[null], ['text'], [5], [[1, 2]], [{ input: {} }], [{ op: 'customer.get', input: 'text' }]])(
  'the event %j is refused',
  async event => {
    for (const fn of Object.keys(CONTRACTS)) expectRefusal(await branch.send('officer', fn, event))
  },
)

test('a body over 100 KB does not reach the function', async () => {
  const call = branch.send('officer', 'officer', {
    op: 'customer.search',
    input: { q: '长'.repeat(100_000) },
  })
  await expect(call).rejects.toThrow('100 KB')
})
