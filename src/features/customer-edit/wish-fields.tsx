import { CONTACT_CHANNELS } from '@/domain/contact-wishes'
import { CHANNEL_LABEL } from '@/domain/labels'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { TimeField } from '@/ui/picker-field'
import { type WishesForm, withChannel } from './wishes-form'

/** What somebody asked of whoever is in touch: a customer, or one who speaks for a firm (R47). */
type Asked = { wishes: WishesForm; refusesContact: boolean }
type WishFieldsProps = {
  /** Fields are `${id}-hours-from` and so on. */
  id: string
  asked: Asked
  onChange: (part: Partial<Asked>) => void
  error?: string | undefined
}

const WILLING = [
  { value: 'yes', text: '愿意' },
  { value: 'marketing', text: '愿意，但不要营销' },
  { value: 'no', text: '不愿意' },
] as const
const CHANNELS = CONTACT_CHANNELS.map(value => ({ value, text: CHANNEL_LABEL[value] }))

/** R79 whether at all, and what for. */
export const WillingField = ({ id, asked: { wishes, refusesContact }, onChange }: WishFieldsProps) => (
  <Chips
    id={`${id}-willing`}
    label="愿不愿意被联系"
    options={WILLING}
    value={refusesContact ? 'no' : wishes.noMarketing ? 'marketing' : 'yes'}
    onChange={value =>
      onChange({
        refusesContact: value === 'no',
        wishes: { ...wishes, noMarketing: value === 'marketing' },
      })
    }
  />
)

/** R79, R80 by what means not, when, and the don'ts. */
export function WishFields({ id, asked: { wishes }, onChange, error }: WishFieldsProps) {
  const wish = (part: Partial<WishesForm>) => onChange({ wishes: { ...wishes, ...part } })
  return (
    <>
      <Chips
        id={`${id}-refused`}
        label="客户不要用的方式"
        options={CHANNELS}
        value={wishes.refusedChannels}
        onChange={value => wish({ refusedChannels: withChannel(wishes, value) })}
      />
      <TimeField
        id={`${id}-hours-from`}
        label="方便的时间，从"
        placeholder="没说就空着"
        value={wishes.from}
        onChange={from => wish({ from })}
      />
      <TimeField
        id={`${id}-hours-to`}
        label="到"
        placeholder="没说就空着"
        value={wishes.to}
        error={error}
        onChange={to => wish({ to })}
      />
      <Field
        id={`${id}-dont`}
        label="客户交代过"
        value={wishes.dont}
        placeholder="比如：别打店里座机"
        hint="打电话前会先让你看到"
        maxLength={60}
        onChange={dont => wish({ dont })}
      />
    </>
  )
}
