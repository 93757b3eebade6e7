import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { TextLink } from '@/features/customer/text-link'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import styles from './key-plan.module.css'
import { KeyPlanSheet } from './key-plan-sheet'
import { stepWords } from './key-words'
import { useKeyPlan } from './use-key-plan'

/** R60 the plan of a 重点 customer: what one wants, and the steps, each ticked off in a tap. */
export function KeyPlanCard({ customerId }: { customerId: string }) {
  const [isOpen, setOpen] = useState(false)
  const held = useKeyPlan(customerId)
  const { data } = held
  if (data === undefined || (!data.isKey && data.plan.goal === '')) return null
  const { plan, today } = data
  const tick = (id: string) =>
    void held.save(
      plan.goal,
      plan.steps.map(step => (step.id === id ? { ...step, isDone: !step.isDone } : step)),
    )
  return (
    <Card id="key-plan" title="重点客户计划">
      {plan.goal === '' ? (
        <>
          <Text className={cx(styles.quiet)}>写一句想达成什么，再写几步怎么走。</Text>
          <Button id="key-plan-new" text="定计划" kind="soft" onPress={() => setOpen(true)} />
        </>
      ) : (
        <>
          <Text id="key-plan-goal" className={cx(styles.words)}>
            {plan.goal}
          </Text>
          <View className={cx(styles.steps)}>
            {plan.steps.map(step => (
              <Row
                key={step.id}
                id={`key-step-${step.id}`}
                title={step.what}
                isTitleWrapped
                note={stepWords(step, today)}
                action={
                  <IconButton
                    id={`key-step-${step.id}-done`}
                    icon={step.isDone ? 'undo' : 'check'}
                    label={step.isDone ? `${step.what}，还没做完` : `${step.what}，做完了`}
                    onPress={() => tick(step.id)}
                  />
                }
              />
            ))}
          </View>
          <TextLink id="key-plan-edit" text="改计划" onPress={() => setOpen(true)} />
        </>
      )}
      {held.refused !== undefined && !isOpen && (
        <Notice id="key-plan-refused" tone="warn" icon="alert" text={held.refused} />
      )}
      <KeyPlanSheet
        key={`${plan.version}`}
        held={held}
        plan={plan}
        today={today}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </Card>
  )
}
