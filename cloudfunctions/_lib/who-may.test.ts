import { createHash } from 'node:crypto'
import type { Reply } from '@/contract'
import { deployPlan } from '../../config/deploy'
import { CONTRACTS, functionOf, insert, SETTINGS } from '../../devtools/testing/branch'
import { campaignLineOf, campaignOf, productDoc } from '../../devtools/testing/campaigns'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { alarmOf } from '../../devtools/testing/declines'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'
import {
  type Colleague,
  openidOf,
  type Person,
  STAFF_ROLES,
  staffDoc,
  staffIdOf,
} from '../../devtools/testing/people'
import {
  answered,
  askedReview,
  cardOf,
  changeOfficer,
  circleOf,
  complaint,
  contactPersonOf,
  draftOf,
  entryOf,
  factOf,
  firmOf,
  friendOf,
  handoverOf,
  identityDoc,
  idleDocs,
  lineOf,
  meetingOf,
  relations,
  reminderOf,
  staleDoc,
} from '../../devtools/testing/who-may-docs'
import { importedRow, ledgerRow } from '../../devtools/testing/who-may-rows'
import { type Case, TABLE } from '../../devtools/testing/who-may-table'
import { groupIdOf } from './store/groups'

/** Clients may invoke the sweep here, so that its own proof of the timer is what is tested. */
const planWithOpenSweep: typeof deployPlan = {
  ...deployPlan,
  functions: { ...deployPlan.functions, sweep: { ...deployPlan.functions.sweep, invoke: true } as never },
}
const branch = ownBranch({ plan: planWithOpenSweep })

/** What the local cloud answers for `group:<name>`. */
const openGIdOf = (name: string): string => `G${createHash('sha256').update(name).digest('hex').slice(0, 28)}`

const CSV = new TextEncoder().encode('姓名\n赵六\n')
const LEDGER_CSV = new TextEncoder().encode('客户号,月份,业务类型,金额\nK1,2026-10,手续费,5\n')
const LEAVE = { from: TODAY, to: inDays(3) }
const NEXT_LEAVE = { from: inDays(1), to: inDays(3) }

/** An empty branch with one customer of `owner`, whose 协办 is the deputy. */
const arrange = async (who: Colleague, owner: Colleague, away = false, leave = LEAVE): Promise<Case> => {
  for (const name of branch.engine.collections()) branch.engine.clear(name)
  const people = (Object.keys(STAFF_ROLES) as Colleague[]).map(one => staffDoc(one, TODAY))
  const covers = away ? [{ ownerId: staffIdOf(owner), ...leave }] : []
  insert(
    branch,
    'staff',
    people.map(one => (one._id === 'stf_deputy' ? { ...one, covers } : one)),
  )
  insert(branch, 'teams', [{ _id: 'tea_1', name: '小微一部' }])
  const doc = customerDoc('it', {
    ownerId: staffIdOf(owner),
    coOwnerId: 'stf_deputy',
    phone: phone(1),
    needs: [needIn('lead', 20)],
    birthday: { calendar: 'solar', month: Number(TODAY.slice(5, 7)), day: Number(TODAY.slice(8)) },
  })
  const loan = loanDoc(doc)
  plantLoans(branch, loan)
  const { journal, dealings } = withLoans(doc, loan)
  plant(branch, {
    ...doc,
    privateSince: 1,
    dealings,
    // R127 called in vain today, so that the 备用联系人 may be asked.
    journal: {
      ...journal,
      missedInRow: 1,
      attempts: [TODAY],
      promises: [{ id: 'pro_1', what: '送材料', on: inDays(2) }],
    },
  })
  insert(branch, 'entries', [entryOf(owner, doc.journal)])
  insert(branch, 'texts', [
    draftOf('stf_somebody'),
    { ...draftOf('stf_somebody'), _id: 'txt_ok', state: 'approved', approvedBy: '某人' },
  ])
  insert(branch, 'texts', [productDoc()])
  insert(branch, 'campaigns', [campaignOf(staffIdOf(owner))])
  insert(branch, 'campaignLines', [campaignLineOf(staffIdOf(owner))])
  insert(branch, 'cards', [cardOf(owner)])
  insert(branch, 'settings', [SETTINGS])
  insert(branch, 'relations', relations())
  insert(branch, 'referrals', [friendOf(owner)])
  insert(branch, 'identities', [identityDoc])
  insert(branch, 'circles', [circleOf(owner)])
  insert(branch, 'meetings', [meetingOf(owner)])
  plant(branch, staleDoc(), ...idleDocs(staffIdOf(owner)))
  insert(branch, 'facts', [factOf(owner)])
  plant(branch, firmOf(owner))
  insert(branch, 'contactPersons', [contactPersonOf(owner)])
  insert(branch, 'groups', [{ _id: groupIdOf(openGIdOf('bound')), teamId: 'tea_1', byId: 'stf_lead', at: 1 }])
  insert(branch, 'complaints', [complaint(), answered(), changeOfficer()])
  insert(branch, 'handovers', [handoverOf(who)])
  insert(branch, 'handoverLines', [lineOf(who)])
  insert(branch, 'erasures', [{ _id: 'cus_it', status: 'asked', askedAt: 1, reason: '' }])
  const fileId = await branch.upload(openidOf(owner), '名单.csv', CSV)
  const ledgerFileId = await branch.upload(openidOf(owner), '流水.csv', LEDGER_CSV)
  const importId = 'imp_it'
  insert(branch, 'valueReviews', [askedReview])
  insert(branch, 'declines', [alarmOf('cus_it', staffIdOf(owner))])
  insert(branch, 'imports', [
    {
      _id: importId,
      ownerId: staffIdOf(owner),
      fileId,
      status: 'previewed',
      ready: 1,
      nextBatch: 0,
      startedAt: 1,
      today: TODAY,
    },
    {
      _id: 'imp_ledger',
      what: 'ledger',
      ownerId: staffIdOf(owner),
      fileId,
      status: 'previewed',
      ready: 1,
      nextBatch: 0,
      startedAt: 1,
      today: TODAY,
    },
  ])
  insert(branch, 'importBatches', [{ _id: 'imp_it_0', importId, rows: [importedRow], result: null }])
  insert(branch, 'importBatches', [
    { _id: 'imp_ledger_0', importId: 'imp_ledger', rows: [ledgerRow], result: null },
  ])
  insert(branch, 'reminders', [{ ...reminderOf(owner), _id: 'rem_it' }])
  return {
    branch,
    who,
    customerId: 'cus_it',
    version: 1,
    entryId: 'fol_it',
    fileId,
    importId,
    ledgerFileId,
    ledgerId: 'imp_ledger',
    reminderId: 'rem_it',
    referralId: 'ref_it',
  }
}

