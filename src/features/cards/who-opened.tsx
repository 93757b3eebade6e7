import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import type { CardView } from './card-words'
import styles from './cards.module.css'
import type { CardActs } from './use-card-acts'

type WhoOpenedProps = { card: CardView; isKnown: boolean; acts: CardActs; onSay: (words: string) => void }

/**
 * Is it the customer? The first who opened is only proposed; a mother, too, knows her son's number, so the digits are a
 * hint and the officer decides.
 */
export function WhoOpened({ card, isKnown, acts, onSay }: WhoOpenedProps) {
  if (isKnown)
    return (
      <Notice
        id="card-other"
        tone="warn"
        icon="alert"
        text="打开的不是已确认的那个微信，对方只看得到你的名片。"
      />
    )
  const answer = async (isCustomer: boolean) => {
    if (await acts.confirm(isCustomer))
      onSay(isCustomer ? '记下了，是本人' : '记下了，那个微信只看得到你的名片')
  }
  return (
    <View>
      <Notice
        id="card-digits"
        icon="person"
        tone={card.hasDigits ? 'calm' : 'warn'}
        text={
          card.hasDigits
            ? '打开的人报对了电话后四位。家里人也可能知道，先问一句再确认。'
            : '打开的人还没有报对电话后四位，先跟客户核对。'
        }
      />
      <Text className={cx(styles.quiet)}>
        「是本人」：这个微信能看进度、看和改自己的资料，以后的卡片也认得。「不是」：这个微信只看得到你的名片，卡片等本人来开。
      </Text>
      <View className={cx(styles.buttons)}>
        <Button id="card-is-customer" text="是本人" isBusy={acts.isBusy} onPress={() => void answer(true)} />
        <Button
          id="card-is-not"
          kind="plain"
          text="不是"
          isDisabled={acts.isBusy}
          onPress={() => void answer(false)}
        />
      </View>
    </View>
  )
}
