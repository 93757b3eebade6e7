import { View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './icon.module.css'

export type IconName =
  | 'phone'
  | 'chat'
  | 'pencil'
  | 'calendar-check'
  | 'people'
  | 'grid'
  | 'person'
  | 'plus'
  | 'chevron-right'
  | 'chevron-left'
  | 'chevron-down'
  | 'search'
  | 'check'
  | 'clock'
  | 'close'
  | 'copy'
  | 'lock'
  | 'flag'
  | 'more'
  | 'alert'
  | 'trash'
  | 'share'
  | 'mail'
  | 'pin'
  | 'eye'
  | 'undo'
  | 'filter'
  | 'upload'
  | 'file'
  | 'bell'
  | 'settings'
  | 'link'
  | 'chart'
  | 'info'

type IconProps = { name: IconName; size?: number; className?: string }

/** Decoration in the colour of the text around it; what it means is said by the label of what holds it. */
export function Icon({ name, size = 24, className }: IconProps) {
  return (
    <View
      {...attrs({ isHidden: true })}
      className={cx(styles.icon, styles[name], className)}
      style={size === 24 ? {} : { width: `${size}px`, height: `${size}px` }}
    />
  )
}
