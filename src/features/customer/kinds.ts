import { type Day, daysBetween, weekday } from '@/domain/day'
import { agoWords, dayWords } from '@/domain/day-words'
import {
  BUYING_HISTORY_LABEL,
  CHANNEL_LABEL,
  DEAL_STATUS_LABEL,
  DEMAND_LABEL,
  URGENCY_LABEL,
} from '@/domain/labels'
import { yuanText } from '@/domain/money'
import { birthdayWords } from './birthday-words'
import type { Customer } from './use-customer'

/** A line of what the record says by itself, in the four kinds (R30-R33). */
export type KnownFact = readonly [label: string, value: string, how?: string]

/** How the customer is addressed, where that was written down. */
const addressedAs = (facts: Customer['facts']): string | null => {
  const known = facts.find(({ label }) => label === '称谓')
  return known && 'text' in known ? known.text : null
}

/** 画像: who it is. */
export const portraitOf = (customer: Customer): KnownFact[] => {
  const { phoneMasked, customerNo, birthday, tags, note, facts } = customer
  const known: [string, string | null][] = [
    ['电话', phoneMasked],
    ['客户号', customerNo],
    ['生日', birthday && birthdayWords(birthday)],
    ['标签', tags.join('、')],
    ['称谓', addressedAs(facts)],
    ['备注', note],
  ]
  return known.filter((line): line is [string, string] => Boolean(line[1]))
}

/** The day of the week of most contacts, where one stands out: more than once, and alone at the top. */
const favouriteWeekday = (days: readonly Day[]): string | null => {
  const counts = Array.from({ length: 7 }, (_, i) => days.filter(on => weekday(on) === i).length)
  const most = Math.max(...counts)
  const isAlone = counts.filter(count => count === most).length === 1
  return most > 1 && isAlone ? `周${'日一二三四五六'[counts.indexOf(most)]}` : null
}

/** 行为: what the journal shows of how one is in touch. */
export const behaviourOf = ({ contactDays, journal }: Customer, today: Day): KnownFact[] => {
  const days = [...new Set(contactDays)].sort()
  const [first, last] = [days[0], days[days.length - 1]]
  const known: [string, string | null][] = [
    [
      '联系次数',
      days.length > 0 ? `近 13 周 ${contactDays.length} 次，在 ${days.length} 天里` : '近 13 周没有联系',
    ],
    [
      '平均间隔',
      first && last && days.length > 1
        ? `${Math.round(daysBetween(first, last) / (days.length - 1))} 天`
        : null,
    ],
    ['多在', favouriteWeekday(contactDays)],
    ['上次联系', journal.contactedOn && agoWords(journal.contactedOn, today)],
    ['没接通', journal.missedInRow > 0 ? `连着 ${journal.missedInRow} 次` : null],
  ]
  return known.filter((line): line is [string, string] => line[1] !== null)
}

/** R79, R80 what the customer asked of whoever is in touch. */
const wishFacts = (wishes: Customer['contactWishes']): KnownFact[] => {
  const { noMarketing, hours, refusedChannels = [], dont } = wishes ?? {}
  const known: [string, string | undefined | false][] = [
    ['营销', noMarketing && '不接受'],
    ['方便的时间', hours ? `${hours.from}-${hours.to}` : undefined],
    ['不要用', refusedChannels.map(one => CHANNEL_LABEL[one]).join('、')],
    ['交代', dont],
  ]
  return known.filter((line): line is [string, string] => Boolean(line[1]))
}

/** 态度: what the customer has said of being in touch and of a loan. */
export const attitudeOf = ({ journal, demand, contactWishes, noProfiling }: Customer): KnownFact[] => [
  ['联系方式', journal.prefersWriting ? '更愿意看文字（微信、短信、邮件）' : '电话、见面都可以'],
  ['愿不愿意', journal.refusesContact ? '不愿被联系，只在客户来找时回应' : '愿意被联系'],
  ...wishFacts(contactWishes),
  ...(noProfiling ? [['推荐', '不按个人情况推荐'] as const] : []),
  ['对贷款', DEMAND_LABEL[demand]],
]

/** 系统测算: read-only, and each line says how it comes about. */
export const computedOf = (customer: Customer, today: Day, keyFromFen: number | undefined): KnownFact[] => {
  const { demand, dealStatus, urgency, buyingHistory, dealings, importance } = customer
  const from = keyFromFen === undefined ? '' : ` ${yuanText(keyFromFen)}`
  const byHand = `手工设定${importance.reason ? `：${importance.reason}` : ''}`
  return [
    ['需求', DEMAND_LABEL[demand], '看排在最前的需求；没有在谈的，看客户最近一次怎么说'],
    ['成交', DEAL_STATUS_LABEL[dealStatus], '有明确的需求在谈是洽谈中；没有在谈的，放过款就是已成交'],
    ['紧迫', URGENCY_LABEL[urgency], '下一步、答应的事、预计放款日，取最早的一个'],
    [
      '重点',
      importance.isKey ? '重点' : '普通',
      importance.byHand ? byHand : `在谈的金额加起来满${from || '支行定的数'}就是重点`,
    ],
    [
      '购买历史',
      BUYING_HISTORY_LABEL[buyingHistory],
      '没办过是潜在；头一年一笔是新；三笔起是忠诚；其余是活跃',
    ],
    [
      '往来',
      dealings.count === 0 ? '还没有' : `${dealings.count} 笔，在贷 ${dealings.running} 笔`,
      dealings.firstOn ? `第一笔在 ${dayWords(dealings.firstOn, today)}` : '每次已放款加一笔',
    ],
  ]
}
