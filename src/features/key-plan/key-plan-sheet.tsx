import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { type KeyStep, MOST_STEPS } from '@/domain/key-plan'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import type { KeyPlanView } from './key-words'
import type { useKeyPlan } from './use-key-plan'

type KeyPlanSheetProps = {
  held: ReturnType<typeof useKeyPlan>
  plan: KeyPlanView
  today: Day
  isOpen: boolean
  onClose: () => void
}

const emptyStep = (): KeyStep => ({ id: newId('stp'), what: '', by: null, isDone: false })

/** R60 writes the goal and up to five steps; an emptied step goes. */
export function KeyPlanSheet({ held, plan, today, isOpen, onClose }: KeyPlanSheetProps) {
  const [goal, setGoal] = useState(plan.goal)
  const [steps, setSteps] = useState<readonly KeyStep[]>(() =>
    plan.steps.length === 0 ? [emptyStep()] : plan.steps,
  )
  const change = (id: string, to: Partial<KeyStep>) =>
    setSteps(steps.map(step => (step.id === id ? { ...step, ...to } : step)))
  const save = async () => {
    const filled = steps.map(step => ({ ...step, what: step.what.trim() })).filter(({ what }) => what !== '')
    if (await held.save(goal.trim(), filled)) onClose()
  }
  return (
    <Sheet
      id="key-plan-sheet"
      isOpen={isOpen}
      onClose={onClose}
      title="重点客户计划"
      footer={<Button id="key-plan-save" text="存下" isBusy={held.isBusy} onPress={() => void save()} />}
    >
      <Field
        id="key-goal"
        label="想达成什么"
        value={goal}
        maxLength={60}
        placeholder="比如：把代发工资争取过来"
        onChange={setGoal}
      />
      {steps.map((step, i) => (
        <View key={step.id}>
          <Field
            id={`key-what-${i}`}
            label={`第 ${i + 1} 步`}
            value={step.what}
            maxLength={40}
            placeholder={i === 0 ? '比如：约见财务' : '清空就去掉这一步'}
            onChange={what => change(step.id, { what })}
          />
          {step.what.trim() !== '' && (
            <DayField
              id={`key-by-${i}`}
              label={`第 ${i + 1} 步，哪天前`}
              value={step.by}
              today={today}
              placeholder="可不填"
              canClear
              onChange={by => change(step.id, { by })}
            />
          )}
        </View>
      ))}
      {steps.length < MOST_STEPS && (
        <Button
          id="key-step-add"
          text="再加一步"
          kind="plain"
          onPress={() => setSteps([...steps, emptyStep()])}
        />
      )}
      {held.refused !== undefined && (
        <Notice id="key-plan-sheet-refused" tone="warn" icon="alert" text={held.refused} />
      )}
    </Sheet>
  )
}
