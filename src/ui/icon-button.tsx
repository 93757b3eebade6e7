import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import styles from './icon-button.module.css'
import { Press } from './press'

type IconButtonProps = {
  id: string
  icon: IconName
  /** What the tap does, for screen readers: 给周建国打电话. */
  label: string
  onPress: () => void
  /** `bare` has no ground; `caption` writes the words below. */
  kind?: 'soft' | 'bare'
  caption?: string
  isDisabled?: boolean
}

/** A round 44 button, or with a caption one of a row of actions. */
export function IconButton({
  id,
  icon,
  label,
  onPress,
  kind = 'soft',
  caption,
  isDisabled = false,
}: IconButtonProps) {
  const shape = caption === undefined ? styles[kind] : styles.captioned
  return (
    <Press
      id={id}
      label={label}
      className={cx(styles.button, shape)}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <Icon name={icon} size={caption === undefined ? 20 : 22} />
      {caption !== undefined && <Text className={cx(styles.caption)}>{caption}</Text>}
    </Press>
  )
}

/** Captioned buttons side by side, under a line. */
export const Actions = ({ children }: { children: React.ReactNode }) => (
  <View className={cx(styles.actions)}>{children}</View>
)
