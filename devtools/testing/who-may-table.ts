import { type Branch, MONDAY } from './branch'
import { inDays, phone, TODAY } from './customers'
import type { Colleague } from './people'

/** What a row's input is made of: the customer the case is about, and what hangs on it. */
export type Case = {
  readonly branch: Branch
  readonly who: Colleague
  readonly customerId: string
  readonly version: number
  readonly entryId: string
  readonly fileId: string
  readonly importId: string
  readonly ledgerFileId: string
  readonly ledgerId: string
  readonly reminderId: string
  readonly referralId: string
}

/** A row of the table of who may what. `about`: whose thing it names, so that somebody else's must be NOT_FOUND. */
export type Row = {
  readonly may: readonly Colleague[] | 'anyone'
  readonly about: 'customer' | 'import' | 'reminder' | 'nobody'
  readonly input: (it: Case) => object
  /** What `anyone` is answered whose code or token is none. */
  readonly refusedAs?: 'USED' | 'NOT_FOUND'
}

const SELL = ['officer', 'lead'] as const
const ALL = ['admin', 'lead', 'officer', 'compliance'] as const
const KEEP = ['admin', 'compliance'] as const
const TEXT = { kind: 'news', occasion: null, title: '夜市', body: '夜市开了。', validUntil: inDays(30) }
const DECIDE = ['admin', 'lead', 'compliance'] as const
const id = ({ customerId }: Case) => ({ id: customerId })
const of = ({ customerId }: Case) => ({ customerId })
const changing = ({ customerId, version }: Case) => ({ customerId, version })
const answers = [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(40) }]
const need = { product: '消费贷', amountFen: 100, demand: 'latent', expectedOn: null }

const loan = {
  product: '经营贷',
  amountFen: 100,
  disbursedOn: inDays(-9),
  repay: { every: 'month', date: 20 },
  maturesOn: inDays(300),
  creditUntil: null,
}

const meeting = {
  purpose: '面谈',
  informationNeeded: '',
  on: inDays(1),
  at: '10:00',
  place: '',
  agenda: [],
}

const customer = (input: Row['input']): Row => ({ may: SELL, about: 'customer', input })
const reminder: Row = { may: ALL, about: 'reminder', input: ({ reminderId }) => ({ id: reminderId }) }
const nobody = (may: Row['may'], input: Row['input'] = () => ({})): Row => ({ may, about: 'nobody', input })

/** News to whoever the caller picks: here everybody. */
const OFFER = {
  textId: 'txt_ok',
  forWhom: { kinds: [], grades: [], tags: [], facts: [] },
  channel: 'W',
}
/** A list is one person's own, whoever covers the customers. */
const ownList = (input: Row['input']): Row => ({ may: SELL, about: 'reminder', input })

const MANAGE = ['admin', 'lead'] as const
const handover = () => ({ id: 'han_it' })

const held = (input: object): Row => ({
  may: 'anyone',
  about: 'nobody',
  refusedAs: 'NOT_FOUND',
  input: () => ({ token: 'A'.repeat(22), ...input }),
})

