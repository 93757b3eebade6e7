import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { REPAYMENTS, type Repayment, tryLoan } from '@/domain/loan-trial'
import { yuanText } from '@/domain/money'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import type { PartProps } from './part'
import styles from './trial-card.module.css'
import { exactYuan, percentText, planRows, REPAYMENT_LABEL, REPAYMENT_WORDS } from './trial-words'
import { Words } from './words'

/** 试算卡 (R93): three ways of repaying, each with its annualised rate and what is paid in the first and the last months. */
export function TrialCard({ asked }: PartProps<'trial'>) {
  const [method, setMethod] = useState<Repayment>('equalInstalment')
  const { product, amountFen, months, rateBp, feeFen } = asked
  const result = useMemo(
    () => tryLoan(method, { amountFen, months, rateBp, feeFen }),
    [method, amountFen, months, rateBp, feeFen],
  )
  const fee = feeFen > 0 ? `，另收费用 ${yuanText(feeFen)}` : ''
  return (
    <Card id="card-trial" title={product}>
      <Words>{`借 ${yuanText(amountFen)}，${months} 个月，年利率 ${percentText(rateBp)}${fee}`}</Words>
      <Chips
        id="card-method"
        label="怎么还"
        options={REPAYMENTS.map(value => ({ value, text: REPAYMENT_LABEL[value] }))}
        value={method}
        onChange={setMethod}
      />
      <Words kind="small">{REPAYMENT_WORDS[method]}</Words>
      <Figure id="card-trial-rate" label="年化利率（单利）" text={percentText(result.annualBp)} />
      <Figure id="card-trial-interest" label="一共付利息" text={`${exactYuan(result.interestFen)} 元`} />
      <View className={cx(styles.table)}>
        <PlanLine cells={HEAD} isHead />
        {planRows(result.instalments).map(({ month, principalFen, interestFen }) => (
          <PlanLine
            key={month}
            id={`card-plan-${month}`}
            cells={[
              month === months ? `${month}（最后）` : String(month),
              exactYuan(principalFen),
              exactYuan(interestFen),
              exactYuan(principalFen + interestFen),
            ]}
          />
        ))}
      </View>
      <Words kind="small">只是试算，给您参考。能不能贷、利率多少，以审批和合同为准。</Words>
    </Card>
  )
}

const Figure = ({ id, label, text }: { id: string; label: string; text: string }) => (
  <View className={cx(styles.figure)}>
    <Text className={cx(styles.label)}>{label}</Text>
    <Text id={id} className={cx(styles.value)}>
      {text}
    </Text>
  </View>
)

const HEAD = ['第几个月', '本金', '利息', '一共还']

type PlanLineProps = { id?: string; cells: readonly string[]; isHead?: boolean }

/** A line of the plan; with large text its cells stand one under another, each with its word. */
const PlanLine = ({ id, cells, isHead = false }: PlanLineProps) => (
  <View {...attrs({ id })} className={cx(styles.line, isHead && styles.head)}>
    {cells.map((cell, i) => (
      <View key={HEAD[i] ?? ''} className={cx(styles.cell)}>
        {!isHead && <Text className={cx(styles.tag)}>{HEAD[i]}</Text>}
        <Text>{cell}</Text>
      </View>
    ))}
  </View>
)
