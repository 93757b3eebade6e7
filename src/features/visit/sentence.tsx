import { Text } from '@tarojs/components'
import { cx } from '@/ui/cx'
import styles from './sentence.module.css'

/** R56, R88 the one sentence that says whom, when, how and about what. */
export const Sentence = ({ text }: { text: string }) => (
  <Text id="prepare-words" className={cx(styles.words)}>
    {text}
  </Text>
)
