import Taro from '@tarojs/taro'
import type { Strip } from '@/domain/today'
import { Empty } from '@/ui/empty'
import { type Counts, dueCount, totalOf } from './today-list'

type TodayEmptyProps = { strip: Strip; counts: Counts; onStrip: (strip: Strip) => void }

const PRAISE = { contact: '今天要联系的都联系了', look: '今天要看的都看过了' }
const INVITE = { contact: '去联系要联系的', look: '看看要看一眼的' }

/** Nothing is due in this strip: praise, and the next useful thing. */
export function TodayEmpty({ strip, counts, onStrip }: TodayEmptyProps) {
  const other: Strip = strip === 'contact' ? 'look' : 'contact'
  const left = dueCount(counts, other)
  const isQuiet = totalOf(counts, 'contact') + totalOf(counts, 'look') === 0
  const toCustomers = () => void Taro.switchTab({ url: '/pages/customers/index' })
  if (left > 0)
    return (
      <Empty
        id="today-empty"
        title={PRAISE[strip]}
        next={{ text: `${INVITE[other]} ${left} 位`, onPress: () => onStrip(other) }}
      />
    )
  return (
    <Empty
      id="today-empty"
      title={isQuiet ? '今天没有到期的客户' : `${PRAISE[strip]}，今天的事都办完了`}
      note={isQuiet ? '建档或导入客户后，该联系谁、该看谁，会自己排到这里。' : '有空可以先看看接下来的。'}
      next={{ text: isQuiet ? '去客户簿' : '翻翻客户簿', onPress: toCustomers }}
    />
  )
}
