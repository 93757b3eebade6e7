import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './figures.module.css'

type Figure = { id: string; label: string; value: string; isWarning?: boolean }

/** A few figures side by side, each with its word above. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <View className={cx(styles.figures)}>
    {figures.map(({ id, label, value, isWarning }) => (
      <View
        key={id}
        {...attrs({ id, role: 'img', label: `${label} ${value}` })}
        className={cx(styles.figure)}
      >
        <Text className={cx(styles.label)}>{label}</Text>
        <Text className={cx(styles.value, isWarning === true && styles.warn)}>{value}</Text>
      </View>
    ))}
  </View>
)
