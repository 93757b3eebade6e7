import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { knownWords, valueWords } from '@/domain/fact-words'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './facts.module.css'
import type { Fact, Facts } from './use-facts'

type FactRowProps = {
  /** Where the same fact stands twice on a page. */
  id?: string
  fact: Fact
  today: Day
  isBusy: boolean
  onOpen: (fact: Fact) => void
  onConfirm: Facts['confirm'] | null
}

/** One fact: a tap on the words opens it, a tap on 没变 confirms it (R43). */
export function FactRow({ fact, id = `fact-${fact.key}`, today, isBusy, onOpen, onConfirm }: FactRowProps) {
  const { label, current, proposed, isStale } = fact
  const value = current ? valueWords(current.value) : proposed ? valueWords(proposed.value) : ''
  const how = current ? knownWords(current.source, current.on, today) : '客户自填，等你确认'
  return (
    <View className={cx(styles.row)}>
      <Press id={id} className={cx(styles.body)} onPress={() => onOpen(fact)}>
        <Text className={cx(styles.label)}>{label}</Text>
        <View className={cx(styles.value)}>
          <Text className={cx(styles.text)}>{value}</Text>
          <Text className={cx(styles.how, (isStale || proposed !== null) && styles.stale)}>
            {current && proposed
              ? `客户自填：${valueWords(proposed.value)}`
              : isStale
                ? `${how}，该问问了`
                : how}
          </Text>
        </View>
      </Press>
      {isStale && current && onConfirm && (
        <Press
          id={`${id}-confirm`}
          label={`${label}没变`}
          className={cx(styles.act)}
          isDisabled={isBusy}
          onPress={() => void onConfirm(fact)}
        >
          <Text>没变</Text>
        </Press>
      )}
    </View>
  )
}
