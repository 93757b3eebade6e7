import { Text, View } from '@tarojs/components'
import type { EntryView } from '@/contract'
import type { Day } from '@/domain/day'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './day-entry.module.css'
import { entryHead, entryTail } from './entry-words'

/** One entry of a day: how, with what outcome, what was said, what follows. */
export function DayEntry({ entry, today }: { entry: EntryView; today: Day }) {
  const tail = entryTail(entry, today)
  return (
    <View {...attrs({ id: `calendar-entry-${entry.id}` })} className={cx(styles.entry)}>
      <Text className={cx(styles.head, entry.voided !== null && styles.voided)}>{entryHead(entry)}</Text>
      {entry.note !== '' && (
        <Text className={cx(styles.note, entry.voided !== null && styles.voided)}>{entry.note}</Text>
      )}
      {tail !== '' && <Text className={cx(styles.tail)}>{tail}</Text>}
    </View>
  )
}
