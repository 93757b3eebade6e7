import { Card } from '@/ui/card'
import { ShareButton } from '@/ui/share-button'
import { Words } from './words'

/** 转介绍 (R74, R87), the customer's side: forwards the card and enters nobody's number. */
export const ReferralCard = () => (
  <Card id="card-referral" title="介绍给需要的朋友">
    <Words>把这张卡转给朋友，朋友自己决定留不留电话。您不用填朋友的任何信息，朋友也看不到您的信息。</Words>
    <ShareButton id="card-share" text="转给朋友" />
  </Card>
)
