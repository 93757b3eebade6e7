import type { WrittenPurpose } from '@/domain/card'
import { AppointmentForm } from './form-appointment'
import { MaterialsForm } from './form-materials'
import { MinutesForm } from './form-minutes'
import type { FormProps } from './form-props'
import { TrialForm } from './form-trial'
import { ConfirmForm, PlainForm, RatingForm, ServiceForm } from './form-words'

/** What is to be written on a card of this purpose. */
export function CardForm({ purpose, ...props }: FormProps & { purpose: WrittenPurpose }) {
  switch (purpose) {
    case 'service':
      return <ServiceForm {...props} />
    case 'materials':
      return <MaterialsForm {...props} />
    case 'appointment':
      return <AppointmentForm {...props} />
    case 'minutes':
      return <MinutesForm {...props} />
    case 'confirm':
      return <ConfirmForm {...props} />
    case 'trial':
      return <TrialForm {...props} />
    case 'rating':
      return <RatingForm {...props} />
    case 'needs':
      return <PlainForm text="客户自己填用途、金额、想什么时候用、拿什么还、担心什么。填好了会提醒你。" />
    case 'referral':
      return <PlainForm text="客户转给朋友，朋友愿意才自己留电话。客户不用、也不能替朋友填。" />
    default:
      return purpose satisfies never
  }
}
