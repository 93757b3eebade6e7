import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { FactList } from '@/features/customer/fact-list'
import { TextLink } from '@/features/customer/text-link'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Meeting } from './meeting-words'

type PlanCardProps = {
  meeting: Meeting
  customer: { id: string; name: string }
  today: Day
  onChange: () => void
}

/** R105 what the meeting is for; while it lies ahead its agenda goes to the customer as a 预约 card. */
export function PlanCard({ meeting, customer, today, onChange }: PlanCardProps) {
  const { purpose, on, at, place, agenda, informationNeeded, minutesAt } = meeting
  const facts: [string, string][] = [
    ['客户', customer.name],
    ['时间', `${dayWords(on, today)} ${at}`],
    ...(place ? ([['地点', place]] as [string, string][]) : []),
    ...(agenda.length > 0 ? ([['议程', agenda.join('；')]] as [string, string][]) : []),
    ...(informationNeeded ? ([['想了解', informationNeeded]] as [string, string][]) : []),
  ]
  const send = () =>
    void Taro.navigateTo({
      url: `/pages/cards/compose?id=${customer.id}&purpose=appointment&meeting=${meeting.id}`,
    })
  return (
    <Card
      id="meeting-plan"
      title={purpose}
      aside={<TextLink id="meeting-change" text="改" onPress={onChange} />}
    >
      <FactList id="meeting-facts" facts={facts} />
      {minutesAt === null && on >= today && (
        <Button id="meeting-send" kind="soft" text="把议程发给客户" onPress={send} />
      )}
    </Card>
  )
}
