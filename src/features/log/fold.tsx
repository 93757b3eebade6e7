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
  /** Not offered now. It stays in its place unseen: were it taken out, Taro would send what is around it anew. */
  isAway?: boolean
  onPress: () => void
}

/** A quiet word that opens what is rarely needed, or a quiet switch. */
export const Fold = ({ id, icon, text, label, isChecked, isAway = false, onPress }: FoldProps) => (
  <Press
    id={id}
    label={label}
    isChecked={isChecked}
    role={isChecked === undefined ? 'button' : 'radio'}
    className={cx(styles.fold, isChecked === true && styles.foldOn, isAway && styles.away)}
    onPress={onPress}
  >
    <Icon name={icon} size={16} />
    {text}
  </Press>
)
