import { Button as Native, View } from '@tarojs/components'
import { attrs } from './attrs'
import styles from './button.module.css'
import { cx } from './cx'
import share from './share-button.module.css'

type ShareButtonProps = { id: string; text: string; kind?: 'action' | 'soft' | 'plain' }

/** Opens WeChat's own picker of chats: only a native button can. The page's onShareAppMessage says what goes. */
export function ShareButton({ id, text, kind = 'action' }: ShareButtonProps) {
  return (
    <View className={cx(styles.button, styles[kind], share.holder)}>
      {text}
      <Native {...attrs({ id, label: text })} className={cx(share.native)} openType="share" />
    </View>
  )
}
