import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { type PlanSpan, planDays } from '@/domain/plan'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { Press } from '@/ui/press'
import styles from './plan.module.css'
import { periodBeside, periodWords } from './plan-period'

type PeriodStepProps = {
  on: Day
  span: PlanSpan
  today: Day
  /** Nothing after today: what is looked at has been done. */
  isPastOnly?: boolean
  onChange: (on: Day) => void
}

/** One period back or forth; a tap on its name leads back to the present one. */
export function PeriodStep({ on, span, today, isPastOnly = false, onChange }: PeriodStepProps) {
  const isNow = planDays(on, span).from === planDays(today, span).from
  return (
    <View className={cx(styles.step)}>
      <IconButton
        id="plan-before"
        icon="chevron-left"
        kind="bare"
        label="往前"
        onPress={() => onChange(periodBeside(on, span, -1))}
      />
      <Press
        id="plan-now"
        label={`${periodWords(on, span, today)}${isNow ? '' : '，回到现在'}`}
        className={cx(styles.period)}
        isDisabled={isNow}
        onPress={() => onChange(today)}
      >
        <Text {...attrs({ id: 'plan-on', role: 'heading' })}>{periodWords(on, span, today)}</Text>
      </Press>
      <IconButton
        id="plan-after"
        icon="chevron-right"
        kind="bare"
        label="往后"
        isDisabled={isPastOnly && on >= today}
        onPress={() => onChange(periodBeside(on, span, 1))}
      />
    </View>
  )
}
