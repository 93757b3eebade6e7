import { View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './grade.module.css'

export type GradeLetter = 'A' | 'B' | 'C' | 'D' | 'E'

type GradeProps = { letter: GradeLetter; size?: 's' | 'm' | 'l'; id?: string }

/** A grade: a letter first, a colour second. */
export function Grade({ letter, size = 'm', id }: GradeProps) {
  return (
    <View
      {...attrs({ id, role: 'img', label: `${letter} 级` })}
      className={cx(styles.grade, styles[size], styles[letter])}
    >
      {letter}
    </View>
  )
}
