import type { ERASURE_OF } from '#cloud/store/erase-customer'

type Of = typeof ERASURE_OF
/** Collections that name a customer, by what erasure does to them. */
export type Naming = { [K in keyof Of]: Of[K] extends { none: string } ? never : K }[keyof Of]

/** A kind of record that is kept of a person: told by count and days, never by what colleagues wrote in it. */
export type Told = {
  /** The field that names the customer. */
  readonly by: string
  readonly what: string
  /** What is counted: 12 条. */
  readonly unit: string
  /** Where its day stands: a day, a month or a moment; left out where it has none. */
  readonly day?: string
  readonly source: string
  readonly purpose: string
  /** How long; left out: as long as one is a customer. */
  readonly until?: 'evidence' | 'words' | 'law' | 'audit'
  /** Work notes of colleagues: that they exist is said, and why; what they say is not shown. */
  readonly isInner?: true
}
export type OnDesk = Told | { readonly lines: string } | { readonly notTold: string }

const OFFICER = '客户经理登记'
const BANK = '本行业务系统'
const SELF = '您自己做的'
const AUTO = '系统自动记下'

/**
 * §9 what the rights desk says of every collection that names a customer: told by count; told line by line elsewhere on
 * it; or not told, and why. A collection that is missing here does not compile.
 */
export const DESK_OF: { readonly [K in Naming]: OnDesk } = {
  customers: { lines: 'the record itself, line by line' },
  facts: { lines: 'each fact with its own source and purpose' },
  relations: { lines: 'by kind, without whom' },
  erasures: { lines: 'where the wish to be erased stands' },
  entries: {
    by: 'customerId',
    what: '联系和办事记录',
    unit: '条',
    day: 'on',
    source: '客户经理和您的操作',
    purpose: '跟进您的业务',
    isInner: true,
  },
  reminders: {
    by: 'customerId',
    what: '给客户经理的提醒',
    unit: '条',
    day: 'on',
    source: OFFICER,
    purpose: '按约定的时间联系您',
    isInner: true,
  },
  meetings: {
    by: 'customerId',
    what: '见面安排和纪要',
    unit: '次',
    day: 'on',
    source: OFFICER,
    purpose: '安排见面，记下商定的事',
    isInner: true,
  },
  needs: {
    by: 'customerId',
    what: '已经结束的贷款需求',
    unit: '项',
    day: 'closedOn',
    source: OFFICER,
    purpose: '了解您以前的需要',
  },
  dealings: {
    by: 'customerId',
    what: '贷款的金额和日期',
    unit: '笔',
    day: 'disbursedOn',
    source: `${OFFICER}，或来自${BANK}`,
    purpose: '办理贷款，到期前提醒您',
    until: 'law',
  },
  ledger: {
    by: 'customerId',
    what: '和本行的业务往来明细',
    unit: '条',
    day: 'month',
    source: BANK,
    purpose: '核算往来的收入和成本',
  },
  values: {
    by: '_id',
    what: '业务往来的测算结果',
    unit: '份',
    day: 'computedAt',
    source: '系统按往来明细计算',
    purpose: '安排本行的服务',
    isInner: true,
  },
  valueReviews: {
    by: 'customerId',
    what: '服务安排的季度记录',
    unit: '条',
    day: 'at',
    source: OFFICER,
    purpose: '安排本行的服务',
    isInner: true,
  },
  keyPlans: {
    by: '_id',
    what: '为您定的服务计划',
    unit: '份',
    day: 'at',
    source: OFFICER,
    purpose: '安排本行的服务',
    isInner: true,
  },
  declines: {
    by: 'customerId',
    what: '业务往来变少的提示',
    unit: '条',
    day: 'raisedOn',
    source: '系统按往来明细计算',
    purpose: '请客户经理来看看您',
    isInner: true,
  },
  campaignLines: {
    by: 'customerId',
    what: '向您介绍产品和活动的记录',
    unit: '次',
    day: 'reachedOn',
    source: OFFICER,
    purpose: '按您的同意介绍产品，您说不要的不再提',
    isInner: true,
  },
  contactPersons: {
    by: 'customerId',
    what: '企业联系人',
    unit: '位',
    source: OFFICER,
    purpose: '联系企业',
  },
  cards: {
    by: 'customerId',
    what: '发给您的卡片和您在上面填的内容',
    unit: '张',
    day: 'createdAt',
    source: '客户经理和您的操作',
    purpose: '给您看进度、材料和约定',
  },
  chats: {
    by: 'customerId',
    what: '和客户经理的微信聊天标记（不含聊天内容）',
    unit: '个',
    day: 'at',
    source: AUTO,
    purpose: '在这个聊天里打开卡片时认出是您',
  },
  identities: {
    by: '_id',
    what: '您的微信标识',
    unit: '个',
    day: 'at',
    source: '您打开卡片并经过核对',
    purpose: '确认打开卡片的是您本人',
  },
  serviceBooks: {
    by: 'asks.customerId',
    what: '您点过的微信提醒',
    unit: '份',
    source: SELF,
    purpose: '事情有结果时提醒您',
  },
  referrals: {
    notTold: 'numbers that friends left of their own will: whether one did would tell the referrer who (R82)',
  },
  handoverLines: {
    by: 'customerId',
    what: '更换客户经理的交接记录',
    unit: '条',
    day: 'movedAt',
    source: AUTO,
    purpose: '让新的客户经理接着服务',
  },
  looks: {
    by: 'customerId',
    what: '其他同事查看您资料的记录',
    unit: '次',
    day: 'at',
    source: AUTO,
    purpose: '监督谁看过您的资料',
    isInner: true,
  },
  consents: {
    by: 'customerId',
    what: '您同意和撤回同意的记录',
    unit: '条',
    day: 'on',
    source: '您和客户经理的操作',
    purpose: '证明您同意过什么',
    until: 'evidence',
  },
  complaints: {
    by: 'customerId',
    what: '您的投诉、评价和请求',
    unit: '件',
    day: 'filedOn',
    source: SELF,
    purpose: '处理并答复您',
    until: 'words',
  },
  audit: {
    by: 'subjectId',
    what: '谁看过、改过您资料的日志（只有编号）',
    unit: '条',
    day: 'at',
    source: AUTO,
    purpose: '监督资料的使用',
    until: 'audit',
  },
  staleValues: { notTold: 'a mark by id that figures are to be computed anew, gone at the next sweep' },
  reminderDays: {
    notTold: 'what colleagues were told of the reminders and the journal, which are on the desk',
  },
  reminderBooks: {
    notTold: 'what colleagues are told of the reminders and the journal, which are on the desk',
  },
  stockTakes: { notTold: 'ids in an officer’s count of the book, until the week or month is over' },
  bookTakes: { notTold: 'ids in an officer’s count of the book, for two quarters' },
  tombstones: { notTold: 'stands only of whom nothing else is kept, who has no card to open' },
}
