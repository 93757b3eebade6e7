import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { yuanText } from '@/domain/money'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Grade } from '@/ui/grade'
import { Row, Warn } from '@/ui/row'
import { Section } from '@/ui/section'
import { endWords, type Maturity } from './maturity-words'

type MaturityMonthProps = {
  id: string
  title: string
  tone?: 'calm' | 'warn'
  rows: readonly Maturity[]
  today: Day
}

/** One month of 「到期日历」, day by day. */
export const MaturityMonth = ({ id, title, tone = 'calm', rows, today }: MaturityMonthProps) => (
  <View id={`month-${id}`}>
    <Section text={`${title} ${rows.length}`} tone={tone} />
    <Card kind="list">
      {rows.map(row => (
        <Ending key={`${row.dealingId}-${row.what}`} row={row} today={today} />
      ))}
    </Card>
  </View>
)

function Ending({ row, today }: { row: Maturity; today: Day }) {
  const words = endWords(row, today)
  const isLate = row.on < today || row.isInArrears
  return (
    <Row
      id={`maturity-${row.dealingId}-${row.what}`}
      label={`${row.name}，${row.product}，${words}`}
      lead={<Grade letter={row.grade} />}
      title={row.name}
      badges={row.hasRenewal && <Badge text="续贷已开" />}
      note={
        <>
          {`${row.product} ${yuanText(row.amountFen)} · ${words}`}
          {isLate && <Warn>，按行内流程处理</Warn>}
        </>
      }
      isNoteWrapped
      onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.customerId}` })}
    />
  )
}
