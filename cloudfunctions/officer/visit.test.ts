import { insert, MONDAY } from '../../devtools/testing/branch'
import { campaignLineOf, productDoc } from '../../devtools/testing/campaigns'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const WISHES = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
const it = (more: Parameters<typeof customerDoc>[1] = {}) =>
  customerDoc('it', { name: '王小明', phone: phone(1), needs: [needIn('n', 20)], tags: ['种植'], ...more })
const prepare = () => branch.get('officer', 'visit.prepare', { customerId: 'cus_it' })
const product = (id: string, forWhom: object = {}, more: object = {}) => {
  const doc = productDoc()
  const terms = { ...doc.product, forWhom: { kinds: [], grades: [], tags: [], facts: [], ...forWhom } }
  return { ...doc, _id: id, title: id, product: terms, ...more }
}
test('R88, R91 the hours and don’ts that were asked for, and the usual papers where no list was sent', async () => {
  plant(branch, {
    ...it({ createdOn: inDays(-10) }),
    contactWishes: {
      ...WISHES,
      refusedChannels: ['S'],
      hours: { from: '14:00', to: '18:00' },
      dont: '别打给家里',
    },
  })
  const seen = await prepare()
  expect(seen).toMatchObject({
    name: '王小明',
    grade: 'A',
    notes: [],
    promises: [],
    dos: ['在 14:00-18:00 联系'],
    donts: ['不用短信', '别打给家里'],
    materials: { sentOn: null },
  })
  expect(seen.materials?.missing).toContain('营业执照')
  expect(seen.sentence).toBe('建档 10 天，还没通话过。今天 14:00 后打电话，先谈经营贷 20 万，12月13日要用。')
})

test('R91 the last three notes, the newest first, without what was taken back, and what was promised', async () => {
  plant(branch, it({ createdOn: inDays(-10) }))
  for (const [n, note] of ['一', '二', '三', '四', '五'].entries()) {
    branch.setNow(new Date(MONDAY.getTime() + n * 60_000))
    await branch.get('officer', 'followUp.log', {
      id: `fol_${n}`,
      customerId: 'cus_it',
      version: n + 1,
      at: MONDAY.getTime() + n * 60_000,
      channel: 'W',
      outcome: 'reached',
      answers: [{ needId: 'need_n', demand: 'clear', expectedOn: inDays(20) }],
      note,
      ...(n === 3 ? { promises: [{ id: 'pro_1', what: '发测算表', on: inDays(1) }] } : {}),
    })
  }
  await branch.get('officer', 'followUp.undo', { id: 'fol_4', version: 6 })
  const { notes, promises } = await prepare()
  expect(notes.map(({ on, text }) => `${on} ${text}`)).toEqual(
    ['四', '三', '二'].map(one => `${inDays(0)} ${one}`),
  )
  expect(promises).toEqual([{ what: '发测算表', on: inDays(1) }])
})

test('R91 of the list that was sent, what the officer has ticked is in', async () => {
  plant(branch, it())
  const items = [
    { id: 'itm_a', name: '身份证', how: '' },
    { id: 'itm_b', name: '流水', how: '' },
  ]
  const made = { id: 'crd_1', customerId: 'cus_it', asked: { purpose: 'materials', items } } as const
  await branch.get('officer', 'card.make', made)
  await branch.get('officer', 'card.tickOwn', { id: 'crd_1', itemId: 'itm_a', isDone: true })
  expect((await prepare()).materials).toEqual({ sentOn: inDays(0), missing: ['流水'] })
})

