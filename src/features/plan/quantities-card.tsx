import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Quantities } from '@/domain/plan'
import { TextLink } from '@/features/customer/text-link'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Progress } from '@/ui/progress'
import { AdjustLine } from './adjust-line'
import styles from './plan.module.css'
import { figureOf, type PlanView, planGroups, planNote, shareOf, shownLines } from './plan-lines'

type QuantitiesCardProps = {
  view: PlanView
  isPast: boolean
  onAdjust: (quantities: Quantities | null) => void
}

/** 跟踪计划: proposed from what falls due, adjusted in two taps; what was done is counted and never typed. */
export function QuantitiesCard({ view, isPast, onAdjust }: QuantitiesCardProps) {
  const [isAdjusting, setAdjusting] = useState(false)
  const groups = planGroups(view).map(group => ({ ...group, lines: shownLines(group.lines, isAdjusting) }))
  const isEmpty = groups.every(({ lines }) => lines.length === 0)
  return (
    <Card
      id="plan-quantities"
      title="跟踪计划"
      aside={
        !isPast && (
          <TextLink
            id="plan-adjust"
            text={isAdjusting ? '好了' : '调整'}
            onPress={() => setAdjusting(!isAdjusting)}
          />
        )
      }
    >
      <Text className={cx(styles.quiet)}>
        {planNote(view, isPast)}
        {'做了多少从跟进记录里数。'}
      </Text>
      {isEmpty && <Text className={cx(styles.quiet)}>这段时间没有到期的，也没有记录。</Text>}
      {groups.map(
        ({ id, title, lines }) =>
          lines.length > 0 && (
            <View key={id}>
              <Text className={cx(styles.group)}>{title}</Text>
              {lines.map(line =>
                isAdjusting ? (
                  <AdjustLine key={line.key} line={line} onAdjust={onAdjust} />
                ) : (
                  <Progress
                    key={line.key}
                    id={`plan-line-${line.key}`}
                    label={line.label}
                    share={shareOf(line)}
                    figure={figureOf(line, view, isPast)}
                  />
                ),
              )}
            </View>
          ),
      )}
      {isAdjusting && view.planned !== null && (
        <Button id="plan-reset" kind="plain" text="恢复成排好的" onPress={() => onAdjust(null)} />
      )}
    </Card>
  )
}
