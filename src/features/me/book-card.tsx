import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { GRADES, type Grade as Letter } from '@/domain/grade'
import { handOff } from '@/lib/hand-off'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import { Press } from '@/ui/press'
import styles from './book-card.module.css'
import { bookShares, bookSize, type Stock } from './me-words'

const open = (grades: Letter[]) => {
  handOff('customers', { grades })
  void Taro.switchTab({ url: '/pages/customers/index' })
}

/** R46: the book in figures; each opens 客户 with that grade. */
export function BookCard({ stock }: { stock: Stock }) {
  const size = bookSize(stock)
  if (size === 0)
    return (
      <Card id="me-book" title="我的客户">
        <Text className={cx(styles.size)}>还没有。从表格导入，或在「客户」里新建第一位。</Text>
      </Card>
    )
  return (
    <Card
      id="me-book"
      title="我的客户"
      aside={<Text className={cx(styles.size)}>{size} 位</Text>}
      kind="list"
    >
      <View {...attrs({ isHidden: true })} className={cx(styles.bar)}>
        {bookShares(stock).map(({ grade, percent }) => (
          <View key={grade} className={cx(styles.part, styles[grade])} style={{ flexGrow: percent }} />
        ))}
      </View>
      <View className={cx(styles.figures)}>
        {GRADES.map(grade => (
          <Press
            key={grade}
            id={`me-grade-${grade}`}
            label={`${grade} 级 ${stock[grade]} 位，打开`}
            className={cx(styles.figure)}
            onPress={() => open([grade])}
          >
            <Grade letter={grade} size="s" />
            <Text className={cx(styles.count)}>{stock[grade]}</Text>
          </Press>
        ))}
      </View>
    </Card>
  )
}
