import type { QuotaEntry } from '@/domain/quota'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'
import { arrived } from '../../devtools/testing/reminders'
import type { ServiceBook } from '../_lib/store/service-books'

const branch = ownBranch()
const API = 'subscribeMessage.send'
let token = ''
let taps = 0

const make = async (id: string, asked: Parameters<typeof branch.get<'card.make'>>[2]['asked']) => {
  const { path } = await branch.get('officer', 'card.make', { id, customerId: 'cus_it', asked })
  return path.split('=')[1] ?? ''
}

beforeEach(async () => {
  branch.reset()
  branch.openApi.outbox.clear()
  branch.openApi.fail(API, undefined)
  plant(
    branch,
    customerDoc('it', { name: '王小明', phone: phone(1), needs: [needIn('a', 20)] }),
    customerDoc('other', { name: '赵明' }),
  )
  token = await make('crd_it', { purpose: 'service', note: '' })
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_it', isCustomer: true })
})

type Matter = Parameters<typeof branch.get<'message.accepted'>>[2]['matter']
/** The customer accepts in WeChat's dialog, and the phone says so. */
const accept = (matter: Matter, who: Person = 'customer', tapId = `tap_${++taps}`, at = token) => {
  branch.openApi.outbox.accept(`o-${who}`, 'T-service')
  return branch.ask(who, 'message.accepted', { token: at, tapId, matter, answer: 'accept' })
}
const moveStage = (stage: 'accepted' | 'investigation' | 'approval') =>
  branch.get('officer', 'need.update', {
    id: 'need_a',
    customerId: 'cus_it',
    version: branch.docs<{ version: number }>('customers', { _id: 'cus_it' })[0]?.version ?? 0,
    changes: { stage },
  })
const sweep = () => branch.runTimer('sweep')
const book = () => branch.docs<ServiceBook>('serviceBooks')[0]
const left = () => book()?.entries.reduce((sum, { change }) => sum + change, 0)
const told = () => arrived(branch, 'customer').map(({ data, page }) => [data.thing1, data.thing3, page])
const at = (text: string) => branch.setNow(new Date(`${text.replace(' ', 'T')}:00+08:00`))

const PROGRESS = () => [['您办的业务', '有新进展，请点开看一看', `pages/card/index?c=${token}`]]

test('who asked for progress is told once that there is some, on the card, without a name, an amount or a word of loans', async () => {
  await accept('progress')
  await sweep()
  expect(told()).toEqual([])
  await moveStage('accepted')
  await moveStage('investigation')
  await sweep()
  await sweep()
  expect(told()).toEqual(PROGRESS())
  expect([left(), book()?.asks, book()?.sending]).toEqual([0, [], null])
  await moveStage('approval')
  await sweep()
  expect(told()).toHaveLength(1)
})

test('who did not ask is told nothing, nor is anything else told than what was asked for', async () => {
  branch.openApi.outbox.accept('o-customer', 'T-service', 5)
  await moveStage('accepted')
  await sweep()
  await accept('appointment')
  await moveStage('investigation')
  await sweep()
  expect(told()).toEqual([])
})

test('an appointment that stands or moves, documents that arrived, a summary put right and a complaint answered are told', async () => {
  const items = await make('crd_items', {
    purpose: 'materials',
    items: [{ id: 'itm_1', name: '执照', how: '' }],
  })
  await branch.get('customer', 'card.complain', { token, id: 'cpl_1', text: '等太久', phone: null })
  for (const matter of ['appointment', 'summary', 'complaint'] as const) await accept(matter)
  await accept('materials', 'customer', 'tap_items', items)
  const plan = { purpose: '面签', informationNeeded: '', on: inDays(1), at: '10:00', place: '', agenda: [] }
  await branch.get('officer', 'meeting.plan', { id: 'mee_1', customerId: 'cus_it', ...plan })
  await branch.get('officer', 'card.tickOwn', { id: 'crd_items', itemId: 'itm_1', isDone: true })
  await make('crd_again', { purpose: 'confirm', points: ['您想用三年'] })
  const answer = { behaviour: '没有回电', result: '已回电', hiddenNeed: '', improvement: '' }
  await branch.get('lead', 'complaint.answer', { id: 'cpl_1', version: 1, ...answer })
  for (let i = 0; i < 4; i++) await sweep()
  expect(
    told()
      .map(([about]) => about)
      .sort(),
  ).toEqual(['您交的材料', '您提的意见', '您改的内容', '您约的时间'].sort())
  expect(left()).toBe(0)
})

