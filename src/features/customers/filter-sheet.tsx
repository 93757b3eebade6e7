import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Sheet } from '@/ui/sheet'
import { type Choices, DIVISIONS, filterOf, type GradeLetter, withChoice } from './filter'
import styles from './filter-sheet.module.css'
import { SaveFilter } from './save-filter'
import { TagChips } from './tag-chips'
import type { SavedFilters } from './use-saved-filters'

type FilterSheetProps = {
  isOpen: boolean
  grades: readonly GradeLetter[]
  choices: Choices
  saved: SavedFilters
  onClose: () => void
  onApply: (choices: Choices) => void
}

/** Every division as chips, and how many customers the answer has before one asks for them. */
export function FilterSheet({ isOpen, grades, choices, saved, onClose, onApply }: FilterSheetProps) {
  const [chosen, setChosen] = useState(choices)
  useEffect(() => {
    if (isOpen) setChosen(choices)
  }, [isOpen, choices])
  const input = { filter: filterOf(grades, chosen), limit: 1 }
  const { data } = useQuery('officer', 'customer.list', isOpen ? input : null)
  const apply = () => {
    onApply(chosen)
    onClose()
  }
  const footer = (
    <View className={cx(styles.footer)}>
      <View className={cx(styles.clear)}>
        <Button id="filter-clear" text="清空" kind="plain" onPress={() => setChosen({})} />
      </View>
      <View className={cx(styles.apply)}>
        <Button id="filter-apply" text={data ? `看这 ${data.total} 位` : '看结果'} onPress={apply} />
      </View>
    </View>
  )
  return (
    <Sheet
      id="filter"
      isOpen={isOpen}
      onClose={onClose}
      title="筛选"
      {...(grades.length === 0 ? {} : { note: `${[...grades].sort().join('、')} 级里` })}
      footer={footer}
    >
      {DIVISIONS.map(({ key, label, options }) => (
        <Chips
          key={key}
          id={`filter-${key}`}
          label={label}
          options={options}
          value={chosen[key]}
          onChange={value => setChosen(before => withChoice(before, key, value))}
        />
      ))}
      <TagChips
        isOpen={isOpen}
        tag={chosen.tag}
        onChange={tag => setChosen(before => withChoice(before, 'tag', tag))}
      />
      <SaveFilter saved={saved} grades={grades} choices={chosen} />
    </Sheet>
  )
}
