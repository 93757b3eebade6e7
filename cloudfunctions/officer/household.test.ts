import { NO_WISHES } from '@/domain/contact-wishes'
import { CALL_BACK_WORDS } from '@/domain/wall'
import { insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('son', { name: '王小明', phone: phone(1), needs: [needIn('loan', 20)] }),
    customerDoc('mother', { name: '李桂兰', phone: phone(2) }),
    customerDoc('theirs', { name: '别家', ownerId: 'stf_officer2' }),
  )
})

const relate = (more: Partial<Parameters<typeof branch.get<'relation.add'>>[2]> = {}) => {
  const base = { id: 'rel_1', customerId: 'cus_son', kind: 'parent', otherId: 'cus_mother' } as const
  return branch.ask('officer', 'relation.add', { ...base, backup: null, needId: null, ...more })
}
const wall = (matter: Parameters<typeof branch.get<'wall.check'>>[2]['matter'], aboutId = 'cus_son') =>
  branch.get('officer', 'wall.check', {
    aboutId,
    hearerId: aboutId === 'cus_son' ? 'cus_mother' : 'cus_son',
    matter,
  })

describe('R82, R83 the son’s fee', () => {
  test('the relation is known from both sides, and no money crosses', async () => {
    await relate()
    const of = async (customerId: string) =>
      (await branch.get('officer', 'relation.list', { customerId })).relations
    expect(await of('cus_son')).toMatchObject([{ kind: 'parent', otherName: '李桂兰', mayKnow: false }])
    expect(await of('cus_mother')).toMatchObject([{ kind: 'child', otherName: '王小明', mayKnow: false }])
    expect(await wall({ kind: 'affairs' })).toMatchObject({ isOpen: false, door: null })
  })

  test('no figure of his is on her page, whatever of it is read, and none of hers on his', async () => {
    plant(
      branch,
      customerDoc('aunt', { name: '李桂香', needs: [needIn('shop', 9, { amountFen: 45_454_500 })] }),
    )
    await relate()
    await relate({ id: 'rel_2', kind: 'sibling', customerId: 'cus_aunt' })
    const loan = { disbursedOn: inDays(-90), repay: null, maturesOn: inDays(9), creditUntil: null }
    const { version } = await branch.get('officer', 'customer.get', { id: 'cus_son' })
    const made = { id: 'dea_1', product: '装修贷', amountFen: 87_654_300, ...loan } as const
    await branch.get('officer', 'dealing.add', { customerId: 'cus_son', version, ...made })
    const fee = { month: '2026-10', on: null, kind: 'fee', amountFen: 76_500, product: null, ref: null }
    const row = { importId: 'imp_1', line: 2, at: 1 }
    insert(branch, 'ledger', [
      { _id: 'cus_son.row', customerId: 'cus_son', ownerId: 'stf_officer', ...fee, ...row },
    ])
    await branch.runTimer('sweep')
    const read = async (customerId: string): Promise<string> => {
      const of = { customerId }
      const ops = [
        'relation.list',
        'followUp.list',
        'dealing.list',
        'fact.list',
        'card.list',
        'meeting.list',
      ] as const
      const more = ['referral.list', 'keyPlan.get', 'grade.explain', 'value.one', 'value.lines'] as const
      const replies = await Promise.all([...ops, ...more].map(op => branch.get('officer', op, of)))
      return JSON.stringify([await branch.get('officer', 'customer.get', { id: customerId }), ...replies])
    }
    const HIS = /20000000|87654300|76500|装修贷|need_loan|dea_1/
    // What stands against him is on his own page, so that the test would see it.
    expect(await read('cus_son')).toMatch(HIS)
    for (const kin of ['cus_mother', 'cus_aunt']) expect(await read(kin)).not.toMatch(HIS)
    for (const kin of ['cus_mother', 'cus_son']) expect(await read(kin)).not.toMatch(/45454500|need_shop/)
  })

  test('the officer who would dial the mother about her son is refused before the number is out, and it is recorded', async () => {
    await relate()
    const dial = { id: 'cus_mother', aboutId: 'cus_son' }
    const reply = await branch.ask('officer', 'customer.phone', dial)
    expect(reply).toMatchObject({ ok: false, code: 'WALL' })
    expect(JSON.stringify(reply)).not.toContain(phone(2))
    expect(branch.docs('audit', { what: 'wall' })).toMatchObject([{ subjectId: 'cus_son', door: null }])
    expect(await branch.get('officer', 'customer.phone', { id: 'cus_mother' })).toMatchObject({
      phone: phone(2),
    })
  })

  test.each(['relation.consent', 'relation.remove'] as const)(
    'R83 taken back by %s on one of two relations, no other relation of the two leaves the wall open',
    async how => {
      await relate()
      await relate({ id: 'rel_2', kind: 'guarantor', needId: 'need_loan' })
      const one = { id: 'rel_2', customerId: 'cus_son' }
      for (const id of ['rel_1', 'rel_2'])
        await branch.get('officer', 'relation.consent', { ...one, id, isGiven: true })
      expect(await wall({ kind: 'affairs' })).toMatchObject({ isOpen: true, door: 'consent' })
      if (how === 'relation.remove') await branch.get('officer', how, one)
      else await branch.get('officer', how, { ...one, isGiven: false })
      expect(await wall({ kind: 'affairs' })).toMatchObject({ isOpen: false })
      expect(branch.docs('consents', { isGiven: false })).toMatchObject([
        { customerId: 'cus_son', what: 'share:cus_mother' },
      ])
    },
  )

  test('with his recorded consent she may know; taken back, the wall stands again; both are evidence', async () => {
    await relate()
    const consent = (isGiven: boolean) =>
      branch.get('officer', 'relation.consent', { id: 'rel_1', customerId: 'cus_son', isGiven })
    await consent(true)
    expect(await wall({ kind: 'affairs' })).toMatchObject({ isOpen: true, door: 'consent' })
    expect(await wall({ kind: 'affairs' }, 'cus_mother')).toMatchObject({ isOpen: false })
    expect(
      await branch.get('officer', 'customer.phone', { id: 'cus_mother', aboutId: 'cus_son' }),
    ).toMatchObject({
      phone: phone(2),
    })
    await consent(false)
    expect(await wall({ kind: 'affairs' })).toMatchObject({ isOpen: false })
    expect(branch.docs('consents')).toMatchObject([
      { customerId: 'cus_son', what: 'share:cus_mother', isGiven: true },
      { customerId: 'cus_son', what: 'share:cus_mother', isGiven: false },
    ])
  })
})

