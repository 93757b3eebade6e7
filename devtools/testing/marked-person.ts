import { type Branch, type Input, insert, MONDAY } from './branch'
import { campaignLineOf } from './campaigns'
import { customerDoc, inDays, needIn, phone, plant } from './customers'
import { alarmOf } from './declines'
import { accept, tick } from './reminders'

const DAY_MS = 86_400_000
export const NAME = '欧阳若曦'
/** What belongs to this person and to nobody else: each stands in another place. */
export const MARKS = {
  name: NAME,
  phone: phone(4711),
  number: 'KH-4711',
  fact: '古琴收藏',
  note: '只喝龙井',
  tag: '琴友',
  promise: '答应带琴谱',
  entry: '弹一曲',
  greeting: '愿琴声常在',
  closedNeed: '琴行扩店贷',
  meeting: '看琴房',
  stage: '琴房要翻新',
  decision: '补琴房租约',
  card: '琴房租金约三万',
  answer: '租金是三万五',
  backup: '琴师傅',
  friend: '琴友老赵',
  asFriend: '若曦本人',
  reminder: '问琴房租约',
  look: '琴房来人问',
  ledger: '琴行结算户',
  hobby: '斫琴谱',
  once: '原先教箫',
  home: '女儿学古琴',
  accountant: '琴行会计',
  review: '琴行不上门',
  asBackup: '曦女士',
  asContact: '曦经办',
  asked: '琴课时别打',
  elsewhere: '不是我，我姓欧阳弹琴',
} as const
/** Everything of this person’s WeChat: the one that was confirmed. */
export const OPENID = 'o-customer'
/** What is kept by name: what was complained of in the customer’s own words, and the loan without a name. */
export const KEPT = { complaint: '嫌我琴声吵', correction: '我教琴不卖琴', loan: '琴行周转贷' } as const

const own = { id: 'cus_it', customerId: 'cus_it' }
const versionNow = (branch: Branch) =>
  branch.docs<{ version: number }>('customers', { _id: 'cus_it' })[0]?.version ?? 0
const tokenOf = ({ path }: { path: string }) => path.split('=')[1] ?? ''
const make = async (branch: Branch, id: string, asked: Input<'card.make'>['asked'], customerId = 'cus_it') =>
  tokenOf(await branch.get('officer', 'card.make', { id, customerId, asked }))

/** Somebody without need of it opened the customer and wrote why. */
/** Once handed over to the officer of today. */
const LINE = {
  _id: 'han_it.cus_it',
  handoverId: 'han_it',
  customerId: 'cus_it',
  toId: 'stf_officer',
  weight: 1,
  state: 'moved',
  movedAt: 1,
  touchedAt: 1,
}

/** Of when the record was a firm's. */
const PERSON = {
  _id: 'cop_it',
  version: 1,
  customerId: 'cus_it',
  ownerId: 'stf_officer',
  role: 'finance',
  name: MARKS.accountant,
  phoneEnc: null,
  wishes: { refusedChannels: [], noMarketing: false, hours: null, dont: '' },
  refusesContact: false,
}

const LOOK = {
  _id: 'loo_it',
  customerId: 'cus_it',
  ownerId: 'stf_officer',
  byId: 'stf_lead',
  byName: '王丽华',
  at: 1,
  reason: MARKS.look,
}

/** The person came as somebody's friend, and was taken on. */
const TAKEN = {
  _id: 'ref_taken',
  ownerId: 'stf_officer',
  referrerId: 'cus_third',
  cardId: 'gone',
  name: '',
  phoneEnc: null,
  openid: '',
  at: 1,
  until: inDays(30),
  takenAs: 'cus_it',
}

/** What the bank's monthly file brought of the customer, and what it came to. */
const LINE_OF_LEDGER = {
  _id: 'cus_it.row',
  customerId: 'cus_it',
  ownerId: 'stf_officer',
  month: '2026-10',
  on: null,
  kind: 'fee',
  amountFen: 100,
  product: MARKS.ledger,
  ref: null,
  importId: 'imp_1',
  line: 2,
  at: 1,
}

const bystanders = () => [
  customerDoc('other', { name: '赵明', phone: phone(2), note: '不相干' }),
  customerDoc('third', { name: '钱进', phone: phone(3) }),
  // A firm, as whose contact person the person stands, too.
  customerDoc('shop', { kind: 'firm', name: '云栖茶业', phone: phone(5) }),
]

