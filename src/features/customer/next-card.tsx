import { Text, View } from '@tarojs/components'
import { nextWords } from '@/domain/due-words'
import { ConfirmLines } from '@/features/facts/confirm-lines'
import type { Fact, Facts } from '@/features/facts/use-facts'
import { call } from '@/lib/cloud'
import { attrs } from '@/ui/attrs'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { Warn } from '@/ui/row'
import styles from './next-card.module.css'
import { NextLinks } from './next-links'
import { lateWords, promiseWords, stepWords } from './next-words'
import { useAct } from './use-act'
import type { Held } from './use-customer'

type NextCardProps = {
  held: Held
  facts: Facts
  onFact: (fact: Fact) => void
  onAppoint: () => void
  onRemind: () => void
  onSay: (words: string) => void
}

/** R42, R43 what was agreed, what was promised, when the clocks ask for this customer again, and what to confirm then. */
export function NextCard({ held, facts, onFact, onAppoint, onRemind, onSay }: NextCardProps) {
  const { customer, today } = held
  const { next, promises } = customer.journal
  const act = useAct(held)
  const keep = async (id: (typeof promises)[number]['id']) => {
    const isKept = await act.run(version =>
      call('officer', 'promise.keep', { id, customerId: customer.id, version }),
    )
    if (isKept) onSay('做到了，已划掉')
  }
  const late = next ? lateWords(next.on, today) : ''
  return (
    <Card id="customer-next" kind="mark">
      <Press
        id="next-step"
        label={next ? `下一步：${stepWords(next, today)}，点按可改` : '还没约下一步，点按来约'}
        className={cx(styles.step)}
        onPress={onAppoint}
      >
        <View className={cx(styles.words)}>
          <Text className={cx(styles.title, next === null && styles.quiet)}>
            {next ? stepWords(next, today) : '还没约下一步'}
          </Text>
          <Text {...attrs({ id: 'next-clocks' })} className={cx(styles.note)}>
            {late !== '' && <Warn>{`${late}，`}</Warn>}
            {nextWords({ ...customer.journal, next: null }, customer.due, today)}
          </Text>
        </View>
        <Badge text={next ? '下一步' : '约时间'} />
      </Press>
      {promises.map(promise => (
        <Press
          key={promise.id}
          id={`promise-${promise.id}`}
          label={`答应过${promiseWords(promise, today)}，做到了就点一下`}
          isDisabled={act.isBusy}
          className={cx(styles.promise)}
          onPress={() => void keep(promise.id)}
        >
          <View className={cx(styles.tick)}>
            <Icon name="check" size={14} />
          </View>
          <Text className={cx(styles.words)}>
            答应过 {promiseWords(promise, today)}
            {promise.on < today && <Warn>{`，${lateWords(promise.on, today)}`}</Warn>}
          </Text>
        </Press>
      ))}
      <ConfirmLines facts={facts} today={today} onOpen={onFact} onSay={onSay} />
      <NextLinks customer={customer} onRemind={onRemind} onSay={onSay} />
      {act.refused && <Text className={cx(styles.refused)}>{act.refused.words}</Text>}
    </Card>
  )
}
