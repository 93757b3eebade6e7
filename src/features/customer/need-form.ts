import type { Day } from '@/domain/day'
import { forbiddenIn } from '@/domain/forbidden-text'
import { parseYuan } from '@/domain/money'
import type { Demand, Need, Stage } from '@/domain/need'

/** A need as it is typed; the amount in 万元. */
export type NeedForm = {
  product: string
  amount: string
  demand: Demand
  expectedOn: Day | null
  stage: Stage
  waitingFor: string
}
export const EMPTY_NEED: NeedForm = {
  product: '',
  amount: '',
  demand: 'clear',
  expectedOn: null,
  stage: 'intent',
  waitingFor: '',
}

const WAN = 1_000_000

/** Fen as 万元, exactly: `wanText(12_345_600) === '12.3456'`; nothing for nothing. */
export const wanText = (fen: number): string => (fen === 0 ? '' : String(fen / WAN))

/** 万元 as fen: `fenOfWan('12.5') === 12_500_000`; 0 for nothing typed, null for what is no amount. */
export const fenOfWan = (text: string): number | null => (text.trim() === '' ? 0 : parseYuan(`${text}万`))

export const formOfNeed = (need: Need): NeedForm => ({
  product: need.product,
  amount: wanText(need.amountFen),
  demand: need.demand,
  expectedOn: need.expectedOn,
  stage: need.stage,
  waitingFor: need.waitingFor ?? '',
})

type NeedFields = Pick<Need, 'product' | 'amountFen' | 'demand' | 'expectedOn' | 'stage' | 'waitingFor'>

/** The need that a form without errors stands for; only a clear one has a day. */
export const needOfForm = (form: NeedForm): NeedFields => ({
  product: form.product.trim(),
  amountFen: fenOfWan(form.amount) ?? 0,
  demand: form.demand,
  expectedOn: form.demand === 'clear' ? form.expectedOn : null,
  stage: form.stage,
  waitingFor: form.waitingFor.trim() || null,
})

/** What was changed, and nothing else: a day that has passed is not sent again. */
export const changesOfNeed = (need: NeedFields, form: NeedForm): Partial<NeedFields> =>
  Object.fromEntries(
    Object.entries(needOfForm(form)).filter(([key, value]) => value !== need[key as keyof NeedFields]),
  )

export type NeedErrors = Partial<Record<keyof NeedForm, string>>

const FORBIDDEN = { idNumber: '像是身份证号，不能保存', cardNumber: '像是银行卡号，不能保存' } as const

/** What is wrong with a free text, in words. */
export const textError = (text: string): string | undefined => {
  const found = forbiddenIn(text)
  return found === null ? undefined : FORBIDDEN[found]
}

export const needErrors = (form: NeedForm): NeedErrors => {
  const product = form.product.trim() === '' ? '写一个产品，比如经营贷' : textError(form.product)
  const amount = fenOfWan(form.amount) === null ? '写数字就好，比如 50' : undefined
  const waitingFor = textError(form.waitingFor)
  return {
    ...(product === undefined ? {} : { product }),
    ...(amount === undefined ? {} : { amount }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
  }
}
