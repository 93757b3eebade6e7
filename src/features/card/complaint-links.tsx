import { View } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { callBank } from './call-bank'
import styles from './card-foot.module.css'
import { complaintLines } from './complaint-lines'
import type { Service } from './use-card'

/** R92 the lines to complain to; without `lines` (the card did not open) the regulator's alone. */
export const ComplaintLinks = ({ lines = null }: { lines?: Service['lines'] | null }) => (
  <View className={cx(styles.links)}>
    {complaintLines(lines).map(({ id, text, phone }) => (
      <Press key={id} id={id} className={cx(styles.link)} onPress={() => void callBank(phone)}>
        {text}
      </Press>
    ))}
  </View>
)

/** Under what is said of a card that did not open. */
export const LostFoot = () => (
  <View className={cx(styles.foot)}>
    <ComplaintLinks />
  </View>
)