describe('R82, R124 whatever goes to the mother about her son asks his wall first', () => {
  const card = {
    id: 'crd_fee',
    customerId: 'cus_mother',
    asked: { purpose: 'confirm' as const, points: ['有一笔 200 元的费用'] },
  }
  const reminder = { id: 'rem_fee', what: '请她提醒', on: TODAY, at: null, customerId: 'cus_mother' }
  const reminderOf = (aboutId: string) => branch.ask('officer', 'reminder.add', { ...reminder, aboutId })
  const cardOf = (aboutId: string) => branch.ask('officer', 'card.make', { ...card, aboutId })

  test.each([
    ['a card', cardOf, 'cards'],
    ['a reminder', reminderOf, 'reminders'],
  ] as const)('%s is refused, recorded, and made once he has consented', async (_what, make, collection) => {
    await relate()
    expect(await make('cus_son')).toMatchObject({ code: 'WALL' })
    expect(branch.docs(collection)).toEqual([])
    expect(branch.docs('audit', { what: 'wall' })).toMatchObject([{ subjectId: 'cus_son', door: null }])
    await branch.get('officer', 'relation.consent', { id: 'rel_1', customerId: 'cus_son', isGiven: true })
    expect(await make('cus_son')).toMatchObject({ ok: true })
    expect(branch.docs(collection)).toHaveLength(1)
  })

  test.each([
    ['a card', cardOf],
    ['a reminder', reminderOf],
  ] as const)(
    '%s about herself needs nobody’s consent; about a stranger’s customer it is not found',
    async (_what, make) => {
      await relate()
      expect(await make('cus_theirs')).toMatchObject({ code: 'NOT_FOUND' })
      expect(await make('cus_mother')).toMatchObject({ ok: true })
    },
  )
})

