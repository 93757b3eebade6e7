import { AppointmentCard } from './appointment-card'
import { ConfirmCard } from './confirm-card'
import { MaterialsCard } from './materials-card'
import { MinutesCard } from './minutes-card'
import { NeedsCard } from './needs-card'
import { ProductCard } from './product-card'
import { RatingCard } from './rating-card'
import { ReferralCard } from './referral-card'
import { ServiceNote } from './service-note'
import { TrialCard } from './trial-card'
import type { Serve, Service } from './use-card'

type PurposePartProps = { token: string; card: Service; serve: Serve }

/** What this card was sent for. */
export function PurposePart(props: PurposePartProps) {
  const { asked } = props.card
  switch (asked.purpose) {
    case 'service':
      return <ServiceNote {...props} asked={asked} />
    case 'materials':
      return <MaterialsCard {...props} asked={asked} />
    case 'appointment':
      return <AppointmentCard {...props} asked={asked} />
    case 'minutes':
      return <MinutesCard {...props} asked={asked} />
    case 'needs':
      return <NeedsCard {...props} asked={asked} />
    case 'confirm':
      return <ConfirmCard {...props} asked={asked} />
    case 'trial':
      return <TrialCard {...props} asked={asked} />
    case 'rating':
      return <RatingCard {...props} asked={asked} />
    case 'referral':
      return <ReferralCard />
    case 'product':
      return <ProductCard {...props} asked={asked} />
    default:
      return asked satisfies never
  }
}
