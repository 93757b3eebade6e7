import { inDays } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const NEWS = {
  kind: 'news',
  occasion: null,
  title: '夜市',
  body: '夜市开了。',
  validUntil: inDays(30),
} as const
const save = (who: 'admin' | 'compliance', more = {}) =>
  branch.get(who, 'text.save', { id: 'txt_1', ...NEWS, ...more })
const seen = async (who: 'officer' | 'compliance') =>
  (await branch.get(who, 'text.list', {})).rows.map(({ id, state }) => `${id} ${state}`)

test('R72, R121 an officer sees a text once another colleague than its writer approved it, until it is retired or expires', async () => {
  await save('compliance')
  expect([await seen('officer'), await seen('compliance')]).toEqual([[], ['txt_1 draft']])
  expect(await branch.ask('compliance', 'text.approve', { id: 'txt_1', version: 1 })).toMatchObject({
    code: 'FORBIDDEN',
    message: '自己写的，要由另一位同事批准。',
  })
  const { approvedBy } = await branch.get('admin', 'text.approve', { id: 'txt_1', version: 1 })
  expect([approvedBy, await seen('officer')]).toEqual(['周建国', ['txt_1 approved']])
  branch.setNow(new Date(`${inDays(30)}T10:00:00+08:00`))
  expect(await seen('officer')).toEqual(['txt_1 approved'])
  branch.setNow(new Date(`${inDays(31)}T10:00:00+08:00`))
  expect(await seen('officer')).toEqual([])
})

test('a changed text waits for approval again; a retired one is gone for officers', async () => {
  await save('compliance')
  await branch.get('admin', 'text.approve', { id: 'txt_1', version: 1 })
  await save('admin', { version: 2, body: '夜市延长了。' })
  expect([await seen('officer'), await seen('compliance')]).toEqual([[], ['txt_1 draft']])
  await branch.get('compliance', 'text.approve', { id: 'txt_1', version: 3 })
  await branch.get('compliance', 'text.retire', { id: 'txt_1', version: 4 })
  expect([await seen('officer'), await seen('compliance')]).toEqual([[], ['txt_1 retired']])
})

test.each([
  ['R73 a greeting that sells', { kind: 'greeting', body: '{称谓}，新品理财了解一下' }, 'INVALID'],
  ['R28 a playbook of no stage', { kind: 'playbook', occasion: null, version: 1 }, 'INVALID'],
  ['R28 a greeting of a stage', { kind: 'greeting', occasion: 'decline', version: 1 }, 'INVALID'],
  ['a validity that is over', { validUntil: inDays(-1) }, 'INVALID'],
  ['a version that is not the stored one', { version: 7 }, 'CONFLICT'],
  ['a second text under a known id', {}, 'CONFLICT'],
] as const)('refused: %s', async (_fact, more, code) => {
  await save('compliance')
  const before = branch.everything()
  expect(await branch.ask('admin', 'text.save', { id: 'txt_1', ...NEWS, ...more })).toMatchObject({ code })
  expect(branch.everything()).toEqual(before)
})

test('R28 a stage’s playbook reaches officers once it is approved, by its stage', async () => {
  const playbook = { kind: 'playbook', occasion: 'decline', title: '衰退期怎么做' } as const
  await save('compliance', playbook)
  const listed = async () => (await branch.get('officer', 'text.list', { kind: 'playbook' })).rows
  expect(await listed()).toEqual([])
  await branch.get('admin', 'text.approve', { id: 'txt_1', version: 1 })
  expect(await listed()).toMatchObject([playbook])
})
