import { Text } from '@tarojs/components'
import { yuanText } from '@/domain/money'
import { type Month, monthOf, monthWords } from '@/domain/month'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { openOne } from './book-sheet'
import styles from './value.module.css'
import type { Book } from './value-words'

type SleepersSheetProps = { book: Book; isOpen: boolean; onClose: () => void }

/** R62 who sleeps with depth left: what each left so far, and since when nothing came. */
export function SleepersSheet({ book, isOpen, onClose }: SleepersSheetProps) {
  const { sleepers, dormant, today } = book
  const more = dormant - sleepers.length
  return (
    <Sheet
      id="value-sleepers"
      isOpen={isOpen}
      onClose={onClose}
      title="半年没有收入了"
      note={`${dormant} 位，以前赚钱多的在前`}
    >
      <Text className={cx(styles.formula)}>
        以前带来过利润，最近 6 个月没有收入。金额 = 到今天的全部收入 − 全部成本
      </Text>
      <Card id="value-sleeper-rows" kind="list">
        {sleepers.map(({ id, name, lifetimeFen, lastIncomeMonth }) => (
          <Row
            key={id}
            id={`value-sleeper-${id}`}
            title={name}
            note={`最后一次收入在${monthWords(lastIncomeMonth as Month, monthOf(today))}`}
            value={yuanText(lifetimeFen)}
            onPress={() => openOne(id)}
          />
        ))}
      </Card>
      {more > 0 && <Text className={cx(styles.quiet)}>{`还有 ${more} 位没列出来。`}</Text>}
    </Sheet>
  )
}
