import type { ContactWishes } from '@/domain/contact-wishes'
import type { Day } from '@/domain/day'
import type { Repayment } from '@/domain/dealing'
import type { Standing } from '@/domain/grade'
import type { Channel, Outcome } from '@/domain/journal'
import type { Demand, Stage } from '@/domain/need'
import type { DemoStaff, DemoTeam } from './staff'

export type DemoNeed = {
  readonly id: string
  readonly product: string
  readonly amountFen: number
  readonly demand: Demand
  readonly expectedOn: Day | null
  readonly stage: Stage
  readonly stageSince: Day
  readonly waitingFor: string | null
  readonly openedOn: Day
}

export type DemoDealing = {
  readonly id: string
  readonly product: string
  readonly amountFen: number
  readonly termMonths: number
  readonly monthlyFen: number
  readonly grantedOn: Day
  readonly maturesOn: Day
  readonly repay: Repayment
  readonly creditUntil: Day | null
  /** The officer ticked what this loan asked for until so many days ago. */
  readonly behindDays: number
  readonly status: 'finished' | 'running' | 'arrears'
}

export type DemoFollowUp = {
  readonly id: string
  readonly by: string
  readonly on: Day
  /** `HH:mm` in Beijing. */
  readonly at: string
  readonly channel: Channel
  readonly outcome: Outcome
  readonly purpose: 'marketing' | 'service' | 'postLoan'
  readonly note: string | null
  /** The officer's answer where the customer was reached (R19). */
  readonly answer: { readonly demand: Demand; readonly expectedOn: Day | null } | null
}

export type DemoNext = { readonly what: string; readonly on: Day; readonly at: string | null }

/** One client of the book, neutral to how it is stored; lists run from the oldest to the newest. */
export type DemoCustomer = {
  /** 'cus_' and the client's number, five digits. */
  readonly id: string
  readonly officerId: string
  readonly formerOfficerId: string | null
  readonly name: string
  readonly gender: 'm' | 'f'
  readonly birthday: { readonly year: number; readonly month: number; readonly day: number }
  readonly kind: 'person' | 'firm'
  readonly phone: string
  readonly customerNo: string
  readonly district: string
  readonly householdId: string | null
  readonly tags: readonly string[]
  /** When the bank opened the account. */
  readonly customerSince: Day
  /** When the record entered Genjin. */
  readonly createdOn: Day
  /** Share of the cadence until the first due day, for those never looked at since the import. */
  readonly spread: number | null
  readonly lookedOn: Day | null
  readonly standing: Standing
  readonly needs: readonly DemoNeed[]
  readonly dealings: readonly DemoDealing[]
  readonly followUps: readonly DemoFollowUp[]
  readonly contactWishes: ContactWishes | null
  readonly next: DemoNext | null
}

export type DemoBook = {
  readonly branch: { readonly id: string; readonly name: string }
  readonly teams: readonly DemoTeam[]
  readonly staff: readonly DemoStaff[]
  readonly customers: readonly DemoCustomer[]
}
