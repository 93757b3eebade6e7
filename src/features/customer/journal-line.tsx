import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { EntryView } from '@/contract'
import type { Day } from '@/domain/day'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { contactWords, entryMeta, entryTitle } from './entry-words'
import styles from './journal-line.module.css'

type JournalLineProps = {
  entry: EntryView
  today: Day
  ownerName: string
  onOpen: (entry: EntryView) => void
}

/** One line of the journal on its thread; hollow for an attempt, struck through when voided. */
export const JournalLine = memo(function JournalLine({ entry, today, ownerName, onOpen }: JournalLineProps) {
  const { channel, outcome, voided } = entry
  const isQuiet = channel === null || entryTitle(entry, today) === contactWords(entry)
  return (
    <Press
      id={`entry-${entry.id}`}
      label={`${entryTitle(entry, today)}，${entryMeta(entry, today, ownerName)}${voided ? '，已作废' : ''}`}
      className={cx(styles.entry)}
      onPress={() => onOpen(entry)}
    >
      <View
        className={cx(
          styles.dot,
          (channel === null || channel === 'N') && styles.note,
          outcome === 'missed' && styles.missed,
        )}
      />
      <View className={cx(styles.words)}>
        <Text className={cx(styles.title, isQuiet && styles.quiet, voided !== null && styles.voided)}>
          {entryTitle(entry, today)}
        </Text>
        <Text className={cx(styles.meta)}>
          {channel !== null && <Text className={cx(styles.letter)}>{channel} </Text>}
          {entryMeta(entry, today, ownerName)}
        </Text>
        {voided && <Text className={cx(styles.meta)}>已作废：{voided.reason}</Text>}
      </View>
    </Press>
  )
})
