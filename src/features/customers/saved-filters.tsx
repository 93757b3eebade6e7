import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { type Choices, choicesOf, type GradeLetter, isSameFilter } from './filter'
import styles from './saved-filters.module.css'
import type { SavedFilters } from './use-saved-filters'

type SavedFiltersProps = {
  saved: SavedFilters
  grades: readonly GradeLetter[]
  choices: Choices
  onChoose: (grades: GradeLetter[], choices: Choices) => void
}

/** R45 what one saved, each with its count of now; a tap lists it, another lists all. */
export function SavedFilterChips({ saved, grades, choices, onChoose }: SavedFiltersProps) {
  if (saved.rows.length === 0) return null
  return (
    <View
      {...attrs({ id: 'saved-filters', role: 'group', label: '存下的筛选' })}
      className={cx(styles.chips)}
    >
      {saved.rows.map(({ id, name, filter, total }) => {
        const isOn = isSameFilter(filter, grades, choices)
        return (
          <Press
            key={id}
            id={`saved-${id}`}
            label={`${name}，${total} 位`}
            isSelected={isOn}
            className={cx(styles.chip, isOn && styles.on)}
            onPress={() =>
              isOn ? onChoose([], {}) : onChoose([...(filter.grades ?? [])], choicesOf(filter))
            }
          >
            <Text className={cx(styles.name)}>{name}</Text>
            <Text className={cx(styles.total)}>{total}</Text>
          </Press>
        )
      })}
    </View>
  )
}
