import { Text } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { EntryView } from '@/contract'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { EntrySheet } from './entry-sheet'
import styles from './journal-card.module.css'
import { JournalLine } from './journal-line'
import type { Held } from './use-customer'
import type { JournalPages } from './use-journal'

/** So many lines at first: what else is known of the customer stays in reach. */
const LATEST = 8

type JournalCardProps = { held: Held; journal: JournalPages; onSay: (words: string) => void }

/** What was said and done, newest first; a tap opens an entry, where it can be voided. */
export function JournalCard({ held, journal, onSay }: JournalCardProps) {
  const [chosen, setChosen] = useState<EntryView>()
  const [isOpen, setOpen] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const { rows, first, hasMore, isReading, error } = journal
  const open = useCallback((entry: EntryView) => {
    setChosen(entry)
    setOpen(true)
  }, [])
  return (
    <>
      <Card id="customer-journal" title="跟进记录">
        {rows === undefined && (
          <Text className={cx(styles.quiet)}>{first.error ? first.error.message : '正在读取…'}</Text>
        )}
        {rows?.length === 0 && (
          <Text className={cx(styles.quiet)}>还没有跟进。打过电话、见过面，记一笔就从这里看起。</Text>
        )}
        {(isWhole ? rows : rows?.slice(0, LATEST))?.map(entry => (
          <JournalLine
            key={entry.id}
            entry={entry}
            today={held.today}
            ownerName={held.customer.ownerName}
            onOpen={open}
          />
        ))}
        {error && <Text className={cx(styles.quiet)}>{error.message}</Text>}
        {rows && (hasMore || (!isWhole && rows.length > LATEST)) && (
          <Button
            id="journal-more"
            text="看更早的"
            kind="plain"
            isBusy={isReading}
            onPress={() => (isWhole ? void journal.more() : setWhole(true))}
          />
        )}
      </Card>
      <EntrySheet
        held={held}
        entry={chosen}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onGone={words => {
          setOpen(false)
          onSay(words)
          void journal.refresh()
        }}
      />
    </>
  )
}
