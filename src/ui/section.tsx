import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './section.module.css'

type SectionProps = { id?: string; text: string; tone?: 'calm' | 'warn'; aside?: string }

/** The small line above a card: 逾期 2 · 今天 4. */
export function Section({ id, text, tone = 'calm', aside }: SectionProps) {
  return (
    <View {...attrs({ id })} className={cx(styles.section)}>
      <Text {...attrs({ role: 'heading' })} className={cx(tone === 'warn' && styles.warn)}>
        {text}
      </Text>
      {aside !== undefined && <Text>{aside}</Text>}
    </View>
  )
}
