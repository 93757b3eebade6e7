import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './progress.module.css'

type ProgressProps = {
  id?: string
  label: string
  /** 0 to 1. */
  share: number
  /** The figure at the right edge: 23. */
  figure?: string
  tone?: 'calm' | 'warn'
}

/** A word, a bar, a figure. */
export function Progress({ id, label, share, figure, tone = 'calm' }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <View
      {...attrs({ id, role: 'img', label: `${label} ${figure ?? ''}，${percent}%` })}
      className={cx(styles.progress)}
    >
      <Text className={cx(styles.label)}>{label}</Text>
      <View className={cx(styles.track)}>
        <View className={cx(styles.bar, styles[tone])} style={{ width: `${percent}%` }} />
      </View>
      {figure !== undefined && <Text className={cx(styles.figure)}>{figure}</Text>}
    </View>
  )
}
