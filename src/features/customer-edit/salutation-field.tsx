import { Field } from '@/ui/field'
import { salutationOf, withSalutation } from './edit-form'
import type { Edit } from './use-edit'

/** How the customer is addressed in greetings; what else is known is noted on the customer's page. */
export const SalutationField = ({ edit }: { edit: Edit }) => (
  <Field
    id="edit-salutation"
    label="称谓"
    value={salutationOf(edit.form.facts)}
    placeholder="比如：张总，写祝福时用"
    maxLength={20}
    error={edit.errors.facts}
    onChange={text => edit.edit({ facts: withSalutation(edit.form.facts, text) })}
  />
)
