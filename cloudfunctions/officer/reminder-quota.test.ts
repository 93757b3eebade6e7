import { MONDAY } from '../../devtools/testing/branch'
import { TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, bookOf } from '../../devtools/testing/reminders'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})

const tap = (tapId: string, answer: 'accept' | 'reject' | 'ban' | 'filter' = 'accept') =>
  branch.ask('officer', 'reminder.accepted', { tapId, answers: [{ template: 'nudge', answer }] })
const left = async (): Promise<number | null | undefined> =>
  (await branch.get('officer', 'reminder.book', {})).templates[0]?.left

test('an officer is asked for nudges alone, a lead and an admin for alerts too; hours are workdays 08:30-18:30', async () => {
  const names = async (who: 'officer' | 'lead' | 'admin' | 'compliance') =>
    (await branch.get(who, 'reminder.book', {})).templates.map(({ name, id }) => [name, id])
  const both = [
    ['nudge', 'T-nudge'],
    ['alert', 'T-alert'],
  ]
  expect([await names('officer'), await names('compliance')]).toEqual([[both[0]], [both[0]]])
  expect([await names('lead'), await names('admin')]).toEqual([both, both])
  expect((await branch.get('officer', 'reminder.book', {})).hours).toEqual({
    from: '08:30',
    to: '18:30',
    onRestDays: false,
    isOff: false,
  })
  expect(branch.docs('reminderBooks')).toEqual([])
})

test('a tap counts once, however often it is sent and whatever it names twice', async () => {
  await tap('tap_a')
  await tap('tap_a')
  await branch.get('officer', 'reminder.accepted', {
    tapId: 'tap_b',
    answers: [
      { template: 'nudge', answer: 'accept' },
      { template: 'nudge', answer: 'accept' },
    ],
  })
  expect(await left()).toBe(2)
  expect(bookOf(branch)?.entries.map(({ cause, change }) => [cause, change])).toEqual([
    ['claimed', 1],
    ['claimed', 1],
  ])
})

test('a thousand accepts at once are bounded by 20 a day, another 20 the day after', async () => {
  const replies = await Promise.all(
    Array.from({ length: 1000 }, (_, i) => tap(i % 2 ? 'tap_same' : `tap_${i}`)),
  )
  expect(new Set(replies.map(reply => (reply.ok ? 'ok' : reply.code)))).toEqual(new Set(['ok']))
  expect(await left()).toBe(20)
  branch.setNow(new Date(MONDAY.getTime() + 14 * 3_600_000))
  for (let i = 0; i < 25; i++) await tap(`tap_next${i}`)
  expect(await left()).toBe(40)
})

test('a refusal is remembered for the day and gives nothing; a later accept does', async () => {
  await tap('tap_no', 'reject')
  expect(await branch.get('officer', 'reminder.book', {})).toMatchObject({ refusedOn: TODAY })
  expect(await left()).toBe(0)
  await tap('tap_banned', 'ban')
  await tap('tap_filtered', 'filter')
  await tap('tap_yes')
  expect(await left()).toBe(1)
})

test('an officer cannot claim alerts; nobody a template that there is not', async () => {
  const before = branch.everything()
  for (const template of ['alert', 'service', 'T-nudge', '']) {
    const reply = await branch.send('officer', 'officer', {
      op: 'reminder.accepted',
      input: { tapId: 'tap_1', answers: [{ template, answer: 'accept' }] },
    })
    expect(reply).toMatchObject({ ok: false, code: 'INVALID' })
  }
  expect(branch.everything()).toEqual(before)
})

test('one claims for oneself alone: no field of the input names another', async () => {
  await accept(branch, 'officer2')
  const reply = await branch.send('officer', 'officer', {
    op: 'reminder.accepted',
    input: { tapId: 'tap_x', openid: 'o-officer2', answers: [{ template: 'nudge', answer: 'accept' }] },
  })
  expect(reply).toMatchObject({ ok: false, code: 'INVALID' })
  expect(bookOf(branch, 'officer2')?.balance.nudge).toBe(1)
  expect(bookOf(branch)).toBeUndefined()
})

test('hours are one’s own; those that end before they begin are refused', async () => {
  const hours = { from: '09:00', to: '12:00', onRestDays: true, isOff: false }
  expect((await branch.get('officer', 'reminder.hours', hours)).hours).toEqual(hours)
  const bad = await branch.ask('officer', 'reminder.hours', { ...hours, from: '12:00' })
  expect(bad).toMatchObject({ ok: false, code: 'INVALID' })
  expect((await branch.get('officer', 'reminder.book', {})).hours).toEqual(hours)
  expect((await branch.get('officer2', 'reminder.book', {})).hours.from).toBe('08:30')
})

test('a book that a client planted is absent, and the first accept makes one', async () => {
  const planted = { _id: 'stf_officer', balance: { nudge: 99, alert: 99 }, version: 1, nextAt: 0 }
  branch.engine.plantAsClient('o-officer', 'reminderBooks', planted)
  expect(await left()).toBe(0)
  await tap('tap_1')
  expect(await left()).toBe(1)
})

test('a refusal in the dialog is an entry of its own that changes nothing, once a tap', async () => {
  const answers = [
    { template: 'nudge', answer: 'accept' },
    { template: 'alert', answer: 'reject' },
  ] as const
  for (let i = 0; i < 2; i++)
    await branch.get('lead', 'reminder.accepted', { tapId: 'tap_x', answers: [...answers] })
  const book = bookOf(branch, 'lead')
  expect(book?.entries.map(({ template, cause, change }) => [template, cause, change])).toEqual([
    ['nudge', 'claimed', 1],
    ['alert', 'declined', 0],
  ])
  expect(book?.balance).toEqual({ nudge: 1, alert: 0 })
})

const answersOf = (...of: readonly ['nudge' | 'alert', 'accept' | 'reject'][]) =>
  of.map(([template, answer]) => ({ template, answer }))

test.each([
  ['one of two was refused', answersOf(['nudge', 'accept'], ['alert', 'reject']), TODAY],
  ['the other was refused', answersOf(['nudge', 'reject'], ['alert', 'accept']), TODAY],
  ['both were accepted', answersOf(['nudge', 'accept'], ['alert', 'accept']), null],
])('ui.md a second phone knows on which day %s, whatever is accepted later', async (_, answers, on) => {
  await branch.get('lead', 'reminder.accepted', { tapId: 'tap_first', answers })
  await branch.get('lead', 'reminder.accepted', {
    tapId: 'tap_again',
    answers: answersOf(['nudge', 'accept'], ['alert', 'accept']),
  })
  expect((await branch.get('lead', 'reminder.book', {})).refusedOn).toBe(on)
  branch.setNow(new Date(MONDAY.getTime() + 86_400_000))
  expect((await branch.get('lead', 'reminder.book', {})).refusedOn).toBe(on)
})

test('a thousand refusals fill no book: 20 a day and template are noted', async () => {
  for (let i = 0; i < 30; i++) await tap(`tap_no${i}`, 'reject')
  expect(bookOf(branch)?.entries).toHaveLength(20)
  expect((await branch.get('officer', 'reminder.book', {})).refusedOn).toBe(TODAY)
})