test('R82 to a firm’s contact person, and with an approved text, nothing goes about the son before he has consented', async () => {
  plant(branch, customerDoc('shop', { kind: 'firm', name: '云栖茶业', needs: [needIn('b', 20)] }))
  const role = { role: 'finance', name: '钱会计', phone: phone(5), refusesContact: false } as const
  const wishes = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
  const person = { id: 'cop_a', customerId: 'cus_shop', version: 0, ...role, wishes } as const
  await branch.get('officer', 'contactPerson.save', person)
  const said = { kind: 'news', occasion: null, title: '新规', body: '新规下月起施行。' } as const
  await branch.get('compliance', 'text.save', { id: 'txt_1', ...said, validUntil: inDays(9) })
  await branch.get('admin', 'text.approve', { id: 'txt_1', version: 1 })
  const both = (aboutId: string) =>
    Promise.all([
      branch.ask('officer', 'contactPerson.phone', { id: 'cop_a', customerId: 'cus_shop', aboutId }),
      branch.ask('officer', 'text.copy', { id: 'txt_1', customerId: 'cus_shop', aboutId, channel: 'W' }),
    ])
  await relate({ kind: 'other', otherId: 'cus_shop' })
  for (const reply of await both('cus_son')) expect(reply).toMatchObject({ code: 'WALL' })
  for (const what of ['customer.phone', 'text.copy']) expect(branch.docs('audit', { what })).toEqual([])
  for (const reply of await both('cus_theirs')) expect(reply).toMatchObject({ code: 'NOT_FOUND' })
  for (const reply of await both('cus_shop')) expect(reply).toMatchObject({ ok: true })
  await branch.get('officer', 'relation.consent', { id: 'rel_1', customerId: 'cus_son', isGiven: true })
  for (const reply of await both('cus_son')) expect(reply).toMatchObject({ ok: true })
  expect(branch.docs('audit', { what: 'customer.phone', aboutId: 'cus_son' })).toHaveLength(1)
})

test('R83 a relation that is removed takes back the consents it carried, of both sides, and the evidence says so', async () => {
  await relate()
  await branch.get('officer', 'relation.consent', { id: 'rel_1', customerId: 'cus_son', isGiven: true })
  await branch.get('officer', 'relation.consent', { id: 'rel_1', customerId: 'cus_mother', isGiven: true })
  await branch.get('officer', 'relation.remove', { id: 'rel_1', customerId: 'cus_mother' })
  const evidence = branch.docs('consents') as unknown as { what: string; isGiven: boolean }[]
  const of = (what: string) => evidence.filter(one => one.what === what).map(one => one.isGiven)
  expect(of('share:cus_mother')).toEqual([true, false])
  expect(of('share:cus_son')).toEqual([true, false])
})

test('R83 a relation without a consent is removed without evidence of one', async () => {
  await relate()
  await branch.get('officer', 'relation.remove', { id: 'rel_1', customerId: 'cus_son' })
  expect(branch.docs('consents')).toEqual([])
})

/** The officer called him in vain, so many times. */
const callInVain = async (times = 1) => {
  for (let i = 1; i <= times; i++) {
    const [doc] = branch.docs<{ version: number }>('customers', { _id: 'cus_son' })
    await branch.get('officer', 'followUp.log', {
      id: `fol_${i}`,
      customerId: 'cus_son',
      version: doc?.version ?? 0,
      at: MONDAY.getTime(),
      channel: 'T',
      outcome: 'missed',
      answers: [],
    })
  }
}

test('R127 nobody is asked for a call back of whom nobody tried to reach, or who answered', async () => {
  await relate({
    id: 'rel_2',
    kind: 'backup',
    otherId: null,
    backup: { salutation: '李女士', phone: phone(8) },
  })
  const before = branch.everything()
  const ask = () => branch.ask('officer', 'relation.callBack', { id: 'rel_2', customerId: 'cus_son' })
  expect(await ask()).toMatchObject({ code: 'WALL', message: expect.stringContaining('先联系本人') })
  expect(branch.everything()).toEqual(before)
  // As often as the day allows: this call is not another attempt at him.
  await callInVain(3)
  expect(await ask()).toMatchObject({ ok: true })
  branch.setNow(new Date(`${inDays(7)}T10:00:00+08:00`))
  expect(await ask()).toMatchObject({ code: 'WALL' })
})

test('R127 a 备用联系人 who is a customer too is called on the own number, in the same fixed words', async () => {
  await callInVain()
  await relate({ id: 'rel_2', kind: 'backup' })
  const hasPhone = async (customerId: string) =>
    (await branch.get('officer', 'relation.list', { customerId })).relations.map(one => one.hasPhone)
  expect([await hasPhone('cus_son'), await hasPhone('cus_mother')]).toEqual([[true], [false]])
  const callBack = { id: 'rel_2', customerId: 'cus_son' }
  expect(await branch.get('officer', 'relation.callBack', callBack)).toEqual({
    phone: phone(2),
    words: CALL_BACK_WORDS,
  })
  expect(branch.docs('audit', { what: 'relation.callBack' })).toMatchObject([{ subjectId: 'cus_son' }])
  const other = { id: 'rel_2', customerId: 'cus_mother' }
  expect(await branch.ask('officer', 'relation.callBack', other)).toMatchObject({ code: 'WALL' })
})

