import { View } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import styles from './mark.module.css'

export type MarkState = 'done' | 'now' | 'later'

/** The circle before a step or a document: ticked, under way, to come. */
export const Mark = ({ state }: { state: MarkState }) => (
  <View className={cx(styles.mark, styles[state])}>
    {state === 'done' && <Icon name="check" size={14} />}
  </View>
)
