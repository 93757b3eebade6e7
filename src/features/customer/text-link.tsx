import { Text } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './text-link.module.css'

/** A green word beside a title. */
export const TextLink = ({ id, text, onPress }: { id: string; text: string; onPress: () => void }) => (
  <Press id={id} label={text} className={cx(styles.link)} onPress={onPress}>
    <Text>{text}</Text>
  </Press>
)
