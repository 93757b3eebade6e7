import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import styles from './value.module.css'
import {
  BOOK_FORMULA,
  BOOK_TITLE,
  type Book,
  type BookFigure,
  bookNote,
  bookValue,
  MOST_ROWS,
  rowsFor,
  sumsNote,
} from './value-words'

export const openOne = (id: string): void => void Taro.navigateTo({ url: `/pages/value/one?id=${id}` })

type BookSheetProps = { book: Book; figure: BookFigure; isOpen: boolean; onClose: () => void }

/** How a figure of the book is made, and the customers that make the most of it. */
export function BookSheet({ book, figure, isOpen, onClose }: BookSheetProps) {
  const rows = rowsFor(book.rows, figure)
  return (
    <Sheet
      id="value-sheet"
      isOpen={isOpen}
      onClose={onClose}
      title={BOOK_TITLE[figure]}
      note={bookNote(book, figure)}
    >
      <Text className={cx(styles.formula)}>{BOOK_FORMULA[figure]}</Text>
      <Card id="value-sheet-rows" kind="list">
        {rows.map(row => (
          <Row
            key={row.id}
            id={`value-row-${row.id}`}
            title={row.name}
            note={sumsNote(row)}
            isNoteWrapped
            value={bookValue(row, figure)}
            onPress={() => openOne(row.id)}
          />
        ))}
      </Card>
      {rows.length === 0 && <Text className={cx(styles.quiet)}>这段时间没有。</Text>}
      {rows.length === MOST_ROWS && (
        <Text className={cx(styles.quiet)}>{`先列出最多的 ${MOST_ROWS} 位。`}</Text>
      )}
    </Sheet>
  )
}