/** What the officer wrote of the customer. */
const writeBook = async (branch: Branch): Promise<void> => {
  await branch.get('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_it',
    version: versionNow(branch),
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'reached',
    note: MARKS.entry,
    next: { what: MARKS.promise, on: inDays(0), at: '10:30' },
    answers: [{ needId: 'need_a', demand: 'clear', expectedOn: inDays(20) }],
  })
  const need = { product: MARKS.closedNeed, amountFen: 1, demand: 'latent', expectedOn: null } as const
  await branch.get('officer', 'need.add', { ...own, id: 'need_b', version: versionNow(branch), ...need })
  await branch.get('officer', 'need.close', {
    ...own,
    id: 'need_b',
    version: versionNow(branch),
    closing: 'withdrawn',
  })
  const days = { disbursedOn: inDays(-90), repay: null, maturesOn: inDays(-2), creditUntil: null }
  const loan = { id: 'dea_1', product: KEPT.loan, amountFen: 5_000_000, ...days }
  await branch.get('officer', 'dealing.add', { ...own, version: versionNow(branch), ...loan })
  const settled = { id: 'dea_1', settledOn: inDays(-1), customerId: 'cus_it' }
  await branch.get('officer', 'dealing.settle', { ...settled, version: versionNow(branch) })
  const wished = {
    kind: 'birthday',
    on: inDays(1),
    fate: 'sent',
    channel: 'W',
    text: MARKS.greeting,
  } as const
  await branch.get('officer', 'greeting.done', { customerId: 'cus_it', ...wished })
  const reminder = { id: 'rem_1', what: MARKS.reminder, on: inDays(0), at: null, customerId: 'cus_it' }
  await branch.get('officer', 'reminder.add', reminder)
}

const learn = async (branch: Branch): Promise<void> => {
  const set = (key: 'business' | 'family', text: string, version = 0) =>
    branch.get('officer', 'fact.set', {
      customerId: 'cus_it',
      field: { key },
      version,
      value: { text },
      source: 'talk',
    })
  await set('business', MARKS.once)
  await set('business', MARKS.hobby, 1)
  await branch.get('officer', 'fact.unlock', { customerId: 'cus_it' })
  await set('family', MARKS.home)
}

const meet = async (branch: Branch): Promise<void> => {
  const plan = { informationNeeded: '', on: inDays(0), at: '15:00', place: '', agenda: [] }
  await branch.get('officer', 'meeting.plan', { ...own, id: 'mee_1', purpose: MARKS.meeting, ...plan })
  await branch.get('officer', 'meeting.note', { id: 'mee_1', version: 1, text: MARKS.stage })
  const decision = { id: 'dec_1', what: MARKS.decision, who: 'bank', by: inDays(1) } as const
  await branch.get('officer', 'meeting.decide', { id: 'mee_1', version: 2, decisions: [decision] })
}

const relate = async (branch: Branch): Promise<void> => {
  const backup = { kind: 'backup', otherId: null, needId: null } as const
  const named = { salutation: MARKS.backup, phone: phone(6) }
  await branch.get('officer', 'relation.add', { id: 'rel_1', customerId: 'cus_it', ...backup, backup: named })
  const kin = { kind: 'parent', otherId: 'cus_it', needId: null, backup: null } as const
  await branch.get('officer', 'relation.add', { id: 'rel_2', customerId: 'cus_other', ...kin })
  await branch.get('officer', 'relation.consent', { id: 'rel_2', customerId: 'cus_it', isGiven: true })
  const it = { salutation: MARKS.asBackup, phone: MARKS.phone }
  await branch.get('officer', 'relation.add', { id: 'rel_3', customerId: 'cus_third', ...backup, backup: it })
  await contactPerson(branch, 'cop_same', { name: MARKS.asContact, phone: MARKS.phone }, MARKS.asked)
  await contactPerson(branch, 'cop_else', { name: '钱会计', phone: phone(7) }, '')
}

/** Somebody who speaks for the firm. */
const contactPerson = async (
  branch: Branch,
  id: `cop_${string}`,
  who: { name: string; phone: string },
  dont: string,
): Promise<void> => {
  const wishes = { refusedChannels: [], noMarketing: false, hours: null, dont }
  const person = { role: 'handler', version: 0, ...who, wishes, refusesContact: false } as const
  await branch.get('officer', 'contactPerson.save', { id, customerId: 'cus_shop', ...person })
}

