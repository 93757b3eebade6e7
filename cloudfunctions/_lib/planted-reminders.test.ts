import { newBook } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, tick } from '../../devtools/testing/reminders'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})
/** Writes as a client's own database call could. */
const byClient = (collection: string, doc: object): void =>
  void branch.engine.plantAsClient('o-stranger', collection, JSON.parse(JSON.stringify(doc)))
const reminder = (id: string) => ({
  _id: `rem_${id}`,
  ownerId: 'stf_officer',
  kind: 'complaint',
  what: '假的',
  on: TODAY,
  at: null,
  customerId: null,
  salutation: '',
  isOpen: true,
  doneAt: null,
  createdAt: 1,
  contentHash: '',
})

test('books that a client planted send nothing and hold up nobody', async () => {
  for (let i = 0; i < 120; i++)
    byClient('reminderBooks', { ...newBook(`stf_fake${i}`, TODAY, 0), balance: { nudge: 9, alert: 9 } })
  plant(branch, {
    ...customerDoc('it', { createdOn: inDays(-400), contactedBefore: inDays(-9), needs: [needIn('a', 20)] }),
    gradeChangesOn: TODAY,
  })
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toHaveLength(1)
  expect(branch.openApi.outbox.messages()).toHaveLength(1)
})

test('reminders and days that a client planted are in no list, no 今天, no message and no record', async () => {
  byClient('reminders', reminder('fake'))
  byClient('reminderDays', { _id: `stf_officer_${inDays(-1)}`, on: inDays(-1), items: [{}], messages: [{}] })
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(0)
  expect((await branch.get('officer', 'reminder.list', {})).rows).toEqual([])
  expect((await branch.get('officer', 'today.list', {})).reminders).toEqual([])
  expect(await branch.ask('officer', 'reminder.done', { id: 'rem_fake' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await branch.get('officer', 'reminder.history', { day: inDays(-1) })).toMatchObject({
    items: [],
    messages: [],
  })
})
