import type { Day } from './day'
import { dayWords } from './day-words'
import type { Candidate, CandidateKind, Reason } from './nudge'

/** Whom a message is about, where it is about nobody in particular. */
const WHO: Readonly<Record<CandidateKind, string>> = {
  complaint: '一位客户',
  meeting: '一位客户',
  action: '一位客户',
  card: '一位客户',
  handover: '您自己',
  decline: '一位客户',
  own: '您自己',
  agreed: '一位客户',
  loan: '一位客户',
  due: '一位客户',
  greeting: '一位客户',
  festival: '您的客户',
  catchUp: '今日补记',
  losing: '您的客户',
  digest: '您的团队',
  fault: '跟进志',
}
type Said = Pick<Candidate, 'kind' | 'dueOn' | 'at' | 'page'>

/** What speaks of its own day: with an hour it is today's, whatever else is overdue. */
const DATED = {
  /** With a page of its own it was not noted by oneself: somebody waits for a decision (R27). */
  own: ({ dueOn, page }: Said, today: Day) =>
    page === undefined ? `您记了一件${dayWords(dueOn, today)}要做的事` : '有一件事等您决定',
  action: ({ dueOn }: Said, today: Day) => `会上说好${dayWords(dueOn, today)}要办完`,
  agreed: ({ dueOn, at }: Said, today: Day) =>
    at === null && dueOn < today ? '约好的联系，还没做' : '约好今天联系',
}
const isDated = (kind: CandidateKind): kind is keyof typeof DATED => kind in DATED

/** What a message says of each other kind: enough to know what to do, nothing that a lock screen must not show (§9). */
const WHAT: Readonly<Record<Exclude<CandidateKind, keyof typeof DATED>, string>> = {
  complaint: '有一件客户反映，请尽快处理',
  meeting: '今天约了见面',
  card: '刚打开了名片，看一看',
  handover: '客户交接，等您处理',
  decline: '该上门看看了',
  loan: '有一件定期要做的事',
  due: '今天该跟进了',
  greeting: '可以准备祝福了',
  festival: '可以准备节日问候了',
  catchUp: '今天还有没记下的联系',
  losing: '有客户可能要流失，看一看',
  digest: '小结出来了，看一看、发到群里',
  fault: '系统有一处出错，请查看',
}

/** Who a message of its own is about: a 称谓, else what its kind says. */
export const whoOf = ({ kind, salutation }: Pick<Candidate, 'kind' | 'salutation'>): string =>
  salutation.trim() === '' ? WHO[kind] : salutation
/** Who it is about where the 称谓 itself may not be shown. */
export const someone = (kind: CandidateKind): string => WHO[kind]
/** What a message says, with the true day where it speaks of one: `'您记了一件昨天要做的事'`. */
export const whatOf = (candidate: Said, today: Day): string =>
  isDated(candidate.kind) ? DATED[candidate.kind](candidate, today) : WHAT[candidate.kind]

/**
 * Who and what of a digest of so many customers and other things: `digestWords(6, 2)` is `{ who: '6 位客户', what:
 * '今天要跟进，另有 2 件事' }`, without customers `{ who: '2 件事', what: '今天等您处理' }`. 跟进, since a look is no call.
 */
export const digestWords = (customers: number, others: number): { who: string; what: string } => {
  if (customers === 0) return { who: `${others} 件事`, what: '今天等您处理' }
  return {
    who: `${customers} 位客户`,
    what: others === 0 ? '今天要跟进' : `今天要跟进，另有 ${others} 件事`,
  }
}

/** Why something was sent, merged or held back, as 提醒记录 says it: `holdWords('keptForHour', '14:30') === '留到 14:30 再提醒'`. */
export const holdWords = (reason: Reason, until: string | null = null): string => {
  switch (reason) {
    case 'best':
      return '最要紧，单独提醒'
    case 'itsHour':
      return '快到约好的时间，单独提醒'
    case 'counted':
      return '和其他事合成了一条'
    case 'earlier':
      return '今天已经提醒过'
    case 'off':
      return '提醒已关闭'
    case 'restDay':
      return '今天休息，不打扰'
    case 'beforeHours':
      return `还没到您设的提醒时间${until === null ? '' : `，${until} 再提醒`}`
    case 'afterHours':
      return '已过您设的提醒时间'
    case 'rests':
      return `提醒暂时发不出，${until === null ? '过后' : `${until} `}再试`
    case 'notGranted':
      return '微信提醒还没有开通'
    case 'noQuota':
      return '提醒次数用完了'
    case 'tooMany':
      return '今天提醒得够多了'
    case 'keptForHour':
      return `留到${until === null ? '约好的时间' : ` ${until} `}再提醒`
    case 'justSent':
      return `刚提醒过，${until === null ? '过半小时' : `${until} `}再提醒`
    case 'onlyCounted':
      return '只是看一眼，不单独提醒'
    case 'refused':
      return '微信那边没有次数了，没有发出'
    case 'failed':
      return '没有发出，不扣次数'
    case 'unknown':
      return '不确定是否送到，不再重发'
    default:
      return reason satisfies never
  }
}
