import { View } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './handover.module.css'

type TickProps = { id: string; label: string; isTicked: boolean; onPress: () => void }

/** Chooses a line, or not. */
export const Tick = ({ id, label, isTicked, onPress }: TickProps) => (
  <Press
    id={id}
    role="checkbox"
    label={label}
    isChecked={isTicked}
    className={cx(styles.hold)}
    onPress={onPress}
  >
    <View className={cx(styles.tick, isTicked && styles.ticked)}>
      {isTicked && <Icon name="check" size={14} />}
    </View>
  </Press>
)
