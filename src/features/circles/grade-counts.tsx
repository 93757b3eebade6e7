import { Text, View } from '@tarojs/components'
import { GRADES } from '@/domain/grade'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import type { CircleRow } from './circle-words'
import styles from './circles.module.css'

/** R85 how many of each grade; a grade that nobody has is left out. */
export const GradeCounts = ({ stock }: Pick<CircleRow, 'stock'>) => (
  <View {...attrs({ id: 'circle-grades', role: 'group', label: '各级几位' })} className={cx(styles.grades)}>
    {GRADES.filter(letter => stock[letter] > 0).map(letter => (
      <View key={letter} className={cx(styles.grade)}>
        <Grade letter={letter} size="s" />
        <Text>{`${stock[letter]} 位`}</Text>
      </View>
    ))}
  </View>
)
