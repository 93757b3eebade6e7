import { Text, View } from '@tarojs/components'
import { yuanText } from '@/domain/money'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './value.module.css'
import { FIGURE_LABEL, FIGURES, type Figure, figureOf } from './value-words'

type FiguresCardProps = {
  sums: { incomeFen: number; costFen: number }
  onOpen: (figure: Figure) => void
}

/** Income, cost and what is left; a tap opens how each is made and of whom. */
export const FiguresCard = ({ sums, onOpen }: FiguresCardProps) => (
  <Card id="value-figures" kind="list">
    <View className={cx(styles.figures)}>
      {FIGURES.map(figure => {
        const fen = figureOf(sums, figure)
        return (
          <Press
            key={figure}
            id={`value-figure-${figure}`}
            label={`${FIGURE_LABEL[figure]} ${yuanText(fen)}，看怎么算的`}
            className={cx(styles.figure)}
            onPress={() => onOpen(figure)}
          >
            <Text className={cx(styles.label)}>{FIGURE_LABEL[figure]}</Text>
            <Text className={cx(styles.amount, fen < 0 && styles.warn)}>{yuanText(fen)}</Text>
          </Press>
        )
      })}
    </View>
  </Card>
)
