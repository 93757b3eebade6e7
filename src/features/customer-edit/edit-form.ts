import type { CustomerView } from '@/contract'
import { isWish } from '@/domain/contact-wishes'
import { normalisePhone } from '@/domain/phone-number'
import { EMPTY_NEED, type NeedForm, needErrors, needOfForm, textError } from '@/features/customer/need-form'
import type { Input } from '@/lib/cloud'
import { type WishesForm, wishesError, wishesForm, wishesOf } from './wishes-form'

export type Fact = CustomerView['facts'][number]

/** A customer as it is typed. */
export type EditForm = {
  kind: CustomerView['kind']
  name: string
  /** Empty keeps the number that is stored: it is never shown whole. */
  phone: string
  isPhoneRemoved: boolean
  customerNo: string
  /** Tags apart by spaces or 、. */
  tags: string
  /** The 称谓, and what older records hold; the rest is noted on the customer's page. */
  facts: Fact[]
  note: string
  birthday: CustomerView['birthday']
  prefersWriting: boolean
  refusesContact: boolean
  wishes: WishesForm
  /** The customer consents anew to what was taken back on the card. */
  hasConsented: boolean
  /** R102 the 协办; null: nobody. */
  coOwnerId: string | null
  /** A new customer's first need; null adds none. */
  need: NeedForm | null
}

export const EMPTY_FORM: EditForm = {
  kind: 'person',
  name: '',
  phone: '',
  isPhoneRemoved: false,
  customerNo: '',
  tags: '',
  facts: [],
  note: '',
  birthday: null,
  prefersWriting: false,
  refusesContact: false,
  wishes: wishesForm(null),
  hasConsented: false,
  coOwnerId: null,
  need: null,
}
export const FIRST_NEED = EMPTY_NEED

export const formOfCustomer = (customer: CustomerView): EditForm => ({
  ...EMPTY_FORM,
  kind: customer.kind,
  name: customer.name,
  customerNo: customer.customerNo ?? '',
  tags: customer.tags.join(' '),
  facts: customer.facts,
  note: customer.note,
  birthday: customer.birthday,
  prefersWriting: customer.journal.prefersWriting,
  refusesContact: customer.journal.refusesContact,
  wishes: wishesForm(customer.contactWishes),
  coOwnerId: customer.coOwner?.id ?? null,
})

/** `splitTags('有房、转介绍 有房')` is `['有房', '转介绍']`. */
export const splitTags = (text: string): string[] => [
  ...new Set(text.split(/[\s、，,；;]+/).filter(tag => tag !== '')),
]

const SALUTATION = '称谓'
export const salutationOf = (facts: readonly Fact[]): string => {
  const known = facts.find(({ label }) => label === SALUTATION)
  return known && 'text' in known ? known.text : ''
}

/** The facts with another 称谓; without one where it is empty. */
export const withSalutation = (facts: readonly Fact[], text: string): Fact[] => {
  const others = facts.filter(({ label }) => label !== SALUTATION)
  return text.trim() === '' ? others : [...others, { label: SALUTATION, text }]
}

type Changes = Input<'officer', 'customer.update'>['changes']

/** What the form says of a customer; the phone only where it was typed or removed. */
const fieldsOf = (form: EditForm): Changes => ({
  name: form.name.trim(),
  customerNo: form.customerNo.trim() || null,
  tags: splitTags(form.tags),
  facts: form.facts,
  note: form.note.trim(),
  birthday: form.birthday,
  prefersWriting: form.prefersWriting,
  refusesContact: form.refusesContact,
  contactWishes: wishesOf(form.wishes),
  coOwnerId: form.coOwnerId,
})

const phoneOf = (form: EditForm): Changes => {
  if (form.phone.trim() !== '') return { phone: form.phone }
  return form.isPhoneRemoved ? { phone: null } : {}
}

/** What was changed, and nothing else. */
export const changesOf = (customer: CustomerView, form: EditForm): Changes => {
  const before = fieldsOf(formOfCustomer(customer)) as Record<string, unknown>
  const changed = Object.entries(fieldsOf(form)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
  )
  return { ...Object.fromEntries(changed), ...phoneOf(form) }
}

type New = Input<'officer', 'customer.create'>

/** A new customer; what was left empty is not sent. */
export const newOf = (form: EditForm, id: string, needId: string): New => {
  const { contactWishes, ...plain } = fieldsOf(form)
  const filled = Object.entries(plain).filter(
    ([, value]) =>
      value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  const need = form.need && { id: needId, ...needOfForm(form.need) }
  return {
    ...Object.fromEntries(filled),
    ...phoneOf(form),
    ...(contactWishes && isWish(contactWishes) ? { contactWishes } : {}),
    id,
    kind: form.kind,
    name: form.name.trim(),
    ...(need ? { need } : {}),
  }
}

export type EditErrors = Partial<Record<string, string>>

/** What is wrong, by field; a need's fields as `need.product`. */
export const editErrors = (form: EditForm): EditErrors => {
  const tags = splitTags(form.tags)
  const found: [string, string | undefined][] = [
    ['name', form.name.trim() === '' ? '不能空着' : textError(form.name)],
    [
      'phone',
      form.phone.trim() !== '' && normalisePhone(form.phone) === null ? '号码不对，再看一眼' : undefined,
    ],
    [
      'customerNo',
      /^[A-Za-z0-9-]{0,20}$/.test(form.customerNo.trim()) ? undefined : '只能有字母、数字和横线',
    ],
    ['tags', tags.some(tag => tag.length > 12) ? '一个标签最多 12 个字' : textError(form.tags)],
    ['note', textError(form.note)],
    ['contactWishes', wishesError(form.wishes)],
    ['facts', textError(salutationOf(form.facts))],
    ...Object.entries(form.need ? needErrors(form.need) : {}).map(
      ([key, words]): [string, string | undefined] => [`need.${key}`, words],
    ),
  ]
  return Object.fromEntries(found.filter(([, words]) => words !== undefined))
}
