import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import styles from './stock.module.css'

type WhoListProps = {
  rows: readonly { id: string; title: string; note: string; url: string }[]
  total: number
  elsewhere: number
  /** Whose customers the others are not any more: 你, 这个队. */
  whose: string
}

/** Customers by row, and how many more there are. */
export const WhoList = ({ rows, total, elsewhere, whose }: WhoListProps) => (
  <>
    {rows.length > 0 && (
      <Card id="stock-rows" kind="list">
        {rows.map(({ id, title, note, url }) => (
          <Row
            key={id}
            id={`stock-row-${id}`}
            title={title}
            note={note}
            isNoteWrapped
            onPress={() => void Taro.navigateTo({ url })}
          />
        ))}
      </Card>
    )}
    {total === 0 && <Text className={cx(styles.quiet)}>没有。</Text>}
    {elsewhere > 0 && (
      <Text className={cx(styles.quiet)}>{`另有 ${elsewhere} 位已经不在${whose}名下。`}</Text>
    )}
    {total > rows.length + elsewhere && (
      <Text className={cx(styles.quiet)}>{`共 ${total} 位，先列出 ${rows.length} 位。`}</Text>
    )}
  </>
)
