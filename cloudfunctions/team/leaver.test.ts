import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, plant } from '../../devtools/testing/customers'
import { cutOffAt } from '../../devtools/testing/cut-off'
import { csv, previewed } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, expectConserved, tick } from '../../devtools/testing/reminders'
import type { StaffDoc } from '../_lib/store/staff'

const branch = ownBranch()
beforeEach(() => branch.reset())

const leave = () => branch.ask('lead', 'staff.leave', { staffId: 'stf_officer', reason: '离职' })
const staff = (): StaffDoc | undefined => branch.docs<StaffDoc>('staff', { _id: 'stf_officer' })[0]
const remind = (_id: string, customerId: string | null, isOpen = true) => ({
  _id,
  ownerId: 'stf_officer',
  kind: 'own',
  what: '送材料',
  on: inDays(0),
  at: null,
  customerId,
  salutation: '',
  isOpen,
  doneAt: null,
  createdAt: 1,
  contentHash: '',
})
const ownersOf = () =>
  Object.fromEntries(
    branch.docs<{ _id: string; ownerId: string }>('reminders').map(one => [one._id, one.ownerId]),
  )

const arrange = () => {
  plant(branch, customerDoc('own'), customerDoc('covered', { ownerId: 'stf_deputy' }))
  insert(branch, 'reminders', [
    remind('rem_nobody', null),
    remind('rem_past', null, false),
    remind('rem_own', 'cus_own'),
    remind('rem_covered', 'cus_covered'),
  ])
}

test('R114 reminders about nobody go with the leaver, a colleague’s customer’s go to that colleague, the own stay for the receiver', async () => {
  arrange()
  await leave()
  expect(ownersOf()).toEqual({ rem_own: 'stf_officer', rem_covered: 'stf_deputy' })
  expect(staff()).toMatchObject({ status: 'left' })
  expect(staff()).not.toHaveProperty('hasDesk')
  await branch.get('lead', 'handover.propose', {
    id: 'han_1',
    fromId: 'stf_officer',
    receiverIds: ['stf_officer2'],
  })
  await branch.get('lead', 'handover.offer', { id: 'han_1' })
  await branch.get('officer2', 'handover.accept', { id: 'han_1' })
  expect(ownersOf()).toMatchObject({ rem_own: 'stf_officer2', rem_covered: 'stf_deputy' })
})

test('R45, R85, R114 saved filters and circles go with the leaver; a colleague’s stay', async () => {
  arrange()
  const isKey = { name: '重点', filter: { isKey: true } }
  await branch.get('officer', 'filter.save', { id: 'fil_own', ...isKey })
  await branch.get('officer2', 'filter.save', { id: 'fil_mate', ...isKey })
  const circle = { name: '五金商户', like: { kinds: [], grades: [], tags: ['五金'], facts: [] } }
  await branch.get('officer', 'circle.save', { id: 'cir_own', ...circle })
  await branch.get('officer2', 'circle.save', { id: 'cir_mate', ...circle })
  await leave()
  expect(branch.docs('savedFilters').map(({ _id }) => _id)).toEqual(['fil_mate'])
  expect(branch.docs('circles').map(({ _id }) => _id)).toEqual(['cir_mate'])
})

test('R114 the ledger of messages ends at nothing and nothing is sent any more; who comes back begins with a new one', async () => {
  await accept(branch, 'officer', 3)
  insert(branch, 'reminders', [remind('rem_nobody', null)])
  expect(bookOf(branch)?.balance.nudge).toBe(3)
  await leave()
  expect(bookOf(branch)).toMatchObject({ balance: { nudge: 0, alert: 0 }, isClosed: true })
  expectConserved(branch)
  await tick(branch)
  expect(arrived(branch)).toEqual([])
  const { token } = await branch.get('lead', 'staff.invite', { role: 'officer', teamId: 'tea_1' })
  await branch.get('officer', 'staff.join', { token, name: '李敏' })
  const { templates } = await branch.get('officer', 'reminder.book', {})
  expect(templates.map(({ left }) => left)).toEqual(templates.map(() => 0))
})

const PEOPLE = Array.from({ length: 230 }, (_, i) => `客户${i},1440${String(1_000_000 + i)}`)
const FILE = csv(`姓名,电话\n${PEOPLE.join('\n')}\n`)
const importedSome = async () => {
  const { fileId, reply } = await previewed(branch, FILE)
  if (!reply.ok) throw new Error(reply.message)
  await branch.get('officer', 'import.commit', { importId: reply.data.importId, cursor: 0 })
  return fileId
}

test('R114 files that were looked at or half imported go with their rows; what was imported is handed over, what was not is told', async () => {
  await importedSome()
  await previewed(branch, csv('姓名,电话\n赵钱孙,14401999999\n'))
  await leave()
  expect([branch.docs('imports'), branch.docs('importBatches')]).toEqual([[], []])
  expect((await branch.get('lead', 'handover.list', {})).unassigned).toEqual([
    { id: 'stf_officer', name: '李敏', teamId: 'tea_1', customers: 100, unimported: 130 },
  ])
})

test('a leave that is cut off in the middle has ended access, and the sweep clears the rest away', async () => {
  arrange()
  await importedSome()
  cutOffAt(branch, 'reminders', 1)
  expect(await leave()).toMatchObject({ ok: false, code: 'INTERNAL' })
  expect(await branch.ask('officer', 'today.list', {})).toMatchObject({ ok: false, code: 'LEFT' })
  await tick(branch)
  expect(ownersOf()).toEqual({ rem_own: 'stf_officer', rem_covered: 'stf_deputy' })
  expect(branch.docs('imports')).toEqual([])
  expect(staff()).toMatchObject({ left: { unimported: 130 } })
  expect(staff()).not.toHaveProperty('hasDesk')
})

test('a leave that is repeated clears what was left, and changes nothing once it is done', async () => {
  arrange()
  cutOffAt(branch, 'reminders', 1)
  await leave()
  expect(await leave()).toMatchObject({ ok: true, data: { status: 'left' } })
  expect(ownersOf()).toEqual({ rem_own: 'stf_officer', rem_covered: 'stf_deputy' })
  const before = { ...branch.everything(), audit: null }
  expect(await leave()).toMatchObject({ ok: true })
  expect({ ...branch.everything(), audit: null }).toEqual(before)
})
