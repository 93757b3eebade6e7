import type { Day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { type Dealings, NO_DEALINGS } from '@/domain/division'
import { birthdayKey } from '@/domain/greeting'
import { type Importance, importanceOf } from '@/domain/importance'
import type { Need } from '@/domain/need'
import type { CustomerDoc, CustomerFields } from './customer-doc'
import { storedFields } from './derive-customer'
import { nameIndex } from './name-index'
import { storedPhone } from './phone-vault'

/** What makes a customer, typed in, imported or laid out by the demo. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined }

export type NewCustomer = Optional<Omit<CustomerFields, 'name'>> & {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'firm' | 'partner'
  readonly ownerId: string
  readonly teamId: string | null
  readonly phone?: string | null
  readonly importance?: Importance | null
  readonly prefersWriting?: boolean | undefined
  readonly refusesContact?: boolean | undefined
  readonly needs?: readonly Need[]
  readonly standing?: 'latent' | 'none'
  readonly dealings?: Dealings
  readonly householdId?: string | null
  readonly createdOn: Day
  readonly spread?: number | null
  readonly contactedBefore?: Day | null
  readonly createdFrom: string
}

const NO_PHONE = { phoneEnc: null, phoneHashes: [] }

/** The document of a new customer, with its derived fields as of `today`. */
export const newCustomer = (
  made: NewCustomer,
  at: { now: number; today: Day; rules: Rules; keyFromFen: number },
): CustomerDoc => {
  const needs = made.needs ?? []
  const importance = importanceOf(needs, made.importance ?? null, at.keyFromFen)
  const base = {
    _id: made.id,
    version: 1,
    ownerId: made.ownerId,
    coOwnerId: made.coOwnerId ?? null,
    teamId: made.teamId,
    createdById: made.ownerId,
    kind: made.kind,
    name: made.name,
    ...nameIndex(made.name, made.id),
    ...(made.phone ? storedPhone(made.phone, made.id) : NO_PHONE),
    customerNo: made.customerNo ?? null,
    tags: made.tags ?? [],
    facts: made.facts ?? [],
    note: made.note ?? '',
    birthday: made.birthday ?? null,
    birthdayKey: made.birthday ? birthdayKey(made.birthday) : null,
    ...(made.contactWishes ? { contactWishes: made.contactWishes } : {}),
    importance,
    dealings: made.dealings ?? NO_DEALINGS,
    householdId: made.householdId ?? null,
    contactedBefore: made.contactedBefore ?? null,
    journal: {
      needs,
      standing: made.standing ?? 'latent',
      isKey: importance.isKey,
      prefersWriting: made.prefersWriting ?? false,
      refusesContact: made.refusesContact ?? false,
      next: null,
      promises: [],
      createdOn: made.createdOn,
      spread: made.spread ?? null,
      lookedOn: null,
      contactedOn: made.contactedBefore ?? null,
      missedInRow: 0,
    },
    archived: null,
    isArchived: false,
    createdAt: at.now,
    updatedAt: at.now,
    createdFrom: made.createdFrom,
  } as const
  return { ...base, ...storedFields(base, at.today, at.rules) }
}
