import type { CustomerView } from '@/contract'
import { isWish } from '@/domain/contact-wishes'
import { normalisePhone } from '@/domain/phone-number'
import { EMPTY_NEED, type NeedForm, needErrors, needOfForm, textError } from '@/features/customer/need-form'
import type { Input } from '@/lib/cloud'
import { type WishesForm, wishesError, wishesForm, wishesOf } from './wishes-form'

export type Fact = CustomerView['facts'][number]
export type PendingFact = { label: string; value: string; unit: string }

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
  facts: Fact[]
  /** A fact being typed; it counts as soon as it has a label and a value. */
  pending: PendingFact
  note: string
  birthday: CustomerView['birthday']
  prefersWriting: boolean
  refusesContact: boolean
  wishes: WishesForm
  /** A new customer's first need; null adds none. */
  need: NeedForm | null
}

export const NO_FACT: PendingFact = { label: '', value: '', unit: '' }
export const EMPTY_FORM: EditForm = {
  kind: 'person',
  name: '',
  phone: '',
  isPhoneRemoved: false,
  customerNo: '',
  tags: '',
  facts: [],
  pending: NO_FACT,
  note: '',
  birthday: null,
  prefersWriting: false,
  refusesContact: false,
  wishes: wishesForm(null),
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
})

/** `splitTags('有房、转介绍 有房')` is `['有房', '转介绍']`. */
export const splitTags = (text: string): string[] => [
  ...new Set(text.split(/[\s、，,；;]+/).filter(tag => tag !== '')),
]

const NUMBER = /^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$/

/** A fact of what was typed: a number keeps its unit, anything else is text (R34); null while something is missing. */
export const factOf = ({ label, value, unit }: PendingFact): Fact | null => {
  const name = label.trim()
  const plain = value.normalize('NFKC').replace(/,/g, '').trim()
  if (name === '' || plain === '') return null
  if (NUMBER.test(plain)) return { label: name, number: Number(plain), unit: unit.trim() }
  return { label: name, text: `${value.trim()}${unit.trim()}` }
}

export const pendingOf = (fact: Fact): PendingFact =>
  'text' in fact
    ? { label: fact.label, value: fact.text, unit: '' }
    : { label: fact.label, value: String(fact.number), unit: fact.unit }

/** The facts with the one being typed; a fact of the same label is replaced. */
export const withFact = (facts: readonly Fact[], pending: PendingFact): Fact[] => {
  const fact = factOf(pending)
  if (fact === null) return [...facts]
  const at = facts.findIndex(one => one.label === fact.label)
  return at < 0 ? [...facts, fact] : facts.map((one, i) => (i === at ? fact : one))
}

type Changes = Input<'officer', 'customer.update'>['changes']

/** What the form says of a customer; the phone only where it was typed or removed. */
const fieldsOf = (form: EditForm): Changes => ({
  name: form.name.trim(),
  customerNo: form.customerNo.trim() || null,
  tags: splitTags(form.tags),
  facts: withFact(form.facts, form.pending),
  note: form.note.trim(),
  birthday: form.birthday,
  prefersWriting: form.prefersWriting,
  refusesContact: form.refusesContact,
  contactWishes: wishesOf(form.wishes),
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
    ['facts', textError(`${form.pending.label} ${form.pending.value}`)],
    ...Object.entries(form.need ? needErrors(form.need) : {}).map(
      ([key, words]): [string, string | undefined] => [`need.${key}`, words],
    ),
  ]
  return Object.fromEntries(found.filter(([, words]) => words !== undefined))
}
