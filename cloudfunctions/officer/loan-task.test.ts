import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()

const REPAY = 'dea_it.repay.2026-11-30'
const CHECK = 'dea_it.check.2027-02-15'
/** An E that refused contact, with a loan to be paid back on 30 November. */
const doc = customerDoc('it', { standing: 'none', refusesContact: true, contactedBefore: inDays(-10) })
beforeEach(() => {
  branch.reset()
  plantLoans(branch, loanDoc(doc))
  plant(branch, withLoans(doc, loanDoc(doc)))
})

const DONE: Input<'task.done'> = { id: 'fol_1', taskId: REPAY, customerId: 'cus_it', version: 1 }
const done = (more: Partial<Input<'task.done'>> = {}) =>
  branch.ask('officer', 'task.done', { ...DONE, ...more })
const undo = (id: string, version: number, reason?: string) =>
  branch.get('officer', 'followUp.undo', { id: id as 'fol_1', version, ...(reason ? { reason } : {}) })
const later = (seconds: number) => branch.setNow(new Date(MONDAY.getTime() + seconds * 1000))
const open = () => branch.docs<{ journal: { tasks: { id: string }[] } }>('customers')[0]?.journal.tasks
const ids = () => open()?.map(task => task.id)
const loans = () => branch.docs('dealings')

test('R125 an E that refused contact stands in 「要联系」 with its task, from the workday on which it is due', async () => {
  branch.setNow(new Date('2026-11-27T09:00:00+08:00'))
  await branch.runTimer('sweep')
  const { counts, rows } = await branch.get('officer', 'today.list', { strip: 'contact' })
  expect(counts.contact).toEqual({ overdue: 0, today: 1, next: 0 })
  expect(rows).toMatchObject([
    { grade: 'E', strip: 'contact', words: { before: '经营贷 周一还款，提前提醒', taskId: REPAY } },
  ])
})

test('R125 one tap does it: a note in the journal, a look, and the next of its kind', async () => {
  const reply = await branch.get('officer', 'task.done', { ...DONE, note: '电话里说了' })
  expect(reply.entry).toMatchObject({ channel: 'N', note: '电话里说了', did: ['经营贷 还款提醒'] })
  expect(reply.customer.journal).toMatchObject({ lookedOn: TODAY, contactedOn: inDays(-10) })
  expect(ids()).toContain('dea_it.repay.2026-12-30')
  expect(ids()).not.toContain(REPAY)
  expect((await branch.get('officer', 'calendar.grid', {})).week.contacts).toBe(0)
})

test('R125 sent twice it is done once; done already, or never asked for, it is refused', async () => {
  const first = await done()
  expect(await done()).toEqual(first)
  const before = branch.everything()
  expect(await done({ id: 'fol_2', version: 2 })).toMatchObject({ ok: false, code: 'USED' })
  const foreign = { id: 'fol_3', version: 2, taskId: 'dea_other.repay.2026-11-30' } as const
  expect(await done(foreign)).toMatchObject({ ok: false, code: 'USED' })
  expect(branch.everything()).toEqual(before)
})

test('R125 an undo within ten seconds leaves all as it was, the loan included', async () => {
  const before = [open(), loans()]
  await done()
  expect(await undo('fol_1', 2)).toMatchObject({ fate: 'removed' })
  expect([open(), loans()]).toEqual(before)
  expect(branch.docs('entries')).toEqual([])
})

test('R125 voided later, its task is open again, and what was done since stays done', async () => {
  await done()
  await done({ id: 'fol_2', version: 2, taskId: CHECK })
  later(3600)
  expect(await undo('fol_1', 3, '记错')).toMatchObject({ fate: 'voided' })
  expect(ids()).toEqual(expect.arrayContaining([REPAY, 'dea_it.check.2027-02-23']))
})

test('R125 where the next of its kind was done since, voiding the earlier one changes no loan', async () => {
  await done()
  await done({ id: 'fol_2', version: 2, taskId: 'dea_it.repay.2026-12-30' })
  const before = [open(), loans()]
  later(3600)
  await undo('fol_1', 3, '记错')
  expect([open(), loans()]).toEqual(before)
})

test('a recount of the clocks keeps the tasks', async () => {
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 1 })
  const before = open()
  later(3600)
  await undo('rev_1', 2, '看错了')
  expect(open()).toEqual(before)
})

