import { insert } from '../../devtools/testing/branch'
import { csv, previewed } from '../../devtools/testing/imports'
import { KEPT, liveMarked, MARKS, NAME, OPENID } from '../../devtools/testing/marked-person'
import { ownBranch } from '../../devtools/testing/own-branch'
import { tracesIn } from '../../devtools/testing/traces'

const branch = ownBranch()

const { stored, filed, holding } = tracesIn(branch)

test('a person erased as one customer lives on as another: what was done as that one stays', async () => {
  await liveMarked(branch)
  const firm = { _id: 'cus_firm', kind: 'firm', openid: OPENID, how: 'officer', at: 1, byId: null }
  branch.engine.insertMany('identities', [firm])
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  expect(holding(OPENID)).toEqual(['cards', 'complaints', 'identities', 'referrals', 'serviceBooks'])
  expect(branch.docs('serviceBooks')).toMatchObject([{ asks: [] }])
  expect(holding(NAME)).toEqual([])
})

test('PIPL 47 an identity taken back before the erasure is approved leaves nothing under the WeChat that asked', async () => {
  await liveMarked(branch)
  await branch.get('officer', 'identity.revoke', { customerId: 'cus_it', reason: '认错' })
  expect(holding(OPENID)).toEqual(expect.arrayContaining(['complaints', 'referrals']))
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  expect(holding(OPENID)).toEqual([])
  expect(branch.docs('complaints', { phoneEnc: { $ne: null } })).toEqual([])
})

test('what the person asked of another customer, and the quota for it, outlives the erasure', async () => {
  await liveMarked(branch)
  const firm = { _id: 'cus_firm', kind: 'firm', openid: OPENID, how: 'officer', at: 1, byId: null }
  branch.engine.insertMany('identities', [firm])
  const [book] = branch.docs<{ asks: object[]; entries: object[] }>('serviceBooks')
  const ofFirm = { ...book?.asks[0], id: 'tap_firm', customerId: 'cus_firm' }
  branch.engine.update('serviceBooks', {}, { $push: { asks: ofFirm } }, false)
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  expect(branch.docs('serviceBooks')).toMatchObject([{ asks: [{ id: 'tap_firm' }], entries: book?.entries }])
})

test.each(['before it is approved', 'before it is done'])(
  'a loan that began %s forbids the erasure, and the customer reads why',
  async when => {
    const token = await liveMarked(branch)
    const approve = () => branch.ask('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
    const borrow = () =>
      branch.engine.update('customers', { _id: 'cus_it' }, { $set: { 'dealings.running': 1 } }, false)
    if (when === 'before it is approved') {
      borrow()
      expect(await approve()).toMatchObject({ code: 'FORBIDDEN' })
      expect(branch.docs('erasures')).toMatchObject([{ status: 'asked' }])
    } else {
      expect(await approve()).toMatchObject({ ok: true })
      borrow()
      await branch.runTimer('sweep')
      expect(branch.docs('erasures')).toMatchObject([{ status: 'refused' }])
    }
    expect(branch.docs('customers', { _id: 'cus_it' })).toHaveLength(1)
    expect((await branch.get('customer', 'rights.see', { token })).erasure.sentence).toContain('未结清')
  },
)

test('a wish to be erased that waits is not closed away', async () => {
  await liveMarked(branch)
  const words = { behaviour: '要求删除', result: '办理中', hiddenNeed: '', improvement: '' }
  const [seen] = branch.docs<{ version: number }>('complaints', { _id: 'cpl_1' })
  const { version } = await branch.get('lead', 'complaint.answer', {
    id: 'cpl_1',
    version: seen?.version ?? 0,
    ...words,
  })
  expect(await branch.ask('lead', 'complaint.told', { id: 'cpl_1', version })).toMatchObject({
    code: 'INVALID',
  })
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: false, reason: '还有一笔手续未了' })
  expect(await branch.ask('lead', 'complaint.told', { id: 'cpl_1', version })).toMatchObject({ ok: true })
})

test('an import under way keeps neither its file nor the rows it has imported', async () => {
  branch.reset()
  const rows = Array.from({ length: 101 }, (_, i) => `客户${i},${i === 0 ? MARKS.note : ''}`)
  const { reply } = await previewed(branch, csv(`姓名,备注\n${rows.join('\n')}\n`))
  expect([filed().includes(MARKS.note), holding(MARKS.note)]).toEqual([true, ['importBatches']])
  if (!reply.ok) throw new Error(reply.code)
  await branch.get('officer', 'import.commit', { importId: reply.data.importId, cursor: 0 })
  expect([filed().includes(MARKS.note), holding(MARKS.note)]).toEqual([false, ['customers']])
})

