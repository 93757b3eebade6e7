import { Button as Native, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './phone-number-button.module.css'

type PhoneNumberButtonProps = {
  id: string
  text: string
  /** WeChat's code for the number; not called where the reader refused in WeChat's own dialog. */
  onCode: (code: string) => void
}

/**
 * Asks WeChat for the verified number, on a tap and never by itself; only a native button can.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html
 */
export const PhoneNumberButton = ({ id, text, onCode }: PhoneNumberButtonProps) => (
  <View className={cx(styles.holder)}>
    {text}
    <Native
      {...attrs({ id, label: text })}
      className={cx(styles.native)}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => detail.code && onCode(detail.code)}
    />
  </View>
)