test('R125 a follow-up that says so does tasks too, and its undo opens them again', async () => {
  const before = [open(), loans()]
  const { customer, entry } = await branch.get('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_it',
    version: 1,
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'reached',
    note: '提醒了还款，生意正常',
    taskIds: [REPAY, CHECK],
    answers: [{ needId: null, demand: 'none', expectedOn: null }],
  })
  expect(entry.did).toEqual(['经营贷 还款提醒', '经营贷 贷后检查'])
  expect(customer.journal.tasks?.map(task => task.id)).toEqual(
    expect.arrayContaining(['dea_it.repay.2026-12-30', 'dea_it.check.2027-02-23']),
  )
  expect(await undo('fol_1', 2)).toMatchObject({ fate: 'removed' })
  expect([open(), loans()]).toEqual(before)
})

test('two colleagues’ taps at once do a task once', async () => {
  const replies = await Promise.all([done(), done({ id: 'fol_2' }), done({ id: 'fol_3' })])
  expect(replies.filter(reply => reply.ok)).toHaveLength(1)
  expect(branch.docs('entries')).toHaveLength(1)
})

const RENEW: Input<'renewal.open'> = {
  id: 'need_r',
  dealingId: 'dea_it',
  customerId: 'cus_it',
  version: 1,
  demand: 'clear',
}
const renew = (more: Partial<Input<'renewal.open'>> = {}) =>
  branch.ask('officer', 'renewal.open', { ...RENEW, ...more })

test('R29 R125 a renewal is opened by a tap: wanted, it is expected by the maturity; once and no more', async () => {
  const first = await renew()
  expect(first).toMatchObject({
    ok: true,
    data: {
      journal: {
        needs: [{ id: 'need_r', product: '经营贷', amountFen: 50_000_000, expectedOn: inDays(300) }],
      },
    },
  })
  expect(await renew()).toEqual(first)
  expect(await renew({ id: 'need_s', version: 2 })).toMatchObject({ ok: false, code: 'USED' })
  expect(await branch.get('officer', 'dealing.list', { customerId: 'cus_it' })).toMatchObject({
    dealings: [{ isRenewalDue: false }],
  })
})

test('R125 while nobody has asked the customer, the renewal is 潜在 and has no day', async () => {
  expect(await renew({ demand: 'latent' })).toMatchObject({
    data: { grade: 'D', journal: { needs: [{ demand: 'latent', expectedOn: null }] } },
  })
})

test('R102 「到期日历」 shows the months to come, what has passed, credit lines, and own customers only', async () => {
  const mine = customerDoc('mine', { name: '张三', needs: [needIn('lead', 20)] })
  const theirs = customerDoc('theirs', { ownerId: 'stf_officer2' })
  const gone = { ...customerDoc('gone'), isArchived: true }
  const ends = (of: typeof mine, id: string, maturesOn: string, more = {}) =>
    loanDoc(of, id, { maturesOn: maturesOn as typeof TODAY, ...more })
  plantLoans(
    branch,
    ends(mine, 'a', '2026-11-22', { isInArrears: true, creditUntil: '2026-11-01' }),
    ends(mine, 'b', '2026-11-30', { creditUntil: '2027-10-31' }),
    ends(mine, 'c', '2027-11-23', { renewalNeedId: 'need_x' }),
    ends(mine, 'd', '2027-11-24'),
    ends(mine, 'e', '2026-12-05', { status: 'settled' }),
    ends(theirs, 'f', '2026-12-05'),
    // A colleague's loan that names this officer without the customer being theirs.
    { ...ends(theirs, 'g', '2026-12-06'), ownerId: 'stf_officer' },
    ends(gone, 'h', '2026-12-07'),
  )
  plant(branch, mine, theirs, gone)
  const { today, passed, months } = await branch.get('officer', 'loan.calendar', {})
  const said = (rows: typeof passed) => rows.map(row => `${row.dealingId} ${row.what} ${row.on}`)
  expect([today, said(passed)]).toEqual([TODAY, ['dea_a loan 2026-11-22']])
  expect(passed[0]).toMatchObject({ name: '张三', grade: 'A', isInArrears: true, hasRenewal: false })
  expect(months).toHaveLength(13)
  expect(months.flatMap(month => said(month.rows).map(words => `${month.from}: ${words}`))).toEqual([
    '2026-11-01: dea_b loan 2026-11-30',
    '2027-09-01: dea_it loan 2027-09-19',
    '2027-10-01: dea_b credit 2027-10-31',
    '2027-11-01: dea_c loan 2027-11-23',
  ])
  expect(
    (await branch.get('officer2', 'loan.calendar', {})).months.flatMap(month => month.rows),
  ).toHaveLength(1)
})
