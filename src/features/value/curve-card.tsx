import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './value.module.css'
import { type Book, curveWords } from './value-words'

/** R49-R51 the Pareto curve as bars, with the lines at a twentieth and a fifth; one sentence says it all, a tap opens its customers. */
export function CurveCard({ book, onOpen }: { book: Book; onOpen: () => void }) {
  const sentence = curveWords(book)
  return (
    <Card id="value-curve" title="谁撑起这本账">
      <Press
        id="value-curve-label"
        label={`${sentence}看怎么算的`}
        {...(book.bearers === 0 ? { isDisabled: true } : { onPress: onOpen })}
      >
        <Text className={cx(styles.sentence)}>{sentence}</Text>
        {book.curve.length > 1 && (
          <View {...attrs({ isHidden: true })}>
            <View className={cx(styles.curve)}>
              {book.curve.slice(1).map(({ x, y }) => (
                <View
                  key={x}
                  className={cx(styles.step, x <= 0.2 && styles.fifth, x <= 0.05 && styles.twentieth)}
                  style={{ height: `${Math.round(y * 100)}%` }}
                />
              ))}
              <View className={cx(styles.mark)} style={{ left: '5%' }} />
              <View className={cx(styles.mark)} style={{ left: '20%' }} />
            </View>
            <View className={cx(styles.axis)}>
              <Text className={cx(styles.at)} style={{ left: '5%' }}>
                5%
              </Text>
              <Text className={cx(styles.at)} style={{ left: '20%' }}>
                20% 的客户
              </Text>
              <Text className={cx(styles.end)}>{`有收入的 ${book.bearers} 位`}</Text>
            </View>
          </View>
        )}
      </Press>
    </Card>
  )
}
