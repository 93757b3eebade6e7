import Taro from '@tarojs/taro'
import { agoWords } from '@/domain/day-words'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Grade } from '@/ui/grade'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'

/** R43 whose facts ask to be confirmed, the longest stale first; quiet while there are none. */
export function StaleFacts() {
  const { data } = useQuery('officer', 'fact.stale', {})
  if (data === undefined || data.rows.length === 0) return null
  const { rows, hasMore, today } = data
  return (
    <>
      <Section
        id="stale-count"
        text={`资料该问问了 ${rows.length}${hasMore ? ' 位以上' : ' 位'}`}
        aside="下次联系时顺便问"
      />
      <Card kind="list">
        {rows.map(({ customerId, name, grade, labels, since }) => (
          <Row
            key={customerId}
            id={`stale-${customerId}`}
            lead={<Grade letter={grade} />}
            title={name}
            note={`${labels.join('、')}，${since === today ? '今天到期' : `${agoWords(since, today)}就该问了`}`}
            isNoteWrapped
            onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })}
          />
        ))}
      </Card>
    </>
  )
}
