import { Text } from '@tarojs/components'
import { cx } from '@/ui/cx'
import styles from './sentence.module.css'

/** What stands where nothing is known yet. */
export const Quiet = ({ text }: { text: string }) => <Text className={cx(styles.quiet)}>{text}</Text>

/** R56, R88 the one sentence that says whom, when, how and about what. */
export const Sentence = ({ text }: { text: string }) => (
  <Text id="prepare-words" className={cx(styles.words)}>
    {text}
  </Text>
)
