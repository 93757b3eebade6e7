import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Stack } from '@/ui/stack'
import { callBank } from './call-bank'
import { ReferForm } from './refer-form'
import type { Business } from './use-card'
import { WhoCard } from './who-card'
import { Words } from './words'

/** What anybody else sees: who the officer is and how to reach the bank, nothing of any customer. */
export function BusinessFace({ token, card }: { token: string; card: Business }) {
  const { officer, hasEnded, takesFriends } = card
  return (
    <>
      <WhoCard officer={officer} />
      {takesFriends ? (
        <ReferForm token={token} branch={officer.branch} />
      ) : (
        <Card
          id={hasEnded ? 'card-ended' : 'card-not-yours'}
          title={hasEnded ? '这张卡已经结束' : '这张卡不是给您的'}
        >
          <Words>
            {hasEnded
              ? '已经到期，或者发卡的人收回了。还要用的话，请他再发一张。'
              : '它发给了另一位客户，里面的内容您看不到。想办业务，欢迎直接联系我们。'}
          </Words>
        </Card>
      )}
      {officer.phone !== '' && (
        <Stack>
          <Button
            id="card-call-bank"
            kind={takesFriends ? 'plain' : 'action'}
            text="给网点打电话"
            onPress={() => void callBank(officer.phone)}
          />
        </Stack>
      )}
    </>
  )
}
