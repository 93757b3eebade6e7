import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@/lib/use-query'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './care-line.module.css'

/** Birthdays, a festival, what is left to write down, whom a list waits for: a slim line each, and none where there is nothing. */
export function CareLine() {
  const { data } = useQuery('officer', 'care.line', {})
  if (!data) return null
  const { line, tab, waiting } = data
  return (
    <>
      {line !== '' && <Line id="today-care" text={line} url={`/pages/care/index?tab=${tab}`} />}
      {waiting > 0 && (
        <Line id="today-lists" text={`名单里还有 ${waiting} 位没联系`} url="/pages/offers/index?tab=lists" />
      )}
    </>
  )
}

const Line = ({ id, text, url }: { id: string; text: string; url: string }) => (
  <Press id={id} className={cx(styles.line)} onPress={() => void Taro.navigateTo({ url })}>
    <Text>{text}</Text>
    <Icon name="chevron-right" size={16} />
  </Press>
)
