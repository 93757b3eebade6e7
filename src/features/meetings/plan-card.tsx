import Taro from '@tarojs/taro'
import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { FactList } from '@/features/customer/fact-list'
import { TextLink } from '@/features/customer/text-link'
import { addAlarm, alarmAt } from '@/features/log/alarm'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Meeting } from './meeting-words'

type PlanCardProps = {
  meeting: Meeting
  customer: Pick<CustomerRow, 'id' | 'name' | 'kind'>
  today: Day
  onChange: () => void
  onSay: (words: string) => void
}

/** R105 what the meeting is for; while it lies ahead its agenda goes to the customer as a 预约 card, and its hour to the phone's calendar. */
export function PlanCard({ meeting, customer, today, onChange, onSay }: PlanCardProps) {
  const { purpose, on, at, place, agenda, informationNeeded, minutesAt } = meeting
  const facts: [string, string][] = [
    ['客户', customer.name],
    ['时间', `${dayWords(on, today)} ${at}`],
    ...(place ? ([['地点', place]] as [string, string][]) : []),
    ...(agenda.length > 0 ? ([['议程', agenda.join('；')]] as [string, string][]) : []),
    ...(informationNeeded ? ([['想了解', informationNeeded]] as [string, string][]) : []),
  ]
  const alarm = minutesAt === null ? alarmAt(customer, { on, at }, Date.now()) : null
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
      {process.env.TARO_ENV !== 'h5' && alarm !== null && (
        <TextLink id="meeting-alarm" text="加到手机日历" onPress={() => void addAlarm(alarm).then(onSay)} />
      )}
      {minutesAt === null && on >= today && (
        <Button id="meeting-send" kind="soft" text="把议程发给客户" onPress={send} />
      )}
    </Card>
  )
}
