import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, tick } from '../../devtools/testing/reminders'
import type { ReminderKind } from '../_lib/store/reminders'

const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
  branch.setNow(TUESDAY)
})

const item = (id: string, kind: ReminderKind, on: string) => ({
  _id: `rem_${id}`,
  ownerId: 'stf_officer',
  kind,
  what: '旧事',
  on,
  at: null,
  customerId: `cus_${id}`,
  salutation: '李女士',
  isOpen: true,
  doneAt: null,
  createdAt: 0,
  contentHash: '',
})
const overdueA = () =>
  plant(branch, {
    ...customerDoc('it', { createdOn: inDays(-400), contactedBefore: inDays(-9), needs: [needIn('a', 20)] }),
    gradeChangesOn: inDays(0),
  })

test('a meeting and a card of a past day take no message from a customer who is due', async () => {
  overdueA()
  insert(branch, 'reminders', [item('c', 'card', '2026-09-01'), item('m', 'meeting', '2026-09-02')])
  await accept(branch, 'officer', 2)
  await tick(branch)
  expect(JSON.stringify(arrived(branch))).not.toContain('今天约了见面')
  expect(arrived(branch)[0]).toMatchObject({ page: 'pages/customer/index?id=cus_it&log=1' })
  expect(bookOf(branch)?.record.items.some(({ key }) => key === 'meeting:rem_m')).toBe(false)
})

test('what a customer did on a card on an earlier day is counted in the digest, and 提醒记录 says so', async () => {
  overdueA()
  insert(branch, 'reminders', [item('c', 'card', inDays(0)), item('o', 'own', inDays(1))])
  await accept(branch, 'officer')
  await tick(branch)
  expect(arrived(branch).map(({ data }) => data.thing1)).toEqual(['3 位客户'])
  expect(bookOf(branch)?.record.items.find(({ kind }) => kind === 'card')).toMatchObject({ fate: 'merged' })
})

test('a card of an earlier day that nothing else is said with waits, and 提醒记录 says why', async () => {
  insert(branch, 'reminders', [item('c', 'card', inDays(0))])
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(0)
  const { items } = await branch.get('officer', 'reminder.history', {})
  expect(items).toMatchObject([{ kind: 'card', fate: 'held', why: '只是看一眼，不单独提醒' }])
})

test('R104 an own reminder that its day has passed by comes after an overdue A and says the true day', async () => {
  overdueA()
  insert(branch, 'reminders', [item('o', 'own', inDays(-1))])
  await accept(branch, 'officer', 2)
  await tick(branch)
  expect(arrived(branch).map(({ page, data }) => [page, data.thing3])).toEqual([
    ['pages/customer/index?id=cus_it&log=1', '今天该跟进了'],
    ['pages/customer/index?id=cus_o&log=1', '您记了一件前天要做的事'],
  ])
})

test('R107 an action of a meeting is told as what it is, on its day and after it', async () => {
  insert(branch, 'reminders', [item('t', 'action', inDays(1)), item('p', 'action', inDays(0))])
  await accept(branch, 'officer', 2)
  await tick(branch)
  expect(arrived(branch).map(({ data }) => data.thing3)).toEqual(['会上说好昨天要办完', '会上说好今天要办完'])
})
