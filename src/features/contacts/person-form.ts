import type { ContactRole } from '@/domain/contact-person'
import { normalisePhone } from '@/domain/phone-number'
import { textError } from '@/features/customer/need-form'
import { type WishesForm, wishesError, wishesForm, wishesOf } from '@/features/customer-edit/wishes-form'
import type { Input } from '@/lib/cloud'
import type { ContactPerson } from './use-contact-persons'

/** A firm's person as typed. */
export type PersonForm = {
  /** Set by the first try, so that every further one is the same person. */
  id: `cop_${string}` | null
  role: ContactRole | null
  name: string
  /** Empty keeps the number that is stored: it is never shown whole. */
  phone: string
  isPhoneRemoved: boolean
  refusesContact: boolean
  wishes: WishesForm
}

export const EMPTY_PERSON: PersonForm = {
  id: null,
  role: null,
  name: '',
  phone: '',
  isPhoneRemoved: false,
  refusesContact: false,
  wishes: wishesForm(null),
}

export const formOfPerson = ({ id, role, name, refusesContact, wishes }: ContactPerson): PersonForm => ({
  ...EMPTY_PERSON,
  id: id as `cop_${string}`,
  role,
  name,
  refusesContact,
  wishes: wishesForm(wishes),
})

/** What is wrong or missing, in words for the button. */
export const personError = ({ role, name, phone, wishes }: PersonForm): string | null => {
  if (role === null) return '选是什么人'
  if (name.trim() === '') return '填姓名'
  const named = textError(name)
  if (named !== undefined) return `姓名：${named}`
  if (phone.trim() !== '' && normalisePhone(phone) === null) return '电话号码不对，再看一眼'
  return wishesError(wishes) ?? null
}

type Save = Omit<Input<'officer', 'contactPerson.save'>, 'id' | 'customerId' | 'version'>

/** What a form without errors says; null while a role is missing. */
export const personOf = (form: PersonForm): Save | null => {
  const { role, name, phone, isPhoneRemoved, refusesContact, wishes } = form
  if (role === null) return null
  return {
    role,
    name: name.trim(),
    refusesContact,
    wishes: wishesOf(wishes),
    ...(phone.trim() !== '' ? { phone } : isPhoneRemoved ? { phone: null } : {}),
  }
}
