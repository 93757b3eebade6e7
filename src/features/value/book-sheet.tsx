import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { yuanText } from '@/domain/money'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import styles from './value.module.css'
import { type Book, FIGURE_LABEL, type Figure, FORMULA, figureOf, rowsFor, sumsNote } from './value-words'

export const openOne = (id: string): void => void Taro.navigateTo({ url: `/pages/value/one?id=${id}` })

type BookSheetProps = { book: Book; figure: Figure | 'loss'; isOpen: boolean; onClose: () => void }

/** How a figure of the book is made, and the customers that make the most of it. */
export function BookSheet({ book, figure, isOpen, onClose }: BookSheetProps) {
  const rows = rowsFor(book.rows, figure)
  const shown = figure === 'loss' ? 'margin' : figure
  return (
    <Sheet
      id="value-sheet"
      isOpen={isOpen}
      onClose={onClose}
      title={figure === 'loss' ? '成本高于收入的客户' : FIGURE_LABEL[figure]}
      note={figure === 'loss' ? `${book.losses} 位` : yuanText(figureOf(book, figure))}
    >
      <Text className={cx(styles.formula)}>{FORMULA[shown]}</Text>
      <Card id="value-sheet-rows" kind="list">
        {rows.map(row => (
          <Row
            key={row.id}
            id={`value-row-${row.id}`}
            title={row.name}
            note={sumsNote(row)}
            isNoteWrapped
            value={yuanText(figureOf(row, shown))}
            onPress={() => openOne(row.id)}
          />
        ))}
      </Card>
      {rows.length === 0 && <Text className={cx(styles.quiet)}>这段时间没有。</Text>}
    </Sheet>
  )
}
