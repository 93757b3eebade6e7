import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { TextLink } from '@/features/customer/text-link'
import { cx } from '@/ui/cx'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import type { Fact, Facts } from './use-facts'

/** The rest comes with a tap; what asks to be confirmed stands first. */
const SHORT = 8

type KnownRowsProps = {
  facts: Facts
  rows: readonly Fact[]
  today: Day
  className: string
  onOpen: (fact: Fact) => void
}

const isAsked = ({ isStale, proposed }: Fact): boolean => isStale || proposed !== null

/** What was learnt of one kind, fact by fact (R35). */
export function KnownRows({ facts, rows, today, className, onOpen }: KnownRowsProps) {
  const [isLong, setLong] = useState(false)
  const sorted = [...rows.filter(isAsked), ...rows.filter(fact => !isAsked(fact))]
  const shown = isLong ? sorted : sorted.slice(0, SHORT)
  return (
    <View className={className}>
      {shown.map(fact => (
        <FactRow
          key={fact.key}
          fact={fact}
          today={today}
          isBusy={facts.isBusy}
          onOpen={onOpen}
          onConfirm={facts.confirm}
        />
      ))}
      {shown.length < rows.length && (
        <View className={cx(styles.foot)}>
          <TextLink
            id="facts-more"
            text={`再看 ${rows.length - shown.length} 条`}
            onPress={() => setLong(true)}
          />
        </View>
      )}
    </View>
  )
}
