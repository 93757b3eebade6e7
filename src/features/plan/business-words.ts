import { type Day, dayOf, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { yuanText } from '@/domain/money'
import type { Business } from '@/domain/plan'
import type { PlanView } from './plan-lines'

export type BusinessView = NonNullable<PlanView['business']>
type Version = BusinessView['versions'][number]

/** 「4 位 100 万」. */
export const businessWords = ({ customers, amountFen }: Business): string =>
  `${customers} 位 ${yuanText(amountFen)}`

const NOTHING: Business = { customers: 0, amountFen: 0 }

/** Each product that was planned or paid out, once: what was done, and what was planned of it. */
export const productRows = ({
  planned,
  actual,
}: Pick<BusinessView, 'planned' | 'actual'>): {
  product: string
  done: Business
  planned: Business | null
}[] => {
  const plans = planned?.products ?? []
  const unplanned = actual.products.filter(one => plans.every(({ product }) => product !== one.product))
  return [
    ...plans.map(plan => ({
      product: plan.product,
      done: actual.products.find(({ product }) => product === plan.product) ?? NOTHING,
      planned: plan,
    })),
    ...unplanned.map(one => ({ product: one.product, done: one, planned: null })),
  ]
}

/** Who set a version and when: 「李敏 · 今天 10:05」. */
export const versionTitle = ({ at, byName }: Version, today: Day): string =>
  `${byName} · ${dayWords(dayOf(at), today)} ${timeOf(at)}`

/** What a version said, with its products. */
export const versionNote = ({ business }: Version): string =>
  business === null
    ? '取消了计划'
    : [businessWords(business), ...business.products.map(one => `${one.product} ${businessWords(one)}`)].join(
        ' · ',
      )
