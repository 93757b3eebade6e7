import { Text } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './log.module.css'

type FoldProps = {
  id: string
  icon: IconName
  text: string
  label?: string
  isChecked?: boolean
  onPress: () => void
}

/** A quiet word that opens what is rarely needed, or a quiet switch. */
export const Fold = ({ id, icon, text, label = text, isChecked, onPress }: FoldProps) => (
  <Press
    id={id}
    label={label}
    isChecked={isChecked}
    role={isChecked === undefined ? 'button' : 'radio'}
    className={cx(styles.fold, isChecked === true && styles.foldOn)}
    onPress={onPress}
  >
    <Icon name={icon} size={16} />
    <Text>{text}</Text>
  </Press>
)
