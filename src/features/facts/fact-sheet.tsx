import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { type FactField, type FactSource, SOURCE_LABEL } from '@/domain/fact'
import { askAgainWords, knownWords, valueWords } from '@/domain/fact-words'
import { FactList } from '@/features/customer/fact-list'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { namedField, textOf, typedError, typedValue } from './fact-draft'
import { FactValueField } from './fact-value-field'
import styles from './facts.module.css'
import type { Fact, Facts } from './use-facts'

/** What is open: a field, and the fact that stands in it. */
export type Opened = { field: FactField; fact: Fact | null }

type FactSheetProps = {
  opened: Opened
  facts: Facts
  today: Day
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

const SOURCES = (['talk', 'observed', 'opening'] as const).map(value => ({
  value,
  text: SOURCE_LABEL[value],
}))

/** One fact: what it is, from where, what it is for, and what stood there before (R35). */
export function FactSheet({ opened, facts, today, isOpen, onClose, onDone }: FactSheetProps) {
  const { field, fact } = opened
  const [typed, setTyped] = useState(() => textOf(field, fact?.current?.value))
  const [source, setSource] = useState<FactSource>('talk')
  const value = typedValue(field, typed)
  const version = fact?.version ?? 0
  const done = async (isDone: Promise<boolean>, words: string) => {
    if (!(await isDone)) return
    onClose()
    onDone(words)
  }
  const save = () => {
    if (value === null) return
    void done(facts.set({ field: namedField(field), version, value, source }), `${field.label}记好了`)
  }
  const proposed = fact?.proposed ?? null
  const take = () => {
    if (proposed === null) return
    const given = { field: namedField(field), version, value: proposed.value, source: 'self' as const }
    void done(facts.set(given), `${field.label}记好了`)
  }
  const leave = () => {
    if (fact) void done(facts.dismiss(fact), '这条没有采用')
  }
  return (
    <Sheet
      id="fact"
      isOpen={isOpen}
      onClose={onClose}
      title={field.label}
      note={`用来${field.purpose}`}
      footer={
        <>
          {facts.refused !== undefined && (
            <Notice id="fact-refused" tone="warn" icon="alert" text={facts.refused} />
          )}
          <Button
            id="fact-save"
            text="记下"
            isBusy={facts.isBusy}
            isDisabled={value === null || typedError(field, typed) !== undefined}
            onPress={save}
          />
        </>
      }
    >
      {proposed && (
        <View className={cx(styles.ask)}>
          <Text className={cx(styles.small)}>客户自己填的：</Text>
          <Text className={cx(styles.say)}>{valueWords(proposed.value)}</Text>
          <Button id="fact-take" kind="soft" text="就按客户填的" isDisabled={facts.isBusy} onPress={take} />
          <Button id="fact-dismiss" kind="plain" text="不采用" isDisabled={facts.isBusy} onPress={leave} />
        </View>
      )}
      <FactValueField field={field} typed={typed} onChange={setTyped} />
      <Chips id="fact-source" label="怎么知道的" options={SOURCES} value={source} onChange={setSource} />
      {fact?.current && (
        <Text className={cx(styles.small)}>
          现在记的：{valueWords(fact.current.value)}（
          {knownWords(fact.current.source, fact.current.on, today)}
          {fact.current.by === '' ? '' : `，${fact.current.by}`}）
        </Text>
      )}
      {fact?.current && fact.staleOn !== undefined && (
        <Text {...attrs({ id: 'fact-ask-again' })} className={cx(styles.small, fact.isStale && styles.stale)}>
          {askAgainWords(fact.staleOn, today)}
        </Text>
      )}
      {fact && fact.history.length > 0 && (
        <>
          <Text className={cx(styles.small)}>以前记的</Text>
          <FactList
            id="fact-history"
            facts={fact.history.map(past => [
              knownWords(past.source, past.on, today),
              valueWords(past.value),
            ])}
          />
        </>
      )}
    </Sheet>
  )
}
