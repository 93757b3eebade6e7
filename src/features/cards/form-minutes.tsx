import Taro from '@tarojs/taro'
import { dayWords } from '@/domain/day-words'
import { FactList } from '@/features/customer/fact-list'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { hasMinutes } from './card-draft'
import { decisionFacts } from './card-facts'
import type { FormProps } from './form-props'

/** R108 会议纪要: what was decided goes, the notes stay here. */
export function MinutesForm({ held, meeting }: FormProps) {
  if (meeting === null || !hasMinutes(meeting))
    return (
      <Empty
        id="card-no-minutes"
        icon="people"
        title="还没有写下决定的会议"
        note="在会议里写下谁做什么、哪天前，就能出纪要。"
        next={{
          text: '去会议',
          onPress: () => void Taro.redirectTo({ url: `/pages/meetings/index?id=${held.customer.id}` }),
        }}
      />
    )
  return (
    <Card id="card-form" title={`${dayWords(meeting.on, held.today)} ${meeting.purpose}`}>
      <FactList id="card-decisions" facts={decisionFacts(meeting.decisions)} />
    </Card>
  )
}
