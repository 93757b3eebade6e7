import { Text, View } from '@tarojs/components'
import { GRADES } from '@/domain/grade'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import { Press } from '@/ui/press'
import type { GradeLetter } from './filter'
import styles from './grade-strip.module.css'

type GradeStripProps = {
  stock: Readonly<Record<GradeLetter, number>>
  chosen: readonly GradeLetter[]
  onPress: (letter: GradeLetter) => void
}

/** R46 how many customers stand in each grade; a tap shows only them. */
export function GradeStrip({ stock, chosen, onPress }: GradeStripProps) {
  return (
    <View
      {...attrs({ id: 'customers-grades', role: 'group', label: '各级客户' })}
      className={cx(styles.strip)}
    >
      {GRADES.map(letter => (
        <Press
          key={letter}
          id={`customers-grade-${letter}`}
          label={`${letter} 级 ${stock[letter]} 位`}
          isSelected={chosen.includes(letter)}
          className={cx(styles.cell, chosen.includes(letter) && styles.chosen)}
          onPress={() => onPress(letter)}
        >
          <Grade letter={letter} size="s" />
          <Text className={cx(styles.count)}>{stock[letter]}</Text>
        </Press>
      ))}
    </View>
  )
}
