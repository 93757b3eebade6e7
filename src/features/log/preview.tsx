import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import { answerWords } from './gate-chips'
import styles from './log.module.css'
import { previewWords } from './preview-words'
import type { LogForm } from './use-log-form'

const ASK = { chip: '需求和日子有变化吗？点一个答案', day: '选一个日子' }

/** What saving will make of grade and next day, said before it is saved. */
export function Preview({ form }: { form: LogForm }) {
  const { outlook, reading, today, row } = form
  const words = outlook && previewWords(outlook.before.grade, outlook.after, today)
  const answer = reading.answer && answerWords(reading.lead, reading.answer, today)
  const isNew = answer !== null && reading.answer?.expectedOn && answer !== '不变'
  return (
    <View {...attrs({ id: 'log-preview', role: 'status' })} className={cx(styles.preview)}>
      <Grade letter={outlook?.after.grade ?? row.grade} size="s" />
      <View className={cx(styles.previewText, !words && styles.quiet)}>
        {words ? (isNew ? `${answer}，${words.lead}` : words.lead) : ASK[reading.lacks ?? 'chip']}
        {words && <Text className={cx(styles.strong)}>{words.first}</Text>}
        {words?.rest}
      </View>
    </View>
  )
}
