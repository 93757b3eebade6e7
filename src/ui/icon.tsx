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

type IconProps = { name: IconName; size?: 14 | 16 | 18 | 20 | 22 | 24 | 26 | 28; className?: string }

/**
 * Decoration in the colour of the text around it; what it means is said by the label of what holds it.
 * Its size is a class and WeChat, which reads no empty view out, is told nothing: a row's icon is sent as little as can be.
 */
export function Icon({ name, size = 24, className }: IconProps) {
  return (
    <View
      {...(process.env.TARO_ENV === 'h5' ? attrs({ isHidden: true }) : {})}
      className={cx(styles.icon, styles[name], size !== 24 && styles[`size${size}`], className)}
    />
  )
}
