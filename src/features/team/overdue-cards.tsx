import Taro from '@tarojs/taro'
import { STALL_LABEL } from '@/domain/stall'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { type Overdue, reasonsOf, reasonsWords, STALL_HELP } from './help-words'

/** R21 what is overdue by why it waits, then by officer; a tap opens the officer's year. */
export function OverdueCards({ overdue }: { overdue: readonly Overdue[] }) {
  const reasons = reasonsOf(overdue)
  if (reasons.length === 0)
    return <Empty id="help-none" title="没有逾期的客户" note="该联系的都联系到了。下面是等你决定的事。" />
  const total = overdue.reduce((sum, one) => sum + one.total, 0)
  return (
    <>
      <Section id="help-reasons" text={`逾期 ${total}，为什么`} tone="warn" />
      <Card kind="list">
        {reasons.map(({ why, n }) => (
          <Row
            key={why}
            id={`help-${why}`}
            title={STALL_LABEL[why]}
            note={STALL_HELP[why]}
            isNoteWrapped
            value={`${n} 位`}
          />
        ))}
      </Card>
      <Section id="help-officers" text="谁需要帮" aside="点开看全年" />
      <Card id="help-overdue" kind="list">
        {overdue.map(({ staffId, name, isHere, total, reasons }) => (
          <Row
            key={staffId}
            id={`help-${staffId}`}
            title={name}
            badges={isHere ? undefined : <Badge text="已离开" tone="warn" />}
            note={reasonsWords(reasons)}
            isNoteWrapped
            value={`${total} 位`}
            onPress={() =>
              void Taro.navigateTo({
                url: isHere ? `/pages/team/statement?staffId=${staffId}` : '/pages/staff/index',
              })
            }
          />
        ))}
      </Card>
    </>
  )
}