/** What the customer did on own cards, and on cards of somebody else before anybody knew who it was. */
const useCards = async (branch: Branch): Promise<string> => {
  const friendly = await make(branch, 'crd_9', { purpose: 'referral' }, 'cus_other')
  await branch.get('customer', 'card.open', { token: friendly })
  const leave = { token: friendly, name: MARKS.asFriend, phone: MARKS.phone, agrees: true } as const
  await branch.get('customer', 'card.refer', leave)
  await branch.get('customer', 'card.complain', {
    token: friendly,
    id: 'cpl_9',
    text: KEPT.complaint,
    phone: phone(4711),
  })
  const mistaken = await make(branch, 'crd_7', { purpose: 'service', note: '' }, 'cus_other')
  await branch.get('customer', 'card.open', { token: mistaken })
  await branch.get('officer', 'card.confirm', { id: 'crd_7', isCustomer: false })
  const others = await make(branch, 'crd_8', { purpose: 'confirm', points: ['租约到期'] }, 'cus_third')
  await branch.get('customer', 'card.open', { token: others })
  await branch.get('customer', 'card.answer', { token: others, isRight: false, text: MARKS.elsewhere })

  const token = await make(branch, 'crd_1', { purpose: 'confirm', points: [MARKS.card] })
  await branch.get('officer', 'card.open', { token, chat: 'single:5' })
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
  await branch.get('customer', 'card.answer', { token, isRight: false, text: MARKS.answer })
  const told = { token, tapId: 'tap_it', matter: 'progress', answer: 'accept' } as const
  await branch.get('customer', 'message.accepted', told)
  const asked = await make(branch, 'crd_2', { purpose: 'referral' })
  const friend = { token: asked, name: MARKS.friend, phone: phone(9), agrees: true } as const
  await branch.get('stranger', 'card.refer', friend)
  await branch.get('customer', 'card.complain', {
    token,
    id: 'cpl_2',
    text: KEPT.complaint,
    phone: phone(4711),
  })
  await branch.get('customer', 'rights.correct', { token, id: 'cpl_3', text: KEPT.correction })
  await branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: false })
  return token
}

/** A person who left traces everywhere, was nudged about on two days, and asks to be erased. */
export const liveMarked = async (branch: Branch): Promise<string> => {
  branch.reset()
  branch.openApi.outbox.clear()
  const birthday = { calendar: 'solar', month: 11, day: 24 } as const
  plant(
    branch,
    ...bystanders(),
    customerDoc('it', {
      name: NAME,
      phone: MARKS.phone,
      customerNo: MARKS.number,
      facts: [{ label: '爱好', text: MARKS.fact }],
      note: MARKS.note,
      tags: [MARKS.tag],
      birthday,
      needs: [needIn('a', 20)],
    }),
  )
  insert(branch, 'looks', [LOOK])
  insert(branch, 'handoverLines', [LINE])
  insert(branch, 'campaignLines', [campaignLineOf('stf_officer')])
  insert(branch, 'contactPersons', [PERSON])
  insert(branch, 'referrals', [TAKEN])
  insert(branch, 'ledger', [LINE_OF_LEDGER])
  insert(branch, 'valueReviews', [
    { _id: 'cus_it.2026Q3', customerId: 'cus_it', ownerId: 'stf_officer', reason: MARKS.review },
  ])
  insert(branch, 'keyPlans', [
    { _id: 'cus_it', ownerId: 'stf_officer', goal: MARKS.review, steps: [], version: 1, at: 1 },
  ])
  const alarm = alarmOf('cus_it', 'stf_officer')
  insert(branch, 'declines', [
    {
      ...alarm,
      isOpen: false,
      outcome: { what: 'kept', word: MARKS.review, byId: 'stf_officer', on: inDays(0) },
    },
  ])
  insert(branch, 'values', [{ _id: 'cus_it', name: NAME, services: [MARKS.ledger] }])
  await accept(branch, 'officer', 12)
  await writeBook(branch)
  await meet(branch)
  await learn(branch)
  await relate(branch)
  const token = await useCards(branch)
  await branch.get('officer', 'customer.phone', { id: 'cus_it' })
  await tick(branch)
  branch.setNow(new Date(MONDAY.getTime() + DAY_MS))
  await tick(branch)
  await branch.get('customer', 'rights.erase', { token, id: 'cpl_1' })
  branch.engine.clear('staleValues')
  insert(branch, 'staleValues', [{ _id: 'cus_it', at: 1 }])
  return token
}
