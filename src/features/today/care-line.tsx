import Taro from '@tarojs/taro'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'

/** Birthdays, a festival, what is left to write down: one line, and none where there is nothing. */
export function CareLine() {
  const { data } = useQuery('officer', 'care.line', {})
  if (!data?.line) return null
  const { line, tab } = data
  return (
    <Card kind="list">
      <Row
        id="today-care"
        title={line}
        onPress={() => void Taro.navigateTo({ url: `/pages/care/index?tab=${tab}` })}
      />
    </Card>
  )
}
