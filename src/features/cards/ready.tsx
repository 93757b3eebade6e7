import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { ShareButton } from '@/ui/share-button'
import styles from './cards.module.css'
import type { Made } from './use-compose'
import type { Guard } from './use-guard'

/** A card that was made, as the chat will show it. */
export const Ready = ({ made, today }: { made: Made; today: Day }) => (
  <Card id="card-ready" title="做好了">
    <Text {...attrs({ id: 'card-title' })} className={cx(styles.lead)}>
      {made.title}
    </Text>
    <Text className={cx(styles.quiet)}>聊天里只看得到这一行和一张图，没有客户的任何信息。</Text>
    <Text className={cx(styles.quiet)}>
      用到 {dayWords(made.card.lastsTo, today)}
      。第一个点开的人，等你确认是不是本人；转发给别人，别人只看得到你的名片。
    </Text>
    {process.env.TARO_ENV === 'h5' && (
      <Text {...attrs({ id: 'card-path' })} className={cx(styles.path)}>
        {made.path}
      </Text>
    )}
  </Card>
)

/** In place of making and sending while R79 is against it: wait, unless the customer has just asked for it. */
export const HeldButton = ({ guard }: { guard: Guard }) =>
  guard.canAsk ? (
    <Button id="card-asked" kind="soft" text="客户让我发的，照发" onPress={() => void guard.ask()} />
  ) : (
    <Button id="card-held" text="现在不能发" isDisabled onPress={() => undefined} />
  )

/** The way into the chat. */
export const SendButton = ({ made }: { made: Made }) =>
  process.env.TARO_ENV === 'h5' ? (
    <Button id="card-copy" text="复制路径" onPress={() => void Taro.setClipboardData({ data: made.path })} />
  ) : (
    <ShareButton id="card-share" text="发到聊天" />
  )
