import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './internal-note.module.css'

/** Said wherever customers are shown. */
export const InternalNote = () => (
  <View {...attrs({ id: 'internal-note' })} className={cx(styles.note)}>
    <Text>内部使用，请勿外传</Text>
  </View>
)