test('R127 who refuses calls is not called for another either, and nothing is recorded', async () => {
  await callInVain()
  await relate({ id: 'rel_2', kind: 'backup' })
  const contactWishes = { ...NO_WISHES, refusedChannels: ['T'] }
  branch.engine.update('customers', { _id: 'cus_mother' }, { $set: { contactWishes } }, false)
  const before = branch.everything()
  const callBack = { id: 'rel_2', customerId: 'cus_son' }
  expect(await branch.ask('officer', 'relation.callBack', callBack)).toMatchObject({ code: 'CONDUCT' })
  expect(branch.everything()).toEqual(before)
})

test('R123 a guarantor is dialled, written a card and reminded about that contract alone, and the door is recorded', async () => {
  await relate({ kind: 'guarantor', needId: 'need_loan' })
  const about = { aboutId: 'cus_son', aboutNeedId: 'need_loan' } as const
  const card = { id: 'crd_g', customerId: 'cus_mother', asked: { purpose: 'service', note: '' } } as const
  const reminder = { id: 'rem_g', what: '问担保材料', on: TODAY, at: null, customerId: 'cus_mother' } as const
  const all = (whose: { aboutId: `cus_${string}`; aboutNeedId?: `need_${string}` }) =>
    Promise.all([
      branch.ask('officer', 'customer.phone', { id: 'cus_mother', ...whose }),
      branch.ask('officer', 'card.make', { ...card, ...whose }),
      branch.ask('officer', 'reminder.add', { ...reminder, ...whose }),
    ])
  for (const whose of [{ aboutId: 'cus_son' }, { ...about, aboutNeedId: 'need_other' }] as const)
    for (const reply of await all(whose)) expect(reply).toMatchObject({ ok: false, code: 'WALL' })
  expect(branch.docs('cards')).toEqual([])
  for (const reply of await all(about)) expect(reply).toMatchObject({ ok: true })
  expect(branch.docs('audit', { what: 'wall', door: 'party' })).toMatchObject(
    Array(3).fill({ subjectId: 'cus_son', hearerId: 'cus_mother', matter: 'contract', needId: 'need_loan' }),
  )
  const back = { id: 'cus_son', aboutId: 'cus_mother', aboutNeedId: 'need_loan' } as const
  expect(await branch.ask('officer', 'customer.phone', back)).toMatchObject({ code: 'WALL' })
})

test('R123 a guarantor may know that contract and nothing else', async () => {
  await relate({ kind: 'guarantor', needId: 'need_loan' })
  expect(await wall({ kind: 'contract', needId: 'need_loan' })).toMatchObject({ isOpen: true, door: 'party' })
  expect(await wall({ kind: 'affairs' })).toMatchObject({ isOpen: false })
})

test('R127 the 备用联系人 whom the customer named is asked for a call back, in fixed words, and the read is recorded', async () => {
  const backup = { salutation: '李女士', phone: phone(8) }
  await callInVain()
  await relate({ id: 'rel_2', kind: 'backup', otherId: null, backup })
  const answer = await branch.get('officer', 'relation.callBack', { id: 'rel_2', customerId: 'cus_son' })
  expect(answer).toEqual({ phone: phone(8), words: CALL_BACK_WORDS })
  expect(branch.docs('audit', { what: 'relation.callBack' })).toMatchObject([{ subjectId: 'cus_son' }])
  expect(JSON.stringify(branch.docs('relations'))).not.toContain(phone(8))
  await relate()
  const mother = { id: 'rel_1', customerId: 'cus_son' }
  expect(await branch.ask('officer', 'relation.callBack', mother)).toMatchObject({ code: 'WALL' })
})

test.each([
  ['with oneself', { otherId: 'cus_son' }],
  ['a relative’s number', { otherId: null, backup: { salutation: '李女士', phone: phone(8) } }],
  ['a party without a contract', { kind: 'guarantor' as const }],
  ['a contract between relatives', { needId: 'need_loan' }],
])('a relation %s is refused and changes nothing', async (_title, more) => {
  const before = branch.everything()
  expect(await relate(more)).toMatchObject({ code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
})

test('somebody else’s customer is not found, from either end of a relation', async () => {
  expect(await relate({ otherId: 'cus_theirs' })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await relate({ customerId: 'cus_theirs', otherId: 'cus_son' })).toMatchObject({ code: 'NOT_FOUND' })
})