/** R121: who may what, written by hand from the rulebook and not from the code. */
export const TABLE: Readonly<Record<string, Row>> = {
  'me.get': nobody(['admin', 'lead', 'officer', 'compliance', 'counter']),
  'customer.create': nobody(SELL, () => ({
    id: 'cus_new',
    kind: 'person',
    name: '新客户',
    phone: phone(77),
  })),
  'customer.list': nobody(SELL),
  'customer.search': nobody(SELL, () => ({ q: '张' })),
  'today.list': nobody(SELL),
  'calendar.grid': nobody(SELL),
  'customer.get': customer(id),
  'customer.update': customer(it => ({ ...id(it), version: it.version, changes: { note: '改' } })),
  'customer.archive': customer(it => ({ ...id(it), version: it.version, reason: '搬走' })),
  'customer.restore': customer(it => ({ ...id(it), version: it.version })),
  'customer.phone': customer(id),
  'contact.check': customer(it => ({ ...of(it), purpose: 'service', channel: 'T' })),
  'need.add': customer(it => ({ ...changing(it), id: 'need_new', ...need })),
  'need.update': customer(it => ({ ...changing(it), id: 'need_lead', changes: { amountFen: 5 } })),
  'need.close': customer(it => ({ ...changing(it), id: 'need_lead', closing: 'withdrawn' })),
  'dealing.list': customer(of),
  'dealing.add': customer(it => ({ ...changing(it), id: 'dea_new', ...loan })),
  'dealing.update': customer(it => ({ ...changing(it), id: 'dea_it', changes: { amountFen: 5 } })),
  'dealing.settle': customer(it => ({ ...changing(it), id: 'dea_it', settledOn: TODAY })),
  'task.done': customer(it => ({ ...changing(it), id: 'fol_new', taskId: `dea_it.repay.${inDays(7)}` })),
  'renewal.open': customer(it => ({
    ...changing(it),
    id: 'need_new',
    dealingId: 'dea_it',
    demand: 'latent',
  })),
  'loan.calendar': nobody(SELL),
  'followUp.log': customer(it => ({
    ...changing(it),
    id: 'fol_new',
    at: MONDAY.getTime(),
    channel: 'T',
    outcome: 'reached',
    answers,
  })),
  'followUp.list': customer(of),
  'followUp.undo': customer(it => ({ id: it.entryId, version: it.version, reason: '记错' })),
  'review.confirm': customer(it => ({ ...changing(it), id: 'rev_new' })),
  'promise.keep': customer(it => ({ ...changing(it), id: 'pro_1' })),
  'plan.show': nobody(SELL, () => ({ span: 'week', on: TODAY })),
  'plan.adjust': nobody(SELL, () => ({ span: 'day', on: TODAY, quantities: null })),
  'plan.business': nobody(SELL, () => ({ on: TODAY, business: null })),
  'report.draft': nobody(SELL, () => ({ span: 'day', on: TODAY })),
  'board.needs': nobody(SELL),
  'board.team': nobody(['admin', 'lead'], () => ({ teamId: 'tea_1' })),
  'forecast.team': nobody(['admin', 'lead'], () => ({ span: 'month', teamId: 'tea_1' })),
  'plan.team': nobody(['admin', 'lead'], () => ({ span: 'month', on: TODAY, teamId: 'tea_1' })),
  'statement.year': nobody(['admin', 'lead', 'officer'], () => ({ year: 2026 })),
  'statement.open': nobody(SELL, () => ({ year: 2026, month: 11, key: 'reached.T' })),
  'help.team': nobody(['admin', 'lead'], () => ({ teamId: 'tea_1' })),
  'letGo.ask': customer(() => ({ customerId: 'cus_idle', reason: '两年没有新需求' })),
  'letGo.takeBack': customer(() => ({ customerId: 'cus_asked' })),
  'letGo.list': nobody(['admin', 'lead'], () => ({ teamId: 'tea_1' })),
  'letGo.decide': nobody(['admin', 'lead'], () => ({ customerId: 'cus_wish', isApproved: true, answer: '' })),
  'refollow.list': nobody(['admin', 'lead'], () => ({ teamId: 'tea_1' })),
  'refollow.offer': nobody(['admin', 'lead'], () => ({
    id: 'han_again',
    customerId: 'cus_stale',
    toId: 'stf_officer2',
  })),
  'calendar.cell': customer(it => ({ ...of(it), on: TODAY })),
  'grade.explain': customer(of),
  'grade.whatIf': customer(it => ({ ...of(it), answers })),
  'greeting.list': nobody(SELL),
  'greeting.done': customer(it => ({ ...of(it), kind: 'birthday', on: TODAY, fate: 'skipped' })),
  'care.line': nobody(SELL),
  'catchUp.list': nobody(SELL),
  'catchUp.note': customer(it => ({ entryId: it.entryId, note: '谈好了' })),
  'catchUp.dismiss': customer(of),
  'losing.list': nobody(SELL),
  'text.list': nobody(['admin', 'lead', 'officer', 'compliance']),
  'text.copy': customer(it => ({ ...of(it), id: 'txt_ok', channel: 'W' })),
  'text.save': nobody(KEEP, () => ({ id: 'txt_new', ...TEXT })),
  'text.approve': nobody(KEEP, () => ({ id: 'txt_it', version: 1 })),
  'text.retire': nobody(KEEP, () => ({ id: 'txt_it', version: 1 })),
  'reminder.book': nobody(ALL),
  'reminder.accepted': nobody(ALL, () => ({
    tapId: 'tap_1',
    answers: [{ template: 'nudge', answer: 'accept' }],
  })),
  'reminder.hours': nobody(ALL, () => ({ from: '09:00', to: '18:00', onRestDays: false, isOff: false })),
  'reminder.add': {
    may: ALL,
    about: 'customer',
    input: ({ customerId }) => ({ id: 'rem_new', what: '送材料', on: TODAY, at: null, customerId }),
  },
  'reminder.done': reminder,
  'reminder.remove': reminder,
  'reminder.list': nobody(ALL),
  'reminder.history': nobody(ALL),
  'import.preview': nobody(SELL, ({ fileId }) => ({ fileId })),
  'import.commit': { may: SELL, about: 'import', input: ({ importId }) => ({ importId, cursor: 0 }) },
  'import.pending': nobody(['admin', 'lead', 'officer']),
  'ledger.preview': nobody(['admin', 'lead', 'officer'], ({ ledgerFileId }) => ({ fileId: ledgerFileId })),
  'ledger.commit': {
    may: ['admin', 'lead', 'officer'],
    about: 'import',
    input: ({ ledgerId }) => ({ importId: ledgerId, cursor: 0 }),
  },
  'card.make': customer(it => ({ ...of(it), id: 'crd_new', asked: { purpose: 'service', note: '' } })),
  'card.list': customer(of),
  'card.revoke': customer(() => ({ id: 'crd_it' })),
  'card.tickOwn': customer(() => ({ id: 'crd_it', itemId: 'itm_1', isDone: true })),
  'card.confirm': customer(() => ({ id: 'crd_it', isCustomer: true })),
  'identity.revoke': customer(it => ({ ...of(it), reason: '认错人了' })),
  'identity.letIn': customer(of),
  'chat.enter': nobody(SELL, () => ({ chat: 'single:it' })),
  'chat.unbind': customer(of),
  'referral.list': customer(of),
  'referral.take': customer(({ referralId }) => ({ id: referralId, newCustomerId: 'cus_friend' })),
  'referral.decline': customer(({ referralId }) => ({ id: referralId })),
  'relation.list': customer(of),
  'relation.add': customer(it => ({
    ...of(it),
    id: 'rel_new',
    kind: 'backup',
    otherId: null,
    backup: { salutation: '李女士', phone: phone(6) },
    needId: null,
  })),
  'relation.remove': customer(it => ({ ...of(it), id: 'rel_it' })),
  'relation.consent': customer(it => ({ ...of(it), id: 'rel_kin', isGiven: true })),
  'relation.callBack': customer(it => ({ ...of(it), id: 'rel_it' })),
  'wall.check': customer(it => ({
    aboutId: it.customerId,
    hearerId: it.customerId,
    matter: { kind: 'affairs' },
  })),
  'meeting.list': customer(of),
  'meeting.plan': customer(it => ({ ...of(it), id: 'mee_new', ...meeting })),
  'meeting.change': customer(() => ({ id: 'mee_it', version: 1, changes: { place: '网点' } })),
  'meeting.note': customer(() => ({ id: 'mee_it', version: 1, text: '谈了用途' })),
  'meeting.decide': customer(() => ({
    id: 'mee_it',
    version: 1,
    decisions: [{ id: 'dec_1', what: '补材料', who: 'customer', by: inDays(3) }],
  })),
  'meeting.done': customer(() => ({ id: 'mee_it', version: 1, decisionId: 'dec_it', isDone: true })),
  'contactPerson.list': customer(() => ({ customerId: 'cus_firm' })),
  'contactPerson.save': customer(() => ({
    id: 'cop_new',
    customerId: 'cus_firm',
    version: 0,
    role: 'finance',
    name: '钱会计',
    phone: phone(8),
    wishes: { refusedChannels: [], noMarketing: false, hours: null, dont: '' },
    refusesContact: false,
  })),
  'contactPerson.remove': customer(() => ({ id: 'cop_it', customerId: 'cus_firm' })),
  'contactPerson.phone': customer(() => ({ id: 'cop_it', customerId: 'cus_firm' })),
  'fact.list': customer(of),
  'fact.private': customer(of),
  'fact.set': customer(it => ({
    ...of(it),
    field: { key: 'turnover' },
    version: 0,
    value: { number: 300, unit: '万元' },
    source: 'talk',
  })),
  'fact.confirm': customer(it => ({ ...of(it), key: 'industry', version: 1 })),
  'fact.dismiss': customer(it => ({ ...of(it), key: 'industry', version: 1 })),
  'fact.unlock': customer(of),
  'fact.lock': customer(of),
  'fact.stale': nobody(SELL),
  'card.open': held({}),
  'card.tick': held({ itemId: 'itm_1', isDone: true }),
  'card.pick': held({ slotId: 'itm_1' }),
  'card.fillNeeds': held({
    needs: { use: '进货', amountFen: 100, wantedOn: null, repayFrom: '', worries: '' },
  }),
  'card.answer': held({ isRight: true, text: '' }),
  'card.rate': held({ score: 5, words: '' }),
  'card.refer': held({ name: '钱先生', phone: phone(5), agrees: true }),
  'card.complain': held({ id: 'cpl_new', text: '等得太久', phone: null }),
  'card.changeOfficer': held({ id: 'cpl_new' }),
  'card.digits': held({ digits: '1234' }),
  'card.verify': held({ code: 'code' }),
  'message.accepted': held({ tapId: 'tap_1', matter: 'appointment', answer: 'accept' }),
  'rights.see': held({}),
  'rights.correct': held({ id: 'cpl_new', text: '电话错了' }),
  'rights.consent': held({ purpose: 'marketing', isGiven: false }),
  'rights.unshare': held({ id: 'rel_kin' }),
  'rights.channels': held({ refused: ['T'] }),
  'rights.erase': held({ id: 'cpl_new' }),
  'complaint.list': nobody(DECIDE),
  'complaint.phone': nobody(DECIDE, () => ({ id: 'cpl_it' })),
  'complaint.answer': nobody(DECIDE, () => ({
    id: 'cpl_it',
    version: 1,
    behaviour: '没有回电',
    result: '已道歉并回电',
    hiddenNeed: '',
    improvement: '',
  })),
  'complaint.extend': nobody(DECIDE, () => ({ id: 'cpl_it', version: 1, to: inDays(20), reason: '等材料' })),
  'complaint.told': nobody(DECIDE, () => ({ id: 'cpl_told', version: 1 })),
  // With an application under way the law forbids a yes.
  'erasure.decide': nobody(DECIDE, () => ({ id: 'cpl_it', isApproved: false, reason: '申请还在办' })),
  'digest.team': nobody([...ALL, 'counter'], () => ({ on: TODAY, span: 'day', teamId: 'tea_1' })),
  'digest.bindGroup': nobody(['lead'], () => ({ chat: 'group:it' })),
  'digest.unbindGroup': nobody(['lead'], () => ({ chat: 'group:bound' })),
  'digest.forGroup': nobody(ALL, () => ({ chat: 'group:it' })),
  'staff.bootstrap': nobody('anyone', () => ({ code: 'not the code', name: '某人' })),
  'staff.join': nobody('anyone', () => ({ token: 'not a token', name: '某人' })),
  'staff.invite': nobody(['admin', 'lead'], () => ({ role: 'officer', teamId: 'tea_1' })),
  'staff.leave': nobody(['admin', 'lead'], () => ({ staffId: 'stf_officer2', reason: '离职' })),
  'staff.list': nobody(['admin', 'lead']),
  'staff.team': nobody(SELL),
  'staff.away': nobody(['admin', 'lead', 'officer'], () => ({ staffId: 'stf_officer', away: null })),
  'staff.role': nobody(['admin'], () => ({ staffId: 'stf_officer2', role: 'lead' })),
  'staff.number': nobody(['admin', 'lead'], () => ({ staffId: 'stf_officer2', staffNo: '10328' })),
  'staff.move': nobody(['admin'], () => ({ staffId: 'stf_farOfficer', teamId: 'tea_1' })),
  'counter.find': nobody(['counter'], () => ({ digits: '0001', surname: '张' })),
  'reading.may': nobody(['admin', 'lead'], of),
  'reading.open': nobody(['admin', 'lead'], it => ({ ...of(it), reason: '客户来电' })),
  'reading.mine': nobody(SELL),
  'handover.propose': nobody(MANAGE, () => ({ id: 'han_it', fromId: 'stf_leaver' })),
  'handover.one': nobody(MANAGE, () => ({ id: 'han_one', complaintId: 'cpl_change', toId: 'stf_deputy' })),
  'handover.move': nobody(MANAGE, it => ({
    id: 'han_it',
    toId: 'stf_deputy',
    lines: { customerIds: [it.customerId] },
  })),
  'handover.offer': nobody(MANAGE, handover),
  'handover.undo': nobody(MANAGE, handover),
  'handover.accept': nobody(SELL, handover),
  'handover.decline': nobody(SELL, handover),
  'handover.run': nobody(['admin', ...SELL], handover),
  'handover.get': nobody(['admin', ...SELL], handover),
  'handover.list': nobody(['admin', ...SELL]),
  'handover.lines': nobody(['admin', ...SELL], handover),
  'handover.brief': nobody(['admin', ...SELL], it => ({ ...of(it), id: 'han_it' })),
  'audit.list': nobody(KEEP),
  'audit.chain': nobody(KEEP, () => ({ of: 'seals', after: '' })),
  'team.create': nobody(['admin'], () => ({ id: 'tea_3', name: '个贷部' })),
  'team.rename': nobody(['admin'], () => ({ id: 'tea_1', name: '个贷部' })),
  'value.book': nobody(SELL, () => ({ period: 'year' })),
  'value.one': customer(of),
  'value.lines': customer(of),
  'stock.show': nobody(SELL, () => ({ span: 'month', isLast: false })),
  'stock.who': nobody(SELL, () => ({ span: 'month', isLast: false, of: 'A', part: 'end' })),
  'lifecycle.winBack': customer(() => ({ customerId: 'cus_idle', reason: '旺季要备货' })),
  'keyPlan.list': nobody(SELL),
  'keyPlan.get': customer(of),
  'keyPlan.save': customer(it => ({ ...of(it), version: 0, goal: '', steps: [] })),
  'filter.list': nobody(SELL),
  'filter.save': nobody(SELL, () => ({ id: 'fil_it', name: '重点', filter: { isKey: true } })),
  'filter.remove': nobody(SELL, () => ({ id: 'fil_none' })),
  'offer.who': nobody(SELL, () => OFFER),
  'campaign.make': nobody(SELL, () => ({ id: 'cmp_new', ...OFFER, massPercent: 0, endsOn: inDays(20) })),
  'campaign.list': nobody(SELL),
  'campaign.one': ownList(() => ({ id: 'cmp_it' })),
  'campaign.reach': ownList(it => ({ id: 'cmp_it', ...of(it) })),
  'campaign.answer': ownList(it => ({ id: 'cmp_it', ...of(it), answer: 'no' })),
  'campaign.team': nobody(['admin', 'lead'], () => ({ teamId: 'tea_1' })),
  'decline.list': nobody(SELL),
  'decline.answer': customer(it => ({
    id: `${it.customerId}.2026-10`,
    outcome: 'kept',
    word: '',
  })),
  'valueReview.list': nobody(SELL),
  'valueReview.decide': customer(it => ({
    ...of(it),
    quarter: '2026Q4',
    decision: 'lower',
    reason: '成本太高',
  })),
  'valueReview.asked': nobody(['admin', 'lead']),
  'valueReview.answer': nobody(['admin', 'lead'], () => ({
    id: 'cus_it.2026Q4',
    isApproved: true,
    reason: '',
  })),
  'settings.rates': nobody(['admin'], () => ({
    minutes: { T: 10, W: 5, S: 3, M: 60, E: 10, attempt: 3, look: 2 },
    fenPerHour: 10_000,
  })),
  'settings.get': nobody(['admin']),
  'settings.set': nobody(['admin'], () => ({ changes: { complaintDays: 10 } })),
  'settings.override': nobody(['admin'], () => ({ day: inDays(5), kind: 'rest' })),
}
