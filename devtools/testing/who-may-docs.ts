import { sealPhone } from '../../cloudfunctions/_lib/store/phone-vault'
import { customerDoc, inDays, needIn, phone, TODAY } from './customers'
import { type Colleague, openidOf, STAFF_ROLES, staffIdOf } from './people'

/** R117 a 重点 customer of somebody else who needs another try. */
export const staleDoc = () =>
  customerDoc('stale', {
    ownerId: 'stf_deputy',
    importance: { isKey: true, byHand: true, reason: '重点' },
    needs: [needIn('stale', -40)],
  })

/** R27 customers of the caller’s in D: one that nobody asked for, one asked for by the caller, one by somebody else. */
export const idleDocs = (ownerId: string) => {
  const wish = { status: 'asked', reason: '没有需求', askedOn: TODAY, answer: '', decidedById: null }
  const made = (id: string) => customerDoc(id, { ownerId, coOwnerId: 'stf_deputy' })
  return [
    { ...made('idle'), dealings: { count: 1, firstOn: inDays(-400), running: 0, settledOn: inDays(-200) } },
    { ...made('asked'), letGo: { ...wish, byId: ownerId } },
    { ...made('wish'), letGo: { ...wish, byId: 'stf_somebody' } },
  ]
}

export const draftOf = (writtenById: string) => ({
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
export const reminderOf = (owner: Colleague) => ({
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
export const askedReview = {
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

export const entryOf = (owner: Colleague, before: object) => ({
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
export const complaint = () => ({
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
export const answered = () => ({ ...complaint(), _id: 'cpl_told', kind: 'complaint', phoneEnc: null })

export const changeOfficer = () => ({
  ...complaint(),
  _id: 'cpl_change',
  kind: 'changeOfficer',
  status: 'open',
  phoneEnc: null,
})

/** What a leaver had is offered to the caller. */
export const handoverOf = (who: Colleague) => ({
  _id: 'han_it',
  version: 1,
  kind: 'all',
  isRefollow: false,
  fromId: 'stf_leaver',
  teamId: 'tea_1',
  byId: 'stf_admin',
  status: 'offered',
  cursor: 'cus_it',
  total: 1,
  prepared: 1,
  receivers: [{ id: staffIdOf(who), load: 0, skills: {}, teamId: STAFF_ROLES[who][1], status: 'offered' }],
  createdAt: 1,
})
export const lineOf = (who: Colleague) => ({
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

/** A friend of the customer's who left a number. */
export const friendOf = (owner: Colleague) => ({
  _id: 'ref_it',
  ownerId: staffIdOf(owner),
  referrerId: 'cus_it',
  cardId: 'hash',
  name: '钱先生',
  phoneEnc: sealPhone(phone(7), 'ref_it'),
  openid: 'o-friend',
  at: 1,
  until: inDays(9),
  takenAs: null,
})

/** R85 a circle of the officer's. */
export const circleOf = (owner: Colleague) => ({
  _id: 'cir_it',
  ownerId: staffIdOf(owner),
  name: '老街坊',
  like: { kinds: [], grades: [], tags: ['老街坊'], facts: [] },
  createdAt: 1,
})

/** A 备用联系人 of the customer, and kin who is a customer elsewhere. */
export const relations = () =>
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

export const firmOf = (owner: Colleague) =>
  customerDoc('firm', { kind: 'firm', ownerId: staffIdOf(owner), coOwnerId: 'stf_deputy' })
export const contactPersonOf = (owner: Colleague) => ({
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

export const factOf = (owner: Colleague) => ({
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
export const identityDoc = {
  _id: 'cus_it',
  kind: 'person',
  openid: openidOf('customer'),
  how: 'officer',
  at: 1,
  byId: 'stf_officer',
}

export const meetingOf = (owner: Colleague) => ({
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

export const cardOf = (owner: Colleague) => ({
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
