import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { problemWords, type RowProblem } from './import-words'
import styles from './problems-card.module.css'

type ProblemsCardProps = {
  id?: string
  title: string
  problems: readonly RowProblem[]
  unlisted: number
}

const SHORT = 10

/** Rows that stay out, by their line in the file, with every reason. */
export function ProblemsCard({ id = 'import-problems', title, problems, unlisted }: ProblemsCardProps) {
  const [isLong, setLong] = useState(false)
  if (problems.length === 0) return null
  const shown = isLong ? problems : problems.slice(0, SHORT)
  const hidden = problems.length - shown.length
  return (
    <Card id={id} title={`${title} ${problems.length + unlisted}`}>
      {shown.map(problem => (
        <View key={problem.line} {...attrs({ id: `${id}-${problem.line}` })} className={cx(styles.problem)}>
          <Text className={cx(styles.line)}>第 {problem.line} 行</Text>
          <Text className={cx(styles.reasons)}>{problemWords(problem)}</Text>
        </View>
      ))}
      {hidden > 0 && (
        <View className={cx(styles.more)}>
          <Button id={`${id}-more`} kind="plain" text={`再看 ${hidden} 行`} onPress={() => setLong(true)} />
        </View>
      )}
      {hidden === 0 && unlisted > 0 && (
        <Text {...attrs({ id: `${id}-rest` })} className={cx(styles.rest)}>
          还有 {unlisted} 行没有列出，多半是同样的原因：改好表格再上传一次。
        </Text>
      )}
    </Card>
  )
}
