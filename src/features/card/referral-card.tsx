import { Card } from '@/ui/card'
import { ShareButton } from '@/ui/share-button'
import type { PartProps } from './part'
import { Words } from './words'

/** 转介绍 (R74, R87), the customer's side: forwards the card and enters nobody's number. */
export const ReferralCard = ({ card }: PartProps<'referral'>) => (
  <Card id="card-referral" title="介绍给需要的朋友">
    <Words>把这张卡转给朋友，朋友自己决定留不留电话。您不用填朋友的任何信息，朋友也看不到您的信息。</Words>
    {card.given.referrals > 0 && (
      <Words
        id="card-referrals"
        kind="small"
      >{`已有 ${card.given.referrals} 位朋友留了电话，谢谢您。`}</Words>
    )}
    <ShareButton id="card-share" text="转给朋友" />
  </Card>
)
