import { Text, View } from '@tarojs/components'
import { type Day, daysBetween } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { DEMAND_LABEL, STAGE_LABEL } from '@/domain/labels'
import { yuanText } from '@/domain/money'
import { isPastExpected, type Need, STAGES } from '@/domain/need'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { Warn } from '@/ui/row'
import { SumLine } from '@/ui/sum-line'
import styles from './need-line.module.css'

type NeedLineProps = { need: Need; today: Day; onPress: () => void }

/** An open need: how much of what, by when, and how far it has come. */
export function NeedLine({ need, today, onPress }: NeedLineProps) {
  const amount = need.amountFen > 0 ? yuanText(need.amountFen) : ''
  return (
    <Press
      id={`need-${need.id}`}
      label={`${need.product} ${amount}，${stageWords(need, today)}，点按修改`}
      className={cx(styles.need)}
      onPress={onPress}
    >
      <SumLine what={need.product} amount={amount} />
      <View className={cx(styles.note)}>
        {DEMAND_LABEL[need.demand]}
        {need.expectedOn && ` · 预计 ${dayWords(need.expectedOn, today)}放款`}
        {need.expectedOn && isPastExpected(need, today) && (
          <Warn>{`，过了 ${daysBetween(need.expectedOn, today)} 天`}</Warn>
        )}
      </View>
      <StageSteps need={need} today={today} />
    </Press>
  )
}

/** `审批第 3 天，等房产评估`. */
export const stageWords = (need: Need, today: Day): string => {
  const days = daysBetween(need.stageOn, today) + 1
  const stage = `${STAGE_LABEL[need.stage]}第 ${days} 天`
  return need.waitingFor ? `${stage}，等${need.waitingFor}` : stage
}

/** Seven quiet steps from 意向 to 放款. */
function StageSteps({ need, today }: { need: Need; today: Day }) {
  const at = STAGES.indexOf(need.stage)
  return (
    <>
      <View {...attrs({ isHidden: true })} className={cx(styles.steps)}>
        {STAGES.map((stage, i) => (
          <View key={stage} className={cx(styles.step, i < at && styles.done, i === at && styles.here)} />
        ))}
      </View>
      <View className={cx(styles.stage)}>
        <Text className={cx(styles.words)}>{stageWords(need, today)}</Text>
        <Text>
          {at + 1}/{STAGES.length}
        </Text>
      </View>
    </>
  )
}