test('R79 what happens in the evening is told in the morning of the next workday', async () => {
  await accept('progress')
  at(`${TODAY} 20:30`)
  await moveStage('accepted')
  await sweep()
  at(`${inDays(1)} 08:55`)
  await sweep()
  expect(told()).toEqual([])
  at(`${inDays(1)} 09:00`)
  await sweep()
  expect(told()).toHaveLength(1)
})

test('withdrawn on the rights desk it stops at once, also what was due already, and can be given again', async () => {
  await accept('progress')
  await moveStage('accepted')
  await branch.get('customer', 'rights.consent', { token, purpose: 'serviceMessages', isGiven: false })
  await sweep()
  expect([told(), book()?.asks]).toEqual([[], []])
  expect(await accept('progress')).toMatchObject({ ok: false, code: 'FORBIDDEN' })
  const shown = await branch.get('customer', 'card.open', { token })
  expect(shown).toMatchObject({ serviceTemplateId: null })
  await branch.get('customer', 'rights.consent', { token, purpose: 'serviceMessages', isGiven: true })
  expect(await branch.get('customer', 'card.open', { token })).toMatchObject({
    serviceTemplateId: 'T-service',
  })
  await accept('progress')
  await moveStage('investigation')
  await sweep()
  expect(told()).toHaveLength(1)
})

test('one tap told twice counts once, and a refusal in the dialog is kept by nobody', async () => {
  await accept('progress', 'customer', 'tap_same')
  await branch.get('customer', 'message.accepted', {
    token,
    tapId: 'tap_same',
    matter: 'progress',
    answer: 'accept',
  })
  expect(left()).toBe(1)
  const before = branch.everything()
  const reply = await branch.get('customer', 'message.accepted', {
    token,
    tapId: 'tap_no',
    matter: 'appointment',
    answer: 'reject',
  })
  expect(reply).toEqual({ isKept: false })
  expect(branch.everything()).toEqual(before)
})

test('43101 empties the ledger; a message that may have arrived is never sent again; one that never left is', async () => {
  await accept('progress')
  await moveStage('accepted')
  branch.openApi.outbox.refuse('o-customer', 'T-service')
  await sweep()
  expect([told(), left()]).toEqual([[], 0])

  await accept('progress')
  await moveStage('investigation')
  branch.openApi.fail(API, { errcode: -1, errmsg: 'system error' })
  await sweep()
  branch.openApi.fail(API, undefined)
  await sweep()
  expect([told(), left(), book()?.sending]).toEqual([[], 0, null])

  await accept('progress')
  await moveStage('approval')
  branch.openApi.fail(API, { errcode: -604100, errmsg: 'API not found' })
  await sweep()
  expect([left(), book()?.asks.length]).toEqual([1, 1])
  branch.openApi.fail(API, undefined)
  branch.setNow(new Date(MONDAY.getTime() + 5 * 60_000))
  await sweep()
  expect([told().length, left()]).toEqual([1, 0])
  expect(
    book()
      ?.entries.slice(-3)
      .map(({ change }) => change),
  ).toEqual([-1, 1, -1])
})

