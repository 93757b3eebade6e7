import { CONTACT_CHANNELS } from '@/domain/contact-wishes'
import { CHANNEL_LABEL } from '@/domain/labels'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { useAttempt } from './use-attempt'
import type { Decide, Desk } from './use-rights'
import { Words } from './words'

/** The ways in which the customer does not want to be reached. */
export function ChannelsCard({ desk, decide }: { desk: Desk; decide: Decide }) {
  const { refusedChannels } = desk
  const { attempt, error, isBusy } = useAttempt()
  return (
    <Card id="rights-channels" title="请不要这样联系我">
      <Chips
        id="rights-channel"
        label="点中的方式，以后不再用；再点一下取消"
        options={CONTACT_CHANNELS.map(value => ({ value, text: CHANNEL_LABEL[value] }))}
        value={refusedChannels}
        isDisabled={isBusy}
        onChange={channel => {
          const refused = refusedChannels.includes(channel)
            ? refusedChannels.filter(one => one !== channel)
            : [...refusedChannels, channel]
          void attempt(() => decide('rights.channels', { refused }))
        }}
      />
      {error !== undefined && <Words kind="warn">{error}</Words>}
    </Card>
  )
}
