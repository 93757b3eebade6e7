import Taro from '@tarojs/taro'
import { useQuery } from '@/lib/use-query'
import { Icon } from '@/ui/icon'
import { Row, Warn } from '@/ui/row'

/** R68 how many alarms wait, and the way to them. */
export function DeclinesRow() {
  const { data } = useQuery('officer', 'decline.list', {})
  const n = data?.open.length ?? 0
  return (
    <Row
      id="value-declines"
      lead={<Icon name="chart" size={22} />}
      title="业务在减少"
      note={n === 0 ? '存款、手续费、在用产品' : <Warn>{`${n} 位，等你去看`}</Warn>}
      onPress={() => void Taro.navigateTo({ url: '/pages/value/declines' })}
    />
  )
}
