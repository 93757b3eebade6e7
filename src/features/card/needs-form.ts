import type { Day } from '@/domain/day'
import { parseYuan } from '@/domain/money'
import type { Service } from './use-card'

type Needs = NonNullable<Service['given']['needs']>

/** 贷款需求表 as it is typed; the amount in 万元. */
export type NeedsForm = {
  use: string
  amount: string
  wantedOn: Day | null
  repayFrom: string
  worries: string
}
export const EMPTY_NEEDS: NeedsForm = { use: '', amount: '', wantedOn: null, repayFrom: '', worries: '' }

const WAN = 1_000_000

export const formOf = ({ amountFen, ...rest }: Needs): NeedsForm => ({
  ...rest,
  amount: String(amountFen / WAN),
})

/** What is sent, or null while the use or an amount is missing: `needsOf({ ..., amount: '30' })` asks for 30 万元. */
export const needsOf = (form: NeedsForm): Needs | null => {
  const amountFen = form.amount.trim() === '' ? null : parseYuan(`${form.amount}万`)
  if (form.use.trim() === '' || amountFen === null) return null
  const { amount: _typed, ...rest } = form
  return { ...rest, amountFen }
}
