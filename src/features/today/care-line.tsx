import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@/lib/use-query'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './care-line.module.css'

/** Birthdays, a festival, what is left to write down: one slim line, and none where there is nothing. */
export function CareLine() {
  const { data } = useQuery('officer', 'care.line', {})
  if (!data?.line) return null
  const { line, tab } = data
  return (
    <Press
      id="today-care"
      className={cx(styles.line)}
      onPress={() => void Taro.navigateTo({ url: `/pages/care/index?tab=${tab}` })}
    >
      <Text>{line}</Text>
      <Icon name="chevron-right" size={16} />
    </Press>
  )
}
