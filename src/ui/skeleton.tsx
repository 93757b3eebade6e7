import { View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './skeleton.module.css'

type SkeletonProps = { rows?: number; id?: string }

/** The shape of a list that is on its way: as many rows as are likely. */
export function Skeleton({ rows = 4, id }: SkeletonProps) {
  return (
    <View {...attrs({ id, role: 'status', label: '正在读取' })} className={cx(styles.card)}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <View key={row} className={cx(styles.row)}>
          <View className={cx(styles.words)} />
        </View>
      ))}
    </View>
  )
}
