import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { yuanText } from '@/domain/money'
import { TextLink } from '@/features/customer/text-link'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Progress } from '@/ui/progress'
import { BusinessSheet } from './business-sheet'
import { type BusinessView, businessWords, productRows } from './business-words'
import styles from './plan.module.css'
import { shareOf } from './plan-lines'
import type { Plan } from './use-plan'

type BusinessCardProps = { business: BusinessView; month: Day; today: Day; isPast: boolean; plan: Plan }

/** R97 业务计划: the month's customers and amount, by product too, beside what was paid out. */
export function BusinessCard({ business, month, today, isPast, plan }: BusinessCardProps) {
  const [isOpen, setOpen] = useState(false)
  const { planned, actual } = business
  const rows = productRows(business)
  const open = () => {
    plan.clear()
    setOpen(true)
  }
  return (
    <>
      <Card
        id="plan-business"
        title="业务计划"
        aside={
          (!isPast || business.versions.length > 0) && (
            <TextLink
              id="business-change"
              text={isPast ? '看修改记录' : planned ? '修改' : '定计划'}
              onPress={open}
            />
          )
        }
      >
        <Progress
          id="business-customers"
          label="放款客户"
          share={shareOf({ done: actual.customers, planned: planned?.customers ?? 0 })}
          figure={planned ? `${actual.customers} / ${planned.customers} 位` : `${actual.customers} 位`}
        />
        <Progress
          id="business-amount"
          label="放款金额"
          share={shareOf({ done: actual.amountFen, planned: planned?.amountFen ?? 0 })}
          figure={
            planned
              ? `${yuanText(actual.amountFen)} / ${yuanText(planned.amountFen)}`
              : yuanText(actual.amountFen)
          }
        />
        {rows.length > 0 && (
          <View className={cx(styles.products)}>
            {rows.map(({ product, done, planned: of }) => (
              <View key={product} className={cx(styles.product)}>
                <Text>{product}</Text>
                <Text className={cx(styles.amount)}>
                  {businessWords(done)}
                  {of ? ` / ${businessWords(of)}` : ''}
                </Text>
              </View>
            ))}
          </View>
        )}
      </Card>
      <BusinessSheet
        // Another plan is another form.
        key={business.versions.length}
        business={business}
        month={month}
        today={today}
        isPast={isPast}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        plan={plan}
      />
    </>
  )
}
