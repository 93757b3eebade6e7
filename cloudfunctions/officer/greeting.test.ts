import type { CustomerDoc } from '#cloud/store/customer-doc'
import { insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

/** 2026-11-23 is a Monday, 农历十月十五. */
const solar = (month: number, day: number) => ({ calendar: 'solar', month, day }) as const
const lunar = (month: number, day: number) => ({ calendar: 'lunar', month, day, leap: false }) as const
const NEW_YEARS_EVE = new Date('2026-12-31T10:00:00+08:00')
const list = (input = {}) => branch.get('officer', 'greeting.list', input)
const stored = (id = 'cus_a') => branch.docs<CustomerDoc>('customers', { _id: id })[0]
const sent = { customerId: 'cus_a', kind: 'birthday', on: inDays(1), fate: 'sent', channel: 'W' } as const
const TEXT = '张伟，生日快乐！'

test('R71 on a Monday the birthdays of today and tomorrow are open, lunar ones too, the nearest first', async () => {
  plant(
    branch,
    customerDoc('tomorrow', { birthday: solar(11, 24) }),
    customerDoc('moon', { birthday: lunar(10, 16) }),
    customerDoc('today', { birthday: solar(11, 23) }),
    customerDoc('yesterday', { birthday: solar(11, 22) }),
    customerDoc('wednesday', { birthday: solar(11, 25) }),
    customerDoc('none'),
    customerDoc('theirs', { birthday: solar(11, 24), ownerId: 'stf_officer2' }),
    { ...customerDoc('gone', { birthday: solar(11, 24) }), isArchived: true },
  )
  const { birthdays, festival, rows } = await list()
  expect(birthdays[0]?.id).toBe('cus_today')
  expect(birthdays.map(({ id, on }) => `${id} ${on}`).sort()).toEqual([
    `cus_moon ${inDays(1)}`,
    `cus_today ${TODAY}`,
    `cus_tomorrow ${inDays(1)}`,
  ])
  expect([festival, rows]).toEqual([null, []])
})

test('R71 on the Friday before, a Monday’s birthday is prepared, and a rest day that the branch adds prepares it earlier', async () => {
  plant(branch, customerDoc('monday', { birthday: solar(11, 30) }))
  branch.setNow(new Date('2026-11-26T10:00:00+08:00'))
  expect((await list()).birthdays).toEqual([])
  await branch.get('admin', 'settings.override', { day: '2026-11-27', kind: 'rest' })
  expect((await list()).birthdays.map(({ on }) => on)).toEqual(['2026-11-30'])
})

test('a changed birthday is found under its new day', async () => {
  plant(branch, customerDoc('a', { birthday: solar(5, 1) }))
  const changes = { birthday: solar(11, 24) }
  await branch.get('officer', 'customer.update', { id: 'cus_a', version: 1, changes })
  expect((await list()).birthdays.map(({ id }) => id)).toEqual(['cus_a'])
})

test('R17, R73, R79 no greeting for who refused contact or all writing; E on the birthday only', async () => {
  const birthday = solar(1, 1)
  const wishes = { noMarketing: true, hours: null, dont: '', refusedChannels: [] }
  plant(
    branch,
    customerDoc('calm', { birthday, refusesContact: true }),
    customerDoc('noads', { birthday, contactWishes: wishes }),
    customerDoc('nosms', { birthday, contactWishes: { ...wishes, refusedChannels: ['S', 'E'] } }),
    customerDoc('callsonly', { birthday, contactWishes: { ...wishes, refusedChannels: ['W', 'S', 'E'] } }),
    customerDoc('none', { birthday, standing: 'none' }),
  )
  branch.setNow(NEW_YEARS_EVE)
  const { birthdays, festival, rows } = await list()
  expect(festival).toEqual({ name: '元旦', on: '2027-01-01' })
  expect(birthdays.map(({ id }) => id).sort()).toEqual(['cus_noads', 'cus_none', 'cus_nosms'])
  expect(rows.map(({ id }) => id).sort()).toEqual(['cus_noads', 'cus_nosms'])
  expect(rows.find(({ id }) => id === 'cus_nosms')?.channels).toEqual(['W'])
})

test('a festival’s customers come in pages, each once', async () => {
  plant(branch, ...Array.from({ length: 120 }, (_, i) => customerDoc(`n${i}`)))
  branch.setNow(NEW_YEARS_EVE)
  const seen: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await list(after === undefined ? {} : { after })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.after
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
})

test('R71, R72 drafts address the customer: approved greetings first, never an expired, retired or unapproved text, no news', async () => {
  const text = (id: string, more: object) => ({
    _id: `txt_${id}`,
    version: 1,
    kind: 'greeting',
    occasion: null,
    title: '祝福',
    body: `{称谓}，${id}`,
    state: 'approved',
    writtenById: 'stf_compliance',
    writtenBy: '沈静',
    approvedBy: '周建国',
    validUntil: inDays(30),
    ...more,
  })
  insert(branch, 'texts', [
    text('good', {}),
    text('birthday', { occasion: 'birthday', validUntil: inDays(10) }),
    text('festival', { occasion: 'festival' }),
    text('old', { validUntil: inDays(-1) }),
    text('retired', { state: 'retired' }),
    text('draft', { state: 'draft' }),
    text('news', { kind: 'news' }),
    text('planted', { _openid: 'o-stranger' }),
  ])
  plant(branch, customerDoc('a', { birthday: solar(11, 24), facts: [{ label: '称谓', text: '张总' }] }))
  expect((await list()).birthdays[0]?.drafts).toEqual([
    '张总，good',
    '张总，birthday',
    '张总，生日快乐！祝您身体健康，万事顺意。',
  ])
})

test('R70 a greeting sent is a line of the journal that moves no clock, no grade and no version', async () => {
  plant(branch, customerDoc('a', { birthday: solar(11, 24), needs: [needIn('n', 20)] }))
  const before = stored()
  await branch.get('officer', 'greeting.done', { ...sent, text: TEXT })
  expect(stored()).toEqual({ ...before, greeted: { birthday: inDays(1) } })
  const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_a' })
  expect(rows.map(({ kind, note }) => [kind, note])).toEqual([
    ['greeting', `生日祝福（微信，改过）：${TEXT}`],
  ])
  expect((await list()).birthdays).toEqual([])
})

test('R72 a greeting as it was prepared stands so in the journal, one that the officer changed says that it was', async () => {
  plant(branch, customerDoc('a', { birthday: solar(11, 24) }))
  const [draft = ''] = (await list()).birthdays[0]?.drafts ?? []
  const note = async () =>
    (await branch.get('officer', 'followUp.list', { customerId: 'cus_a' })).rows.map(row => row.note)
  await branch.get('officer', 'greeting.done', { ...sent, text: draft })
  expect(await note()).toEqual([`生日祝福（微信）：${draft}`])
  await branch.get('officer', 'greeting.done', { ...sent, text: `${draft}改天去看您。` })
  expect(await note()).toEqual([`生日祝福（微信，改过）：${draft}改天去看您。`])
})

test('said twice it is one line; taken back it is open again and leaves none', async () => {
  plant(branch, customerDoc('a', { birthday: solar(11, 24) }))
  await branch.get('officer', 'greeting.done', { ...sent, text: TEXT })
  await branch.get('officer', 'greeting.done', { ...sent, text: TEXT })
  expect(branch.docs('entries')).toHaveLength(1)
  await branch.get('officer', 'greeting.done', { ...sent, fate: 'open' })
  expect(branch.docs('entries')).toEqual([])
  expect((await list()).birthdays).toHaveLength(1)
})

test('left out it is not asked for again this year, and is the next', async () => {
  plant(branch, customerDoc('a', { birthday: solar(11, 24) }))
  await branch.get('officer', 'greeting.done', { ...sent, fate: 'skipped' })
  expect([(await list()).birthdays, branch.docs('entries')]).toEqual([[], []])
  branch.setNow(new Date('2027-11-23T10:00:00+08:00'))
  expect((await list()).birthdays.map(({ on }) => on)).toEqual(['2027-11-24'])
})

test('a greeting beside a follow-up that is voided counts for no clock', async () => {
  plant(branch, customerDoc('a', { birthday: solar(11, 24), createdOn: inDays(-20) }))
  const log = {
    id: 'fol_1',
    customerId: 'cus_a',
    version: 1,
    at: MONDAY.getTime(),
    channel: 'N',
    outcome: 'reached',
  }
  await branch.get('officer', 'followUp.log', { ...log, answers: [] } as never)
  await branch.get('officer', 'greeting.done', { ...sent, text: TEXT })
  branch.setNow(new Date(MONDAY.getTime() + 60_000))
  await branch.get('officer', 'followUp.undo', { id: 'fol_1', version: 2, reason: '记错' })
  expect(stored()?.journal.lookedOn).toBeNull()
})

describe('R79 a greeting is a message: the guard answers before the tap and on the server', () => {
  const EVENING = '本行规定工作日 09:00-20:00 联系客户，明天 09:00 起可以。'
  const wishes = { noMarketing: false, dont: '', refusedChannels: [] }
  const birthday = solar(11, 24)
  const evening = () => branch.setNow(new Date('2026-11-23T20:30:00+08:00'))

  test.each<[string, Partial<Parameters<typeof customerDoc>[1]>, string | null]>([
    ['in the evening', {}, EVENING],
    [
      'whoever named these hours',
      { contactWishes: { ...wishes, hours: { from: '19:00', to: '21:00' } } },
      null,
    ],
    [
      'whoever named others',
      { contactWishes: { ...wishes, hours: { from: '12:00', to: '13:00' } } },
      '客户方便的时间是 12:00-13:00，明天 12:00 起可以。',
    ],
  ])('%s', async (_, more, sentence) => {
    plant(branch, customerDoc('a', { birthday, ...more }))
    evening()
    expect((await list()).birthdays[0]?.hold?.sentence ?? null).toBe(sentence)
    const before = branch.everything()
    const reply = await branch.ask('officer', 'greeting.done', { ...sent, text: TEXT })
    if (sentence === null) return expect(reply).toMatchObject({ ok: true })
    expect(reply).toEqual({ ok: false, code: 'CONDUCT', message: sentence })
    expect(branch.everything()).toEqual(before)
  })

  test('three attempts today are enough: nothing is sent until tomorrow', async () => {
    const doc = customerDoc('a', { birthday })
    plant(branch, { ...doc, journal: { ...doc.journal, attempts: [TODAY, TODAY, TODAY] } })
    expect((await list()).birthdays[0]?.hold?.sentence).toMatch(/^今天试过 3 次没联系上，别再打扰，明天/)
    expect(await branch.ask('officer', 'greeting.done', { ...sent, text: TEXT })).toMatchObject({
      code: 'CONDUCT',
    })
  })

  test('leaving it out, and taking back, are no contact: any hour will do', async () => {
    plant(branch, customerDoc('a', { birthday }))
    await branch.get('officer', 'greeting.done', { ...sent, text: TEXT })
    evening()
    await branch.get('officer', 'greeting.done', { ...sent, fate: 'open' })
    await branch.get('officer', 'greeting.done', { ...sent, fate: 'skipped' })
    expect(branch.docs('entries')).toEqual([])
  })
})

test.each([
  ['R73 a text that sells', { text: '生日快乐！贷款利率下调了' }, '祝福里不谈业务，请去掉「贷款」。'],
  ['a day that is none of this birthday', { on: inDays(0), text: TEXT }, '这个祝福的日子已经过了或还没到。'],
  ['a festival that is not open', { kind: 'festival', text: TEXT }, '这个祝福的日子已经过了或还没到。'],
  ['no word of what was sent', {}, '发了什么、怎么发的，要写上。'],
  [
    'an identity number in the text',
    { text: '生日快乐 110101199003074477' },
    'text：像是身份证号，不能保存；请删去',
  ],
] as const)('refused: %s', async (_fact, more, message) => {
  plant(branch, customerDoc('a', { birthday: solar(11, 24) }))
  const before = branch.everything()
  expect(await branch.ask('officer', 'greeting.done', { ...sent, ...more })).toEqual({
    ok: false,
    code: 'INVALID',
    message,
  })
  expect(branch.everything()).toEqual(before)
})
