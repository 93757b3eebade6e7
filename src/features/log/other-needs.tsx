import { Text } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { answerOf, answerWords, needWords } from './gate-chips'
import styles from './log.module.css'
import { NeedAnswer } from './need-answer'
import type { LogForm } from './use-log-form'

/** Needs beside the leading one: carried over as they are, one tap to answer them too. */
export function OtherNeeds({ form }: { form: LogForm }) {
  const { row, reading, draft, today, change } = form
  const [open, setOpen] = useState<string | null>(null)
  const others = row.journal.needs.filter(need => need !== reading.lead)
  return others.map(need => {
    const choice = draft.others[need.id] ?? { chip: 'same' as const, day: null }
    const answer = answerOf(need, choice, today)
    if (open === need.id || choice.chip === 'day')
      return (
        <NeedAnswer
          key={need.id}
          id={`log-need-${need.id}`}
          need={need}
          standing=""
          today={today}
          chip={choice.chip}
          day={choice.day}
          onChange={part => change({ others: { ...draft.others, [need.id]: part } })}
        />
      )
    return (
      <Press
        key={need.id}
        id={`log-need-${need.id}`}
        className={cx(styles.line)}
        onPress={() => setOpen(need.id)}
      >
        <Text className={cx(styles.lineText)}>{needWords(need, today)}</Text>
        <Text className={cx(styles.link)}>{answer ? answerWords(need, answer, today) : '不变'}</Text>
      </Press>
    )
  })
}