describe('R59, R119 what may be offered', () => {
  test('is approved, fits by tags and by what is known, and was not refused', async () => {
    plant(branch, { ...it(), withdrawnElsewhere: [{ what: 'offer:txt_there', on: inDays(-3) }] })
    insert(branch, 'texts', [
      product('txt_there', { tags: ['种植'] }),
      product('txt_fits', { tags: ['种植'] }),
      product('txt_all'),
      product('txt_other', { tags: ['餐饮'] }),
      product('txt_draft', { tags: ['种植'] }, { state: 'draft' }),
      product('txt_over', { tags: ['种植'] }, { validUntil: inDays(-1) }),
      product('txt_refused', { tags: ['种植'] }),
    ])
    insert(branch, 'campaignLines', [
      { ...campaignLineOf('stf_officer'), offer: 'txt_refused', answer: 'no', answeredOn: inDays(-9) },
    ])
    const { offers, sentence } = await prepare()
    expect(offers).toEqual([
      { id: 'txt_fits', title: 'txt_fits', rate: '年化利率 3.95%（单利）', why: ['标签 种植'] },
      { id: 'txt_all', title: 'txt_all', rate: '年化利率 3.95%（单利）', why: [] },
    ])
    expect(sentence).toContain('顺便说说txt_fits（标签 种植）')
  })

  test('R36 is never picked by a private fact', async () => {
    plant(branch, { ...it(), privateSince: 1 })
    await branch.get('officer', 'fact.set', {
      customerId: 'cus_it',
      field: { key: 'turnover' },
      version: 0,
      value: { number: 120, unit: '万元' },
      source: 'talk',
    })
    insert(branch, 'texts', [product('txt_big', { facts: [{ key: 'turnover', atLeast: 100 }] })])
    expect((await prepare()).offers).toMatchObject([{ why: ['年营业额100以上'] }])
    branch.reset()
    plant(branch, { ...it(), privateSince: 1 })
    insert(branch, 'facts', [
      {
        _id: 'cus_it.turnover',
        version: 1,
        customerId: 'cus_it',
        ownerId: 'stf_officer',
        key: 'turnover',
        label: '年营业额',
        kind: 'behaviour',
        isPrivate: true,
        purpose: '',
        current: {
          value: { number: 120, unit: '万元' },
          source: 'talk',
          on: inDays(0),
          byId: 'stf_officer',
          byName: '',
          at: 2,
        },
        proposed: null,
        history: [],
        staleOn: null,
      },
    ])
    insert(branch, 'texts', [product('txt_big', { facts: [{ key: 'turnover', atLeast: 100 }] })])
    expect((await prepare()).offers).toEqual([])
  })

  test.each([
    ['不按个人情况推荐', { noProfiling: true }, '不按个人情况推荐'],
    ['营销 refused', { contactWishes: { ...WISHES, noMarketing: true } }, '营销'],
  ])('nothing where the customer said so: %s', async (_fact, more, words) => {
    plant(branch, { ...it(), ...more })
    insert(branch, 'texts', [product('txt_all')])
    const { offers, noOffers, sentence } = await prepare()
    expect([offers, sentence.includes('txt_all')]).toEqual([[], false])
    expect(noOffers).toContain(words)
  })
})

test('R90, R93 tips are for the officer; an explanation may be copied as a service, by who refuses 营销 too', async () => {
  plant(branch, { ...it(), contactWishes: { ...WISHES, noMarketing: true } })
  const text = { ...productDoc(), product: null }
  insert(branch, 'texts', [
    { ...text, _id: 'txt_tip', kind: 'tip', title: '先听', body: '问近况。' },
    { ...text, _id: 'txt_how', kind: 'explain', title: '等额本息', body: '每月一样多。' },
  ])
  expect(await prepare()).toMatchObject({
    tips: [{ id: 'txt_tip', title: '先听', body: '问近况。' }],
    explanations: [{ id: 'txt_how', title: '等额本息', body: '每月一样多。' }],
  })
  const copy = (id: string) => branch.ask('officer', 'text.copy', { id, customerId: 'cus_it', channel: 'W' })
  expect(await copy('txt_how')).toMatchObject({ ok: true, data: { body: '每月一样多。' } })
  expect(branch.docs('audit', { what: 'text.copy' })).toMatchObject([{ purpose: 'service' }])
  expect(await copy('txt_tip')).toMatchObject({ code: 'NOT_FOUND' })
})

test('a colleague’s customer is not found', async () => {
  plant(branch, it({ ownerId: 'stf_officer2' }))
  expect(await branch.ask('officer', 'visit.prepare', { customerId: 'cus_it' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})
