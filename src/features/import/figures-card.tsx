import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import styles from './figures-card.module.css'
import { figuresOf, type Preview } from './import-words'

type FiguresCardProps = { name: string; preview: Preview; isReading: boolean }

/** Four figures: 共, 可导入, 重复, 有问题. */
export const FiguresCard = ({ name, preview, isReading }: FiguresCardProps) => (
  <Card id="import-figures">
    <Text {...attrs({ id: 'import-file' })} className={cx(styles.name)}>
      {isReading ? '正在重新核对…' : name}
    </Text>
    <View className={cx(styles.figures, isReading && styles.stale)}>
      {figuresOf(preview).map(({ id, text, count, isWarning }) => (
        <View
          key={id}
          {...attrs({ id: `import-figure-${id}`, role: 'img', label: `${text} ${count} 行` })}
          className={cx(styles.figure)}
        >
          <Text className={cx(styles.label)}>{text}</Text>
          <Text className={cx(styles.count, isWarning && styles.warn, id === 'ready' && styles.good)}>
            {count}
          </Text>
        </View>
      ))}
    </View>
  </Card>
)
