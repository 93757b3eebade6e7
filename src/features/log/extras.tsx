import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { NextStepFields, PromiseFields } from './agreed-fields'
import { Fold } from './fold'
import styles from './log.module.css'
import type { LogForm } from './use-log-form'
import { whenOptions, whenWords } from './when'

type Part = 'next' | 'promise' | 'when'

/** What may be added and never must: a note, the next step, a promise, another time. */
export function Extras({ form }: { form: LogForm }) {
  const { draft, today, change } = form
  const [open, setOpen] = useState<readonly Part[]>([])
  const isOpen = (part: Part, isFilled: boolean) => isFilled || open.indexOf(part) >= 0
  const opener = (part: Part) => () => setOpen([...open, part])
  const hasNext = isOpen('next', draft.nextWhat !== '')
  const hasPromise = isOpen('promise', draft.promiseWhat !== '')
  const hasWhen = isOpen('when', draft.when !== 'now')
  return (
    <View>
      <Field
        id="log-note"
        label="记一句（可以不填）"
        value={draft.note}
        maxLength={500}
        onChange={note => change({ note })}
      />
      {hasNext && <NextStepFields form={form} />}
      {hasPromise && <PromiseFields form={form} />}
      {hasWhen && (
        <Chips
          id="log-when"
          label="什么时候"
          options={whenOptions(today)}
          value={draft.when}
          onChange={when => change({ when })}
        />
      )}
      <View className={cx(styles.folds)}>
        {!hasNext && <Fold id="log-next" icon="plus" text="下一步" onPress={opener('next')} />}
        {!hasPromise && <Fold id="log-promise" icon="plus" text="答应的事" onPress={opener('promise')} />}
        <Fold
          id="log-incoming"
          icon={draft.isIncoming ? 'check' : 'plus'}
          text="客户来访来电"
          isChecked={draft.isIncoming}
          isAway={draft.chip === 'missed' || form.reading.channel === 'N'}
          onPress={() => change({ isIncoming: !draft.isIncoming })}
        />
        {!hasWhen && (
          <Fold
            id="log-when"
            icon="clock"
            text={whenWords(draft.when, today)}
            label={`什么时候：${whenWords(draft.when, today)}`}
            onPress={opener('when')}
          />
        )}
      </View>
    </View>
  )
}
