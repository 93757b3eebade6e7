import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Inside } from './inside'
import type { PartProps } from './part'
import { useAttempt } from './use-attempt'
import type { Service } from './use-card'
import { Words } from './words'

/** 产品和活动 (R119): the approved words and terms, the same for everybody, and one tap to want it or not (R67). */
export function ProductCard({ card, serve }: PartProps<'product'>) {
  const { attempt, error, isBusy } = useAttempt()
  if (card.offer === null)
    return (
      <Card id="card-product-over">
        <Words>这个产品或活动已经结束，不再介绍了。</Words>
      </Card>
    )
  const said = card.given.offer
  const want = (wants: boolean) => void attempt(() => serve('card.want', { wants }))
  return (
    <>
      <Card id="card-product" title={card.offer.title}>
        <Terms offer={card.offer} />
        {said && (
          <Inside>
            <Notice id="card-product-said" icon="check" text={SAID[said]} />
          </Inside>
        )}
        {error !== undefined && <Words kind="warn">{error}</Words>}
      </Card>
      <Stack>
        <Button
          id="card-want"
          text="有兴趣"
          isBusy={isBusy}
          isDisabled={said === 'interested'}
          onPress={() => want(true)}
        />
        <Button
          id="card-not-want"
          kind="plain"
          text="不需要"
          isDisabled={isBusy || said === 'no'}
          onPress={() => want(false)}
        />
      </Stack>
    </>
  )
}

const SAID = {
  interested: '您说有兴趣。客户经理会来联系您，想改还可以再点。',
  no: '您说不需要，我们不再向您介绍这个。想改还可以再点。',
} as const

const Terms = ({ offer }: { offer: NonNullable<Service['offer']> }) => (
  <>
    <Words id="card-product-body">{offer.body}</Words>
    {offer.rate !== '' && <Words id="card-product-rate">{offer.rate}</Words>}
    {offer.forWhom !== '' && <Words kind="small">{`适合：${offer.forWhom}`}</Words>}
    {offer.materials.length > 0 && <Words kind="small">{`材料：${offer.materials.join('、')}`}</Words>}
    <Words kind="small">{`${dayWords(offer.validUntil, dayOf(Date.now()))}前有效`}</Words>
    {offer.rate !== '' && <Words kind="small">能不能贷、利率多少，以审批和合同为准。</Words>}
  </>
)