test('evidence stays: what was consented to, what was complained of; somebody else’s record is untouched', async () => {
  await liveMarked(branch)
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  expect(branch.docs('consents', { how: 'card' })).toMatchObject([{ what: 'marketing', isGiven: false }])
  const complaints = branch.docs<{ text: string; openid: string; phoneEnc: unknown }>('complaints')
  expect(complaints.map(({ text }) => text).sort()).toEqual(
    [KEPT.complaint, KEPT.complaint, `要求更正：${KEPT.correction}`, '要求删除个人信息'].sort(),
  )
  for (const one of complaints) expect(one).toMatchObject({ openid: '', phoneEnc: null })
  expect(branch.docs('dealings')).toMatchObject([{ product: KEPT.loan, amountFen: 5_000_000 }])
  expect(branch.docs('customers')).toMatchObject([
    { _id: 'cus_other', name: '赵明', note: '不相干' },
    { _id: 'cus_third', name: '钱进' },
    { _id: 'cus_shop', name: '云栖茶业' },
  ])
  expect(branch.docs('cards', { customerId: 'cus_other' })).toHaveLength(2)
  expect(branch.docs('cards', { customerId: 'cus_third' })).toHaveLength(1)
})

describe('what the law makes the bank keep', () => {
  const sweepOn = async (day: string) => {
    branch.setNow(new Date(`${day}T09:00:00+08:00`))
    await branch.runTimer('sweep')
    return branch.docs<{ customerId: string }>('dealings').map(({ customerId }) => customerId)
  }
  const erased = async () => {
    await liveMarked(branch)
    const [loan] = branch.docs('dealings')
    insert(branch, 'dealings', [{ ...loan, _id: 'cus_other.dea_1', customerId: 'cus_other' }])
    await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
    await branch.runTimer('sweep')
  }

  // The loan was settled on 22 November 2026, and five years end with that day of 2031.
  test('of a loan goes five years after it ended, and nobody else’s with it', async () => {
    await erased()
    expect(await sweepOn('2031-11-21')).toEqual(['cus_it', 'cus_other'])
    expect(await sweepOn('2031-11-22')).toEqual(['cus_other'])
  })

  test('follows the branch’s own number of years', async () => {
    await erased()
    branch.engine.update('settings', { _id: 'branch' }, { $set: { keepYears: 10 } }, false)
    expect(await sweepOn('2031-11-22')).toEqual(['cus_it', 'cus_other'])
    expect(await sweepOn('2036-11-22')).toEqual(['cus_other'])
  })

  test('goes a hundred a tick, and on at the next', async () => {
    await erased()
    const [loan] = branch.docs('dealings', { customerId: 'cus_it' })
    const many = Array.from({ length: 150 }, (_, i) => ({ ...loan, _id: `cus_it.dea_many${i}` }))
    insert(branch, 'dealings', many)
    expect(await sweepOn('2031-11-22')).toHaveLength(52)
    await branch.advance(5 * 60_000)
    await branch.runTimer('sweep')
    expect(branch.docs('dealings')).toMatchObject([{ customerId: 'cus_other' }])
  })
})

test('what was written while the sweep erased goes a tick later, and then nothing is left to do', async () => {
  await liveMarked(branch)
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  const [entry] = branch.docs('entries', { customerId: 'cus_it' })
  await branch.runTimer('sweep')
  branch.engine.insertMany('entries', [{ ...entry, _id: 'fol_late' }] as never)
  await branch.advance(5 * 60_000)
  await branch.runTimer('sweep')
  expect(branch.docs('entries', { customerId: 'cus_it' })).toEqual([])
  expect(branch.docs('erasures')).toEqual([])
})

test('a refused erasure erases nothing and the customer reads why', async () => {
  const token = await liveMarked(branch)
  expect(
    await branch.ask('lead', 'erasure.decide', { id: 'cpl_1', isApproved: false, reason: '' }),
  ).toMatchObject({
    code: 'INVALID',
  })
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: false, reason: '还有一笔手续未了' })
  await branch.runTimer('sweep')
  expect(stored()).toContain(NAME)
  const desk = await branch.get('customer', 'rights.see', { token })
  expect(desk.erasure).toMatchObject({ state: 'refused', sentence: '还有一笔手续未了' })
})
