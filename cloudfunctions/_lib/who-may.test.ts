import { createHash } from 'node:crypto'
import type { Reply } from '@/contract'
import { deployPlan } from '../../config/deploy'
import { CONTRACTS, functionOf, insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
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
import { type Case, TABLE } from '../../devtools/testing/who-may-table'
import { groupIdOf } from './store/groups'
import { sealPhone } from './store/phone-vault'

/** Clients may invoke the sweep here, so that its own proof of the timer is what is tested. */
const planWithOpenSweep: typeof deployPlan = {
  ...deployPlan,
  functions: { ...deployPlan.functions, sweep: { ...deployPlan.functions.sweep, invoke: true } as never },
}
const branch = ownBranch({ plan: planWithOpenSweep })

/** R117 a 重点 customer of somebody else who needs another try. */
const staleDoc = () =>
  customerDoc('stale', {
    ownerId: 'stf_deputy',
    importance: { isKey: true, byHand: true, reason: '重点' },
    needs: [needIn('stale', -40)],
  })

/** R27 customers of the caller’s in D: one that nobody asked for, one asked for by the caller, one by somebody else. */
const idleDocs = (ownerId: string) => {
  const wish = { status: 'asked', reason: '没有需求', askedOn: TODAY, answer: '', decidedById: null }
  const made = (id: string) => customerDoc(id, { ownerId, coOwnerId: 'stf_deputy' })
  return [
    { ...made('idle'), dealings: { count: 1, firstOn: inDays(-400), running: 0, settledOn: inDays(-200) } },
    { ...made('asked'), letGo: { ...wish, byId: ownerId } },
    { ...made('wish'), letGo: { ...wish, byId: 'stf_somebody' } },
  ]
}

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
  insert(branch, 'texts', [draftOf('stf_somebody')])
  insert(branch, 'cards', [cardOf(owner)])
  insert(branch, 'relations', relations())
  insert(branch, 'identities', [identityDoc])
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
  }
}

const draftOf = (writtenById: string) => ({
  _id: 'txt_it',
  version: 1,
  kind: 'news',
  occasion: null,
  title: '夜市',
  body: '夜市开了。',
  state: 'draft',
  writtenById,
  writtenBy: '某',
  approvedBy: null,
  validUntil: inDays(30),
})
const reminderOf = (owner: Colleague) => ({
  ownerId: staffIdOf(owner),
  kind: 'own',
  what: '送材料',
  on: TODAY,
  at: null,
  customerId: null,
  salutation: '',
  isOpen: true,
  doneAt: null,
  createdAt: 1,
  contentHash: '',
})

/** An officer's wish for less service, which waits for the lead. */
const askedReview = {
  _id: 'cus_it.2026Q4',
  customerId: 'cus_it',
  who: '张客户',
  ownerId: 'stf_officer2',
  teamId: 'tea_1',
  quarter: '2026Q4',
  decision: 'lower',
  reason: '成本太高',
  state: 'asked',
  answer: null,
  incomeFen: 0,
  costFen: 0,
  at: 1,
  byId: 'stf_officer2',
  byName: '陈志远',
}

const ledgerRow = {
  line: 2,
  customerId: 'cus_it',
  record: {
    month: '2026-10',
    on: null,
    kind: 'fee',
    amountFen: 500,
    product: null,
    ref: null,
    maturesOn: null,
  },
}
const importedRow = {
  line: 2,
  record: {
    name: '赵六',
    kind: 'person',
    customerNo: null,
    demand: null,
    product: null,
    amountFen: null,
    expectedOn: null,
    important: false,
    tags: [],
    note: '',
    preferredChannel: null,
    lastContactOn: null,
  },
  phoneEnc: null,
}
const entryOf = (owner: Colleague, before: object) => ({
  _id: 'fol_it',
  kind: 'followUp',
  customerId: 'cus_it',
  ownerId: staffIdOf(owner),
  byId: staffIdOf(owner),
  byName: '某',
  at: 1,
  on: TODAY,
  loggedAt: 1,
  isLate: false,
  channel: 'T',
  outcome: 'missed',
  note: '',
  next: null,
  answers: [],
  gradeBefore: 'A',
  gradeAfter: 'A',
  dueBefore: TODAY,
  dueAfter: TODAY,
  before,
  madeVersion: 1,
  contentHash: 'x',
  voided: null,
})

/** An answered one; sealed with the branch's key, which stands once it is open. */
const complaint = () => ({
  _id: 'cpl_it',
  kind: 'rights',
  customerId: 'cus_it',
  aboutStaffId: 'stf_officer2',
  teamId: 'tea_1',
  cardId: null,
  openid: openidOf('customer'),
  text: '要求删除个人信息',
  score: null,
  phoneEnc: sealPhone(phone(3), 'cpl_it'),
  filedAt: 1,
  filedOn: TODAY,
  dueOn: inDays(15),
  extensions: [],
  status: 'answered',
  behaviour: '',
  result: '',
  hiddenNeed: '',
  improvement: '',
  answeredAt: 1,
  toldAt: null,
  closedById: null,
  version: 1,
})

