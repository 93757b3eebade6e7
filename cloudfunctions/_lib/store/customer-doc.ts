import type { Birthday } from '@/domain/birthday'
import type { InCircle } from '@/domain/circle'
import type { ContactWishes } from '@/domain/contact-wishes'
import type { Day } from '@/domain/day'
import type { Derived } from '@/domain/derived'
import type { Dealings } from '@/domain/division'
import type { Greeted } from '@/domain/greeting'
import type { Importance } from '@/domain/importance'
import type { Journal } from '@/domain/journal'
import type { Withdrawn } from '@/domain/withdrawn'

/** R34: a number with its unit, or text. */
export type Fact =
  | { readonly label: string; readonly number: number; readonly unit: string }
  | { readonly label: string; readonly text: string }

/** What officers enter of a customer. */
export type CustomerFields = {
  readonly name: string
  readonly customerNo: string | null
  readonly tags: readonly string[]
  readonly facts: readonly Fact[]
  readonly note: string
  readonly birthday: Birthday | null
  readonly coOwnerId: string | null
  /** Absent until somebody wrote down what the customer wishes. */
  readonly contactWishes?: ContactWishes
}

/** R27 an officer's wish to look after a customer at low frequency, and the lead's word on it. */
export type LetGo = {
  readonly status: 'asked' | 'approved' | 'refused'
  readonly reason: string
  readonly byId: string
  readonly askedOn: Day
  readonly answer: string
  readonly decidedById: string | null
}

/** R27 「挽回」, chosen for the decline that began on a day. */
export type WinBack = {
  readonly since: Day
  readonly reason: string
  readonly byId: string
  readonly on: Day
}

/** A customer as stored: who owns it, what is known, the journal's state, and the derived fields that lists select by. */
export type CustomerDoc = CustomerFields &
  Derived & {
    readonly _id: string
    readonly version: number
    readonly ownerId: string
    readonly teamId: string | null
    readonly kind: 'person' | 'firm' | 'partner'
    readonly nameKey: string
    readonly searchKeys: readonly string[]
    readonly phoneEnc: string | null
    readonly phoneHashes: readonly string[]
    readonly importance: Importance
    readonly dealings: Dealings
    /** 「不按个人情况推荐」; absent until the customer said so. */
    readonly noProfiling?: boolean
    /** R36: since when the customer has agreed that private facts are kept; absent or null: they are locked. */
    readonly privateSince?: number | null
    /** No messages even of what was asked for; absent until the customer said so. */
    readonly noServiceMessages?: boolean
    /** Since when words about the customer wait for WeChat to look at them, before the customer may read any; null: none does. */
    readonly uncheckedAt?: number | null
    /** What the customer took back on the card; an officer lifts it only with a new consent. */
    readonly withdrawn?: readonly Withdrawn[]
    /** What was taken back on other records of the same number (`spreadWithdrawn`); absent: nothing. */
    readonly withdrawnElsewhere?: readonly Withdrawn[]
    /** R85 the circles of its officer that the customer is in, and those it was put out of; they end with the hand-over. */
    readonly circles?: readonly InCircle[]
    readonly outOfCircles?: readonly string[]
    readonly householdId: string | null
    /** The hand-over that brought the customer, until the new officer's first follow-up or review. */
    readonly handoverId?: string
    /** What the birthday is looked up by (`birthdayKey`); it never moves, whatever the calendar. */
    readonly birthdayKey: string | null
    /** Absent until the first greeting. */
    readonly greeted?: Greeted
    /** The last contact from before the journal, as an import brought it. */
    readonly contactedBefore: Day | null
    /** Absent where nobody asked, or the wish was taken back. */
    readonly letGo?: LetGo | undefined
    /** Absent until an officer chose it. */
    readonly winBack?: WinBack
    readonly journal: Journal
    readonly archived: { readonly at: number; readonly reason: string } | null
    readonly isArchived: boolean
    /** The day on which the sweep looks again; null when nothing changes by itself. */
    readonly gradeChangesOn: Day | null
    readonly createdAt: number
    /** Who entered it, which stays when it is handed over. */
    readonly createdById: string
    /** R74 what the customer typed on a card and nobody has changed since; absent where an officer typed it. */
    readonly typedBySelf?: readonly ('name' | 'phone')[]
    readonly updatedAt: number
    /** Hash of what created it, so that a repeated create is told from another one. */
    readonly createdFrom: string
  }