test('-604101: our function may not send; an hour later it is tried again, the admin sees it, and no accept is lost', async () => {
  await accept('progress')
  await moveStage('accepted')
  branch.openApi.fail(API, { errcode: -604101, errmsg: 'function has no permission to call this API' })
  branch.resetStats()
  for (const minutes of [0, 5, 30, 55]) {
    branch.setNow(new Date(MONDAY.getTime() + minutes * 60_000))
    await accept('appointment')
    await sweep()
  }
  expect(branch.stats().actions['wx.openApi']?.requests).toBe(1)
  expect((await branch.get('admin', 'reminder.list', {})).rows).toMatchObject([
    { kind: 'fault', what: '云函数没有发提醒的权限（-604101）' },
  ])
  branch.openApi.fail(API, undefined)
  branch.setNow(new Date(MONDAY.getTime() + 70 * 60_000))
  await sweep()
  expect([told(), left()]).toEqual([PROGRESS(), 4])
})

test('a run that was cut off after the debit: unknown, never sent again', async () => {
  await accept('progress')
  await moveStage('accepted')
  const [ask] = book()?.asks ?? []
  const fields = {
    asks: [],
    sending: { ask, entryId: 'snd_x', isPaid: true },
    sendingAt: MONDAY.getTime() - 120_000,
  }
  branch.engine.update('serviceBooks', {}, { $set: fields } as never, true)
  await sweep()
  await sweep()
  expect([told(), book()?.sending]).toEqual([[], null])
})

test.each([
  [
    'a 「是本人」 that was taken back',
    () => branch.get('officer', 'identity.revoke', { customerId: 'cus_it', reason: '认错' }),
  ],
  ['a card that was taken back', () => branch.get('officer', 'card.revoke', { id: 'crd_it' })],
])('after %s nothing is told', async (_, undo) => {
  await accept('progress')
  await moveStage('accepted')
  await undo()
  await sweep()
  expect([told(), book()?.asks]).toEqual([[], []])
})

test('progress is for the confirmed person; a stranger and a colleague ask for nothing', async () => {
  const other = await branch.get('officer', 'card.make', {
    id: 'crd_o',
    customerId: 'cus_other',
    asked: { purpose: 'service', note: '' },
  })
  const theirs = other.path.split('=')[1] ?? ''
  await branch.get('stranger', 'card.open', { token: theirs })
  expect(await accept('progress', 'stranger', 'tap_s', theirs)).toMatchObject({ code: 'FORBIDDEN' })
  expect(await accept('appointment', 'stranger', 'tap_t', theirs)).toMatchObject({ ok: true })
  for (const who of ['officer', 'officer2'] as const)
    expect(await accept('appointment', who)).toMatchObject({ code: 'FORBIDDEN' })
  expect(JSON.stringify(branch.docs('serviceBooks'))).not.toContain(theirs)
})

test('a ledger that grew long keeps every entry: the oldest go on a page, and the page goes with the person', async () => {
  await accept('progress')
  const old: QuotaEntry[] = Array.from({ length: 220 }, (_, i) => ({
    id: `e${i}`,
    template: 'service',
    at: MONDAY.getTime() - (220 - i) * 3_600_000,
    cause: i % 2 === 0 ? 'claimed' : 'sending',
    change: i % 2 === 0 ? 1 : -1,
    ref: null,
  }))
  const all = [...old, ...(book()?.entries ?? [])]
  branch.engine.update('serviceBooks', {}, { $set: { entries: all } } as never, true)
  await moveStage('accepted')
  await sweep()
  expect([told().length, left()]).toEqual([1, 0])
  const [page] = branch.docs<{ entries: QuotaEntry[] }>('quotaPages')
  const kept = (book()?.entries ?? []).filter(({ cause }) => cause !== 'carried')
  expect([...(page?.entries ?? []), ...kept.slice(0, -1)].map(({ id }) => id)).toEqual(
    all.map(({ id }) => id),
  )
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { 'journal.needs': [] } } as never, false)
  await branch.get('customer', 'rights.erase', { token, id: 'cpl_gone' })
  await branch.get('lead', 'erasure.decide', { id: 'cpl_gone', isApproved: true, reason: '' })
  await sweep()
  expect([branch.docs('serviceBooks'), branch.docs('quotaPages')]).toEqual([[], []])
})
