import { CONTACT_CHANNELS } from '@/domain/contact-wishes'
import { CHANNEL_LABEL } from '@/domain/labels'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TimeField } from '@/ui/picker-field'
import type { Edit } from './use-edit'
import { type WishesForm, withChannel } from './wishes-form'
import { WithdrawnPart } from './withdrawn-part'

const WAYS = [
  { value: 'any', text: '电话、见面都可以' },
  { value: 'writing', text: '更愿意看文字' },
] as const
const WILLING = [
  { value: 'yes', text: '愿意' },
  { value: 'marketing', text: '愿意，但不要营销' },
  { value: 'no', text: '不愿意' },
] as const
const CHANNELS = CONTACT_CHANNELS.map(value => ({ value, text: CHANNEL_LABEL[value] }))

/** R79, R80 how, when and whether the customer wishes to be in touch. */
export function WishesCard({ edit }: { edit: Edit }) {
  const { form, errors } = edit
  const { wishes } = form
  const wish = (part: Partial<WishesForm>) => edit.edit({ wishes: { ...wishes, ...part } })
  const willing = form.refusesContact ? 'no' : wishes.noMarketing ? 'marketing' : 'yes'
  return (
    <Card title="怎么联系">
      <WithdrawnPart edit={edit} />
      <Chips
        id="edit-willing"
        label="愿不愿意被联系"
        options={WILLING}
        value={willing}
        onChange={value =>
          edit.edit({
            refusesContact: value === 'no',
            wishes: { ...wishes, noMarketing: value === 'marketing' },
          })
        }
      />
      <Chips
        id="edit-writing"
        label="方式"
        options={WAYS}
        value={form.prefersWriting ? 'writing' : 'any'}
        onChange={value => edit.edit({ prefersWriting: value === 'writing' })}
      />
      <Chips
        id="edit-refused"
        label="客户不要用的方式"
        options={CHANNELS}
        value={wishes.refusedChannels}
        onChange={value => wish({ refusedChannels: withChannel(wishes, value) })}
      />
      <TimeField
        id="edit-hours-from"
        label="方便的时间，从"
        placeholder="没说就空着"
        value={wishes.from}
        onChange={from => wish({ from })}
      />
      <TimeField
        id="edit-hours-to"
        label="到"
        placeholder="没说就空着"
        value={wishes.to}
        error={errors.contactWishes}
        onChange={to => wish({ to })}
      />
      <Field
        id="edit-dont"
        label="客户交代过"
        value={wishes.dont}
        placeholder="比如：别打店里座机"
        hint="打电话前会先让你看到"
        maxLength={60}
        onChange={dont => wish({ dont })}
      />
    </Card>
  )
}
