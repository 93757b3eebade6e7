import * as z from 'zod'
import { CONTACT_ROLES } from '@/domain/contact-person'
import { endpoint } from './endpoint'
import * as f from './fields'
import { holdView } from './views'

const personId = f.idField('cop')
const role = z.enum(CONTACT_ROLES)
const list = z.object({
  persons: z.array(
    z.object({
      id: personId,
      version: f.versionField,
      role,
      name: z.string(),
      phoneMasked: z.string().nullable(),
      wishes: f.contactWishesField,
      refusesContact: z.boolean(),
      /** R79 what the firm's and the person's wishes say against a service call now. */
      hold: holdView.nullable(),
    }),
  ),
})
const target = { id: personId, customerId: f.customerId }

/** Function `officer`, who speaks for a firm (R47): each with an own number, hours and refusals. */
export const contactPerson = {
  'contactPerson.list': endpoint(z.strictObject({ customerId: f.customerId }), list),
  /** New with version 0; a phone that is left out stays. */
  'contactPerson.save': endpoint(
    z.strictObject({
      ...target,
      version: z.int().min(0),
      role,
      name: f.filledText(20),
      phone: f.phoneField.nullable().optional(),
      wishes: f.contactWishesField,
      refusesContact: z.boolean(),
    }),
    list,
  ),
  'contactPerson.remove': endpoint(z.strictObject(target), list),
  /**
   * The full number, for a dial; recorded, CONDUCT where R79 is against it, WALL where it is about another customer whose
   * wall is closed to the firm. `dont` is to be read before.
   */
  'contactPerson.phone': endpoint(
    z.strictObject({
      ...target,
      ...f.aboutFields,
      purpose: f.purposeField.optional(),
      isAsked: z.boolean().optional(),
    }),
    z.object({ phone: z.string(), dont: z.string() }),
  ),
} as const
