import { OUT_LABEL, OUT_REASONS, type OutReason, responsesOf, type Tally } from '@/domain/campaign'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { type RateRange, rateRange, rateRangeWords } from '@/domain/rate-range'
import type { Output } from '@/lib/cloud'

export type Made = Output<'officer', 'campaign.one'>
export type Campaign = Made['campaign']
export type Line = Made['lines'][number]

/** R119 what is over is not named. */
export const campaignName = ({ name }: Pick<Campaign, 'name'>): string => name ?? '文案过期或停用了'

/** R102, R115 of a list that somebody else made one sees the own customers, and those covered. */
export const ofOtherWords = (madeBy: string): string =>
  `${madeBy}列的名单，这里只有归你的和你代看的客户；数字是整份的`

type Out = Partial<Record<OutReason, number>>

/** Who is left out and why: `不接受营销 3 位，E 级，不做营销 1 位`; empty where nobody is. */
export const outWords = (out: Out): string =>
  OUT_REASONS.flatMap(reason => {
    const count = out[reason] ?? 0
    return count > 0 ? [`${OUT_LABEL[reason]} ${count} 位`] : []
  }).join('；')

export const rangeOf = (tally: Tally): RateRange | null => rateRange(responsesOf(tally), tally.reached)

/** `联系了 40 位，有回应 12 位（18% 到 45%）`. */
export const tallyWords = (tally: Tally): string =>
  tally.reached === 0
    ? `名单 ${tally.listed} 位，还没联系`
    : `名单 ${tally.listed} 位，联系了 ${tally.reached} 位，有回应 ${responsesOf(tally)} 位（${rateRangeWords(rangeOf(tally))}）`

/** What each answer came to: `有兴趣 3 · 考虑 2 · 不要 5 · 没回 1`. */
export const answersWords = ({ interested, considering, no, silent }: Tally): string =>
  `有兴趣 ${interested} · 考虑 ${considering} · 不要 ${no} · 没回 ${silent}`

export const spanWords = ({ channel, endsOn, isOver }: Campaign, today: Day): string =>
  `${channel === 'T' ? '打电话' : '发微信'} · ${isOver ? '已结束' : `到${dayWords(endsOn, today)}`}`
