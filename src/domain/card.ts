import { addDays, type Day, dayOf, timeOf } from './day'

/** What a shared card is for (rulebook §4-§6): 服务卡, 材料清单, 预约, 会议纪要, 贷款需求表, 请您确认, 试算卡, 评价, 转介绍, 产品和活动. */
export const CARD_PURPOSES = [
  'service',
  'materials',
  'appointment',
  'minutes',
  'needs',
  'confirm',
  'trial',
  'rating',
  'referral',
  'product',
] as const
export type Purpose = (typeof CARD_PURPOSES)[number]

/** What an officer writes a card for; what is offered goes out from a list only, under its guard (R67). */
export type WrittenPurpose = Exclude<Purpose, 'product'>
export const WRITTEN_PURPOSES = CARD_PURPOSES.filter(one => one !== 'product') as readonly WrittenPurpose[]

export const PURPOSE_LABEL: Readonly<Record<Purpose, string>> = {
  service: '服务卡',
  materials: '材料清单',
  appointment: '预约',
  minutes: '会议纪要',
  needs: '贷款需求表',
  confirm: '请您确认',
  trial: '试算卡',
  rating: '评价',
  referral: '转介绍',
  product: '产品和活动',
}

const SHARED_AS: Readonly<Record<Purpose, string>> = {
  service: '给您的服务卡',
  materials: '给您的材料清单',
  appointment: '约您选个时间',
  minutes: '给您的会议纪要',
  needs: '请您填一份需求表',
  confirm: '请您确认几件事',
  trial: '给您的还款试算',
  rating: '请您评价这次服务',
  referral: '请您介绍给朋友',
  product: '给您介绍产品和活动',
}

/** A card lasts so many days unless the branch sets another number. */
export const CARD_DAYS = 30

/** What the chat shows: who sends what, and nothing of the customer. `cardTitle('李敏', 'materials') === '李敏 给您的材料清单'`. */
export const cardTitle = (officerName: string, purpose: Purpose): string =>
  `${officerName} ${SHARED_AS[purpose]}`

/** The last day of a card made on a day: `cardLastsTo('2026-11-20', 30) === '2026-12-20'`. */
export const cardLastsTo = (madeOn: Day, days: number = CARD_DAYS): Day => addDays(madeOn, days)

/** The token of a card in a path: 22 characters of base64url are 128 bits. */
export const isCardToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text)

/** The path that is shared; it carries nothing but the token. */
export const cardPath = (token: string): string => `pages/card/index?c=${token}`

/** Whether an offered hour is past: 09:00 of today is at 9:00, 12:00 is not. */
export const isSlotOver = ({ on, at }: { on: Day; at: string }, now: number): boolean =>
  `${on} ${at}` <= `${dayOf(now)} ${timeOf(now)}`
