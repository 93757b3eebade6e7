import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { attrs } from '@/ui/attrs'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Press } from '@/ui/press'
import styles from './header-card.module.css'
import { headerBadges, headerLine } from './header-words'
import type { Customer } from './use-customer'

type HeaderCardProps = { customer: Customer; onWhy: () => void; onMore: () => void; actions: ReactNode }

/** Who it is, how they are graded and why, and what to do now. */
export function HeaderCard({ customer, onWhy, onMore, actions }: HeaderCardProps) {
  const { grade, explanation } = customer
  return (
    <Card id="customer-header">
      <View className={cx(styles.head)}>
        <Grade id="customer-grade" letter={grade} size="l" />
        <View className={cx(styles.who)}>
          <View className={cx(styles.names)}>
            <Text {...attrs({ id: 'customer-name', role: 'heading' })} className={cx(styles.name)}>
              {customer.name}
            </Text>
            {headerBadges(customer).map(badge => (
              <Badge key={badge.text} {...badge} />
            ))}
          </View>
          <Text {...attrs({ id: 'customer-line' })} className={cx(styles.line)}>
            {headerLine(customer)}
          </Text>
        </View>
        <View className={cx(styles.more)}>
          <IconButton id="customer-more" icon="more" label="更多" kind="bare" onPress={onMore} />
        </View>
      </View>
      <Press
        id="customer-why"
        label={`${explanation.sentence}。为什么是 ${grade}`}
        className={cx(styles.why)}
        onPress={onWhy}
      >
        <Text>{explanation.sentence}。</Text>
        <Text className={cx(styles.link)}>为什么是 {grade} ›</Text>
      </Press>
      {actions}
    </Card>
  )
}
