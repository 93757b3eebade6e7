import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { cx } from '@/ui/cx'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import type { Fact, Facts } from './use-facts'

/** More would push the journal out of sight. */
const SHOWN = 2

type ConfirmLinesProps = {
  facts: Facts
  today: Day
  onOpen: (fact: Fact) => void
  onSay: (words: string) => void
}

/** R42, R43 under the next step: what to confirm with the customer when one talks. */
export function ConfirmLines({ facts, today, onOpen, onSay }: ConfirmLinesProps) {
  const asked = facts.toConfirm.flatMap(key => facts.facts.find(fact => fact.key === key) ?? [])
  if (asked.length === 0) return null
  const more = asked.length - SHOWN
  const confirm = async (fact: Fact) => {
    const isDone = await facts.confirm(fact)
    if (isDone) onSay(`${fact.label}确认过了`)
    return isDone
  }
  return (
    <View {...{ id: 'next-confirm' }} className={cx(styles.ask)}>
      <Text className={cx(styles.quiet)}>
        这次顺便确认{more > 0 ? `，还有 ${more} 条在下面的资料里` : ''}
      </Text>
      {asked.slice(0, SHOWN).map(fact => (
        <FactRow
          key={fact.key}
          id={`ask-${fact.key}`}
          fact={fact}
          today={today}
          isBusy={facts.isBusy}
          onOpen={onOpen}
          onConfirm={confirm}
        />
      ))}
      {facts.refused !== undefined && <Text className={cx(styles.how, styles.stale)}>{facts.refused}</Text>}
    </View>
  )
}
