import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { type Choices, choiceWords } from './filter'
import styles from './toolbar.module.css'
import type { Sort } from './use-customer-list'

type ToolbarProps = {
  total: number | undefined
  choices: Choices
  sort: Sort
  onSort: () => void
  onFilter: () => void
  onClear: () => void
}

/** How many there are, in what order, and by what they are filtered. */
export function Toolbar({ total, choices, sort, onSort, onFilter, onClear }: ToolbarProps) {
  const words = choiceWords(choices)
  return (
    <>
      <View className={cx(styles.bar)}>
        <Text {...attrs({ id: 'customers-total', role: 'status' })} className={cx(styles.total)}>
          {total === undefined ? '' : `${total} 位`}
        </Text>
        <Press
          id="customers-sort"
          label={
            sort === 'rank' ? '按约定时间和等级排，点按改成按姓名' : '按姓名排，点按改成按约定时间和等级'
          }
          className={cx(styles.tool)}
          onPress={onSort}
        >
          <Text>{sort === 'rank' ? '按约定、等级' : '按姓名'}</Text>
          <Icon name="chevron-down" size={16} />
        </Press>
        <Press
          id="customers-filter"
          label={words.length === 0 ? '筛选' : `筛选：${words.join('、')}`}
          className={cx(styles.tool, words.length > 0 && styles.on)}
          onPress={onFilter}
        >
          <Icon name="filter" size={16} />
          <Text>{words.length === 0 ? '筛选' : `筛选 ${words.length}`}</Text>
        </Press>
      </View>
      {words.length > 0 && (
        <Press
          id="customers-filter-clear"
          label={`清空筛选：${words.join('、')}`}
          className={cx(styles.chosen)}
          onPress={onClear}
        >
          <Text className={cx(styles.words)}>{words.join(' · ')}</Text>
          <Icon name="close" size={16} />
        </Press>
      )}
    </>
  )
}
