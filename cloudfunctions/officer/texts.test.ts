import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const WISHES = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
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

describe('R72 a text that offers something', () => {
  const whom = (more: Parameters<typeof customerDoc>[1] = {}) =>
    plant(branch, customerDoc('it', { needs: [needIn('n', 60)], ...more }))
  const copy = (more: object = {}) =>
    branch.ask('officer', 'text.copy', { id: 'txt_1', customerId: 'cus_it', channel: 'W', ...more })
  const approve = (version = 1) => branch.get('admin', 'text.approve', { id: 'txt_1', version })

  test('is given word for word once it is approved, and the audit says which and for whom', async () => {
    whom()
    await save('compliance')
    expect(await copy()).toMatchObject({ code: 'NOT_FOUND' })
    await approve()
    expect(await copy()).toEqual({ ok: true, data: { body: '夜市开了。' } })
    const act = { what: 'text.copy', byId: 'stf_officer', subjectId: 'cus_it', textId: 'txt_1' }
    expect(branch.docs('audit', { what: 'text.copy' })).toMatchObject([{ ...act, purpose: 'marketing' }])
  })

  test.each<[string, Parameters<typeof customerDoc>[1], object, string]>([
    ['R80 to who refused 营销', { contactWishes: { ...WISHES, noMarketing: true } }, {}, '不接受营销'],
    ['R17 to an E', { needs: [], standing: 'none' }, {}, 'E 级'],
    ['R80 to who wants no contact', { refusesContact: true }, {}, '不愿被联系'],
    [
      'R80 by a way that is refused',
      { contactWishes: { ...WISHES, refusedChannels: ['S'] } },
      { channel: 'S' },
      '短信',
    ],
  ])('is refused %s, saying why, and nothing is recorded', async (_, made, more, words) => {
    whom(made)
    await save('compliance')
    await approve()
    const before = branch.everything()
    expect(await copy(more)).toMatchObject({ code: 'CONDUCT', message: expect.stringContaining(words) })
    expect(branch.everything()).toEqual(before)
  })

  test('is refused at night, on somebody else’s customer, retired, over, or where it is no text to offer', async () => {
    whom()
    plant(branch, customerDoc('far', { ownerId: 'stf_officer2' }))
    await save('compliance')
    await approve()
    branch.setNow(new Date('2026-11-23T20:30:00+08:00'))
    expect(await copy()).toMatchObject({ code: 'CONDUCT', message: expect.stringContaining('明天 09:00') })
    branch.setNow(MONDAY)
    expect(await copy({ customerId: 'cus_far' })).toMatchObject({ code: 'NOT_FOUND' })
    await branch.get('compliance', 'text.retire', { id: 'txt_1', version: 2 })
    expect(await copy()).toMatchObject({ code: 'NOT_FOUND' })
    await save('compliance', { version: 3, kind: 'greeting', body: '{称谓}，节日快乐！' })
    await approve(4)
    expect(await copy()).toMatchObject({ code: 'NOT_FOUND' })
    await save('compliance', { version: 5 })
    await approve(6)
    branch.setNow(new Date(`${inDays(31)}T10:00:00+08:00`))
    expect(await copy()).toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('R28 a stage’s playbook reaches officers once it is approved, by its stage', async () => {
  const playbook = { kind: 'playbook', occasion: 'decline', title: '衰退期怎么做' } as const
  await save('compliance', playbook)
  const listed = async () => (await branch.get('officer', 'text.list', { kind: 'playbook' })).rows
  expect(await listed()).toEqual([])
  await branch.get('admin', 'text.approve', { id: 'txt_1', version: 1 })
  expect(await listed()).toMatchObject([playbook])
})