const call = (op: string, it: Case, who: Person): Promise<Reply> =>
  branch.send(who, functionOf(op), { op, input: TABLE[op]?.input(it) })
const codeOf = (reply: Reply): string => (reply.ok ? 'ok' : reply.code)

/** Everything stored, but for the count of tokens that somebody guessed. */
const kept = () => ({ ...branch.everything(), locks: [] })

/** Calls as somebody who must be refused: the code, and nothing has changed. */
const refused = async (op: string, it: Case, who: Person): Promise<string> => {
  const before = kept()
  const code = codeOf(await call(op, it, who))
  const after = kept()
  // Some thousand times: told apart as text first.
  if (JSON.stringify(after) !== JSON.stringify(before)) expect(after).toEqual(before)
  return code
}

const OPERATIONS = Object.values(CONTRACTS).flatMap(contract => Object.keys(contract))
const ROLES = ['admin', 'lead', 'officer', 'compliance', 'counter'] as const

test('R121 every operation of every contract has a row in the table of who may what', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...OPERATIONS].sort())
})

describe.each(OPERATIONS)('R121 %s', op => {
  const { may = [], about = 'nobody', refusedAs = 'USED' } = TABLE[op] ?? {}

  test(`is for ${may}: own customers, by role`, async () => {
    for (const who of ROLES) {
      const it = await arrange(who, who)
      if (may === 'anyone') expect([who, await refused(op, it, who)]).toEqual([who, refusedAs])
      else if (may.includes(who)) expect([who, codeOf(await call(op, it, who))]).toEqual([who, 'ok'])
      else expect([who, await refused(op, it, who)]).toEqual([who, 'FORBIDDEN'])
    }
  })

  test('gives a leaver, a customer and a stranger nothing and changes nothing', async () => {
    const it = await arrange('leaver', 'leaver')
    const expected = may === 'anyone' ? [refusedAs, refusedAs, refusedAs] : ['LEFT', 'NOT_STAFF', 'NOT_STAFF']
    const codes = []
    for (const who of ['leaver', 'customer', 'stranger'] as const) codes.push(await refused(op, it, who))
    expect(codes).toEqual(expected)
  })

  if (about === 'nobody') return

  test("does not find somebody else's: colleague, far colleague, lead, 协办 at work", async () => {
    const it = await arrange('officer', 'officer')
    for (const who of ['officer2', 'farOfficer', 'lead', 'farLead', 'deputy'] as const) {
      expect([who, await refused(op, it, who)]).toEqual([who, 'NOT_FOUND'])
    }
  })

  // An upload and an inbox are one person's own, whoever covers the customers.
  if (about === 'import' || about === 'reminder') return

  test('R102 is the 协办’s while the 主办 is on leave, and only then, and only with the customers named', async () => {
    expect(codeOf(await call(op, await arrange('deputy', 'officer', true), 'deputy'))).toBe('ok')
    const ahead = await arrange('deputy', 'officer', true, NEXT_LEAVE)
    expect(await refused(op, ahead, 'deputy')).toBe('NOT_FOUND')
    const other = await arrange('deputy', 'officer', true)
    branch.engine.update('customers', {}, { $set: { coOwnerId: null } }, true)
    expect(await refused(op, other, 'deputy')).toBe('NOT_FOUND')
  })
})

test('a timer’s event, which carries no caller and names no operation, is refused by the functions of people', async () => {
  await arrange('officer', 'officer')
  const before = branch.everything()
  for (const fn of Object.keys(CONTRACTS))
    expect(await branch.call(fn, {}, { timer: 'tick' })).toMatchObject({ ok: false })
  expect(branch.everything()).toEqual(before)
})

test('the sweep is the timer’s: whoever calls it and whatever the event claims, nothing runs and nothing changes', async () => {
  await arrange('officer', 'officer')
  branch.engine.update('customers', {}, { $set: { gradeChangesOn: inDays(-1), grade: 'E' } }, true)
  const before = branch.everything()
  const forged = { Type: 'Timer', TriggerName: 'tick', Time: new Date().toISOString() }
  for (const who of [...ROLES, 'leaver', 'customer', 'stranger'] as const) {
    expect(await branch.send(who, 'sweep', forged)).toEqual({ isRun: false, jobs: {} })
  }
  expect(branch.everything()).toEqual(before)
  const closed = deployPlan.functions.sweep?.invoke
  expect(closed).toBe(false)
})
