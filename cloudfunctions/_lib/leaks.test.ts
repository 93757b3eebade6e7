import type { Op } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { csv } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const NUMBER = phone(7_123_456)
const SPACED = NUMBER.replace(/^(...)(....)/, '$1 $2 ')
const MASKED = `${NUMBER.slice(0, 3)}****${NUMBER.slice(-4)}`
const NAME = '欧阳听雪'
const create = (id = 'cus_it') =>
  branch.get('officer', 'customer.create', {
    id,
    kind: 'person',
    name: NAME,
    phone: SPACED,
    need: { id: 'need_lead', product: '经营贷', amountFen: 1, demand: 'clear', expectedOn: inDays(20) },
  })
/** What the functions logged; lines travel from another process. */
const logged = async (): Promise<string> => {
  await new Promise(done => setTimeout(done, 300))
  return branch.logged.join('\n')
}

test('the same number is sealed differently for each customer, and a sealed one moved to another customer does not open', async () => {
  await create()
  await branch.get('officer2', 'customer.create', {
    id: 'cus_other',
    kind: 'person',
    name: '钱七',
    phone: NUMBER,
  })
  const [a, b] = branch.docs<{ _id: string; phoneEnc: string; phoneHashes: string[] }>('customers')
  expect(a?.phoneEnc).not.toBe(b?.phoneEnc)
  expect(a?.phoneHashes.join()).not.toContain('3456')
  branch.engine.update('customers', { _id: 'cus_other' }, { $set: { phoneEnc: a?.phoneEnc ?? '' } }, false)
  expect(await branch.ask('officer2', 'customer.phone', { id: 'cus_other' })).toMatchObject({
    ok: false,
    code: 'INTERNAL',
  })
})

test('every reply holds the masked number at most; the whole one is answered to customer.phone alone, which is recorded (R113)', async () => {
  await create()
  const of = { customerId: 'cus_it' }
  const replies = [
    await branch.get('officer', 'customer.get', { id: 'cus_it' }),
    await branch.get('officer', 'customer.list', {}),
    await branch.get('officer', 'customer.search', { q: NUMBER }),
    await branch.get('officer', 'today.list', {}),
    await branch.get('officer', 'calendar.grid', {}),
    await branch.get('officer', 'grade.explain', of),
    await branch.get('officer', 'review.confirm', { ...of, id: 'rev_1', version: 1 }),
    await branch.get('officer', 'followUp.list', of),
  ]
  const shown = JSON.stringify(replies)
  expect(shown).toContain(MASKED)
  for (const secret of [NUMBER, SPACED, 'phoneEnc', 'phoneHashes', 'ownerId', 'searchKeys', 'contentHash'])
    expect(shown).not.toContain(secret)
  expect(branch.docs('audit')).toMatchObject([{ what: 'customer.create' }])
  expect(await branch.get('officer', 'customer.phone', { id: 'cus_it' })).toEqual({ phone: NUMBER })
  expect(branch.docs('audit', { what: 'customer.phone' })).toMatchObject([
    { subjectId: 'cus_it', byId: 'stf_officer' },
  ])
  expect(JSON.stringify(branch.docs('audit'))).not.toContain(NAME)
})

test('R64 a list, a row and a search answer no fields that the contract does not name', async () => {
  plant(branch, {
    ...customerDoc('it', { needs: [needIn('a', 20)] }),
    secret: '内部评级 5',
    journal: { ...customerDoc('it').journal, hidden: 1 },
  })
  const shown = JSON.stringify([
    await branch.get('officer', 'customer.get', { id: 'cus_it' }),
    await branch.get('officer', 'customer.list', {}),
  ])
  for (const word of ['内部评级', 'hidden', 'createdFrom']) expect(shown).not.toContain(word)
})

test('a fault of ours is logged by place and kind, without a name, a number or a note, and answered without details', async () => {
  await create()
  const spoil = (change: object) =>
    branch.engine.update('customers', { _id: 'cus_it' }, { $set: change } as never, false)
  const calls: [Op, object][] = [
    ['customer.get', { id: 'cus_it' }],
    ['customer.list', {}],
    ['customer.search', { q: NAME }],
    [
      'followUp.log',
      {
        id: 'fol_1',
        customerId: 'cus_it',
        version: 1,
        at: Date.parse(`${TODAY}T09:00:00+08:00`),
        channel: 'T',
        outcome: 'missed',
        note: `${NAME}说打${SPACED}`,
        answers: [],
      },
    ],
    [
      'import.preview',
      { fileId: await branch.upload('o-officer', '名单.csv', csv(`姓名,手机\n${NAME},${NUMBER}\n`)) },
    ],
  ]
  for (const change of [
    { phoneEnc: `${NAME}${NUMBER}` },
    { journal: `${NAME}${NUMBER}` },
    { name: 5, facts: NAME },
  ]) {
    spoil(change)
    for (const [op, input] of calls) {
      const reply = await branch.ask('officer', op, input as never)
      if (!reply.ok)
        expect(reply).toEqual({
          ok: false,
          code: expect.any(String),
          message: expect.not.stringMatching(/[a-z]{4}|\d{4}/i),
        })
    }
  }
  const log = await logged()
  expect(log).toMatch(/"level":"error","where":"officer customer.get"/)
  for (const secret of [NAME, NUMBER, SPACED, '说打']) expect(log).not.toContain(secret)
})

test('a fault in the sweep says which document and not whose', async () => {
  plant(branch, {
    ...customerDoc('it', { name: NAME, phone: NUMBER }),
    journal: `${NAME}${NUMBER}`,
    gradeChangesOn: TODAY,
  })
  await branch.runTimer('sweep')
  const log = await logged()
  expect(log).toContain('cus_it')
  for (const secret of [NAME, NUMBER]) expect(log).not.toContain(secret)
})
