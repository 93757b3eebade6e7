import type { Day } from '@/domain/day'
import { dayWords, monthDayWords } from '@/domain/day-words'
import { yuanText } from '@/domain/money'
import type { CardView } from './card-words'

type Fact = readonly [label: string, value: string, how?: string]
type Decision = { readonly what: string; readonly who: 'bank' | 'customer'; readonly by: string | null }

const RATED_WORDS = { disbursed: '放款', complaint: '处理投诉', visit: '见面或上门' } as const

/** R107 who does what by when: `我们：出具方案（11月30日前）`. */
export const decisionFacts = (decisions: readonly Decision[]): Fact[] =>
  decisions.map(({ what, who, by }, i): Fact => {
    const label = `${i + 1}. ${who === 'bank' ? '我们' : '客户'}`
    return by === null ? [label, what] : [label, what, `${monthDayWords(by as Day)}前`]
  })

const numbered = (lines: readonly string[]): Fact[] => lines.map((line, i) => [`${i + 1}`, line])

/** What stands on a card, line by line; the documents of 材料清单 have ticks of their own. */
export const askedFacts = (
  { asked, offerName }: Pick<CardView, 'asked' | 'offerName'>,
  today: Day,
): Fact[] => {
  switch (asked.purpose) {
    case 'service':
      return asked.note === '' ? [] : [['附言', asked.note]]
    case 'appointment':
      return [
        ['事由', asked.about],
        ['地点', asked.place],
        ['时间', asked.slots.map(({ on, at }) => `${dayWords(on, today)} ${at}`).join('、')],
        ...(asked.agenda.length > 0 ? [['议程', asked.agenda.join('；')] as const] : []),
      ]
    case 'minutes':
      return decisionFacts(asked.decisions)
    case 'confirm':
      return numbered(asked.points)
    case 'trial':
      return [
        ['产品', asked.product],
        ['金额', yuanText(asked.amountFen)],
        ['期限', `${asked.months} 个月`],
        ['年利率', `${(asked.rateBp / 100).toFixed(2)}%`],
      ]
    case 'rating':
      return [['评价', RATED_WORDS[asked.about]]]
    case 'product':
      return [['介绍的', offerName ?? '过期或停用了']]
    case 'materials':
    case 'needs':
    case 'referral':
      return []
    default:
      return asked satisfies never
  }
}

/** What the customer has answered; empty while nothing came. */
export const givenFacts = ({ given }: Pick<CardView, 'given'>, today: Day): Fact[] => {
  const { needs, answer, rating, referrals, offer } = given
  return [
    ...(needs
      ? ([
          ['用途', needs.use],
          ['金额', needs.amountFen > 0 ? yuanText(needs.amountFen) : '没写'],
          ['想用的日子', needs.wantedOn ? dayWords(needs.wantedOn, today) : '没写'],
          ['拿什么还', needs.repayFrom || '没写'],
          ['担心', needs.worries || '没写'],
        ] as const)
      : []),
    ...(answer ? [['客户说', answer.isRight ? '对' : `不太对：${answer.text}`] as const] : []),
    ...(rating ? [['评分', `${rating.score} 分${rating.words ? `：${rating.words}` : ''}`] as const] : []),
    ...(offer ? [['客户说', offer === 'interested' ? '有兴趣' : '不需要'] as const] : []),
    ...(referrals > 0 ? [['转介绍', `${referrals} 位朋友留了电话`] as const] : []),
  ]
}
