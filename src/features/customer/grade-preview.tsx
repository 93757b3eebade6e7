import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import type { Due } from '@/domain/due'
import type { Grade as Letter } from '@/domain/grade'
import type { Journal } from '@/domain/journal'
import { previewWords } from '@/features/log/preview-words'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import styles from './grade-preview.module.css'

type GradePreviewProps = {
  id: string
  before: Letter
  after: { grade: Letter; due: Due; journal: Journal }
  today: Day
}

/** What would come of it: the grade, and what is next. */
export function GradePreview({ id, before, after, today }: GradePreviewProps) {
  const { lead, first, rest } = previewWords(before, after, today)
  return (
    <View {...attrs({ id, role: 'status' })} className={cx(styles.preview)}>
      <Grade letter={after.grade} size="s" />
      <Text className={cx(styles.words)}>
        {lead}
        <Text className={cx(styles.first)}>{first}</Text>
        {rest}
      </Text>
    </View>
  )
}