/** No wish for erasure waits for a decision on it. */
const answered = () => ({ ...complaint(), _id: 'cpl_told', kind: 'complaint', phoneEnc: null })

const changeOfficer = () => ({
  ...complaint(),
  _id: 'cpl_change',
  kind: 'changeOfficer',
  status: 'open',
  phoneEnc: null,
})

/** What a leaver had is offered to the caller. */
const handoverOf = (who: Colleague) => ({
  _id: 'han_it',
  version: 1,
  kind: 'all',
  fromId: 'stf_leaver',
  teamId: 'tea_1',
  byId: 'stf_admin',
  status: 'offered',
  cursor: 'cus_it',
  total: 1,
  prepared: 1,
  receivers: [{ id: staffIdOf(who), load: 0, skills: {}, status: 'offered' }],
  createdAt: 1,
})
const lineOf = (who: Colleague) => ({
  _id: 'han_it.cus_it',
  handoverId: 'han_it',
  customerId: 'cus_it',
  toId: staffIdOf(who),
  weight: 1,
  state: 'proposed',
  movedAt: null,
  touchedAt: null,
  toldAt: null,
})

/** A 备用联系人 of the customer, and kin who is a customer elsewhere. */
const relations = () =>
  [
    {
      _id: 'rel_it',
      kind: 'backup',
      bId: null,
      salutation: '李女士',
      phoneEnc: sealPhone(phone(6), 'rel_it'),
    },
    { _id: 'rel_kin', kind: 'parent', bId: 'cus_kin', salutation: '', phoneEnc: null },
  ].map(one => ({
    ...one,
    aId: 'cus_it',
    needId: null,
    bMayKnow: false,
    aMayKnow: false,
    byId: 'stf_officer',
    at: 1,
  }))

const firmOf = (owner: Colleague) =>
  customerDoc('firm', { kind: 'firm', ownerId: staffIdOf(owner), coOwnerId: 'stf_deputy' })
const contactPersonOf = (owner: Colleague) => ({
  _id: 'cop_it',
  version: 1,
  customerId: 'cus_firm',
  ownerId: staffIdOf(owner),
  role: 'finance',
  name: '钱会计',
  phoneEnc: sealPhone(phone(8), 'cop_it'),
  wishes: { refusedChannels: [], noMarketing: false, hours: null, dont: '' },
  refusesContact: false,
})

const factOf = (owner: Colleague) => ({
  _id: 'cus_it.industry',
  version: 1,
  customerId: 'cus_it',
  ownerId: staffIdOf(owner),
  key: 'industry',
  label: '行业',
  kind: 'portrait',
  isPrivate: false,
  purpose: '选合适的产品和额度',
  current: {
    value: { text: '餐饮' },
    source: 'talk',
    on: inDays(-9),
    byId: 'stf_officer',
    byName: '某',
    at: 1,
  },
  proposed: { value: { text: '火锅店' }, on: TODAY },
  history: [],
  staleOn: inDays(-1),
})
const identityDoc = {
  _id: 'cus_it',
  kind: 'person',
  openid: openidOf('customer'),
  how: 'officer',
  at: 1,
  byId: 'stf_officer',
}

const meetingOf = (owner: Colleague) => ({
  _id: 'mee_it',
  version: 1,
  customerId: 'cus_it',
  ownerId: staffIdOf(owner),
  purpose: '面谈',
  informationNeeded: '',
  on: inDays(1),
  at: '10:00',
  place: '',
  agenda: [],
  notes: [],
  decisions: [{ id: 'dec_it', what: '补材料', who: 'bank', by: inDays(2), isDone: false }],
  minutesAt: null,
})

const cardOf = (owner: Colleague) => ({
  _id: 'card-it',
  cardNo: 'crd_it',
  customerId: 'cus_it',
  ownerId: staffIdOf(owner),
  teamId: null,
  createdAt: 1,
  lastsTo: inDays(30),
  revokedAt: null,
  proposal: { openid: openidOf('customer'), at: 1, tries: 0, hasDigits: false },
  refused: [],
  asked: { purpose: 'materials', items: [{ id: 'itm_1', name: '营业执照', how: '' }] },
  given: { ticks: {}, pickedId: null, needs: null, answer: null, rating: null, referrals: 0 },
  version: 1,
  contentHash: '',
})

const call = (op: string, it: Case, who: Person): Promise<Reply> =>
  branch.send(who, functionOf(op), { op, input: TABLE[op]?.input(it) })
const codeOf = (reply: Reply): string => (reply.ok ? 'ok' : reply.code)

/** Everything stored, but for the count of tokens that somebody guessed. */
const kept = () => ({ ...branch.everything(), locks: [] })

/** Calls as somebody who must be refused: the code, and nothing has changed. */
const refused = async (op: string, it: Case, who: Person): Promise<string> => {
  const before = kept()
  const code = codeOf(await call(op, it, who))
  expect(kept()).toEqual(before)
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
