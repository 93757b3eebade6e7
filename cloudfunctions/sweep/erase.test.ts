import { deployPlan } from '../../config/deploy'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { ERASURE_OF } from '../_lib/store/erase-customer'

const branch = ownBranch()

/** What belongs to this person and to nobody else. */
const MARKS = ['欧阳若曦', phone(4711), 'KH-4711', '古琴收藏', '答应带琴谱', '弹一曲', '只喝龙井']

const bystander = () => customerDoc('other', { name: '赵明', phone: phone(2), note: '不相干' })

/** A person who left traces everywhere. */
const live = async (): Promise<string> => {
  plant(
    branch,
    bystander(),
    customerDoc('it', {
      name: '欧阳若曦',
      phone: phone(4711),
      customerNo: 'KH-4711',
      facts: [{ label: '爱好', text: '古琴收藏' }],
      note: '只喝龙井',
      needs: [needIn('a', 20)],
    }),
  )
  await branch.get('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_it',
    version: 1,
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'reached',
    note: '弹一曲',
    next: { what: '答应带琴谱', on: inDays(2) },
    answers: [{ needId: 'need_a', demand: 'clear', expectedOn: inDays(20) }],
  })
  await branch.get('officer', 'reminder.add', {
    id: 'rem_1',
    what: '答应带琴谱',
    on: inDays(0),
    at: null,
    customerId: 'cus_it',
  })
  const asked = { purpose: 'confirm' as const, points: ['只喝龙井'] }
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', customerId: 'cus_it', asked })
  const token = made.path.split('=')[1] ?? ''
  await branch.get('officer', 'card.open', { token, chat: 'single:5' })
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
  await branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: false })
  await branch.get('customer', 'rights.erase', { token, id: 'cpl_1' })
  return token
}

const stored = (): string => JSON.stringify(branch.everything())

test('every collection of the plan says what erasure does to it', () => {
  expect(Object.keys(ERASURE_OF).sort()).toEqual(Object.keys(deployPlan.collections).sort())
})

test('erasure removes the person from every record within one sweep and leaves a tombstone without personal data', async () => {
  branch.reset()
  const token = await live()
  await branch.runTimer('sweep')
  expect(stored()).toContain('欧阳若曦')
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  const text = stored()
  for (const mark of [...MARKS, 'o-customer']) expect([mark, text.includes(mark)]).toEqual([mark, false])
  expect(branch.docs('tombstones')).toEqual([
    { _id: 'cus_it', erasedAt: expect.any(Number), kept: expect.any(Array) },
  ])
  expect(JSON.stringify(branch.openApi.outbox.messages())).not.toMatch(new RegExp(MARKS.join('|')))
  expect(branch.logged.join('\n')).not.toMatch(new RegExp(MARKS.join('|')))
  expect(await branch.ask('officer', 'customer.get', { id: 'cus_it' })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('customer', 'card.open', { token })).toMatchObject({ code: 'NOT_FOUND' })
  expect((await branch.get('officer', 'customer.search', { q: '欧阳' })).rows).toEqual([])
})

test('evidence stays: what was consented to, what was complained of; somebody else’s record is untouched', async () => {
  branch.reset()
  await live()
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  expect(branch.docs('consents')).toMatchObject([{ what: 'marketing', isGiven: false }])
  expect(branch.docs('complaints')).toMatchObject([{ kind: 'rights', openid: '' }])
  expect(branch.docs('customers')).toMatchObject([{ _id: 'cus_other', name: '赵明', note: '不相干' }])
})

test('what was written while the sweep erased goes a tick later, and then nothing is left to do', async () => {
  branch.reset()
  await live()
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  const [entry] = branch.docs('entries')
  await branch.runTimer('sweep')
  branch.engine.insertMany('entries', [{ ...entry, _id: 'fol_late' }] as never)
  await branch.advance(5 * 60_000)
  await branch.runTimer('sweep')
  expect(branch.docs('entries')).toEqual([])
  expect(branch.docs('erasures')).toEqual([])
})

test('a refused erasure erases nothing and the customer reads why', async () => {
  branch.reset()
  const token = await live()
  expect(
    await branch.ask('lead', 'erasure.decide', { id: 'cpl_1', isApproved: false, reason: '' }),
  ).toMatchObject({
    code: 'INVALID',
  })
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: false, reason: '还有一笔手续未了' })
  await branch.runTimer('sweep')
  expect(stored()).toContain('欧阳若曦')
  const desk = await branch.get('customer', 'rights.see', { token })
  expect(desk.erasure).toMatchObject({ state: 'refused', sentence: '还有一笔手续未了' })
})
