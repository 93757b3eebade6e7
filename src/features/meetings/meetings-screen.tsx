import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { CustomerLost } from '@/features/customer/customer-lost'
import { useRules } from '@/features/log/use-rules'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { inOrder, meetingNote } from './meeting-words'
import { PlanSheet } from './plan-sheet'
import { useMeetings } from './use-meetings'

/** The meetings with one customer: to come, held, and what is still open of them. */
export function MeetingsScreen({ customerId }: { customerId: string }) {
  const { today, rules } = useRules()
  const meetings = useMeetings(customerId)
  const [isPlanning, setPlanning] = useState(false)
  if (customerId === '' || meetings.query.error?.code === 'NOT_FOUND') return <CustomerLost />
  const open = (id: string) =>
    void Taro.navigateTo({ url: `/pages/meetings/one?customer=${customerId}&id=${id}` })
  return (
    <Listing id="meetings" query={meetings.query}>
      {({ meetings: all }) => (
        <>
          <Card id="meetings-list" kind="list">
            <Row
              id="meeting-new"
              lead={<Icon name="plus" size={22} />}
              title="约会议"
              onPress={() => {
                meetings.clear()
                setPlanning(true)
              }}
            />
            {inOrder(all, today).map(meeting => (
              <Row
                key={meeting.id}
                id={`meeting-${meeting.id}`}
                title={meeting.purpose}
                isTitleWrapped
                note={meetingNote(meeting, today)}
                isNoteWrapped
                onPress={() => open(meeting.id)}
              />
            ))}
          </Card>
          {all.length === 0 && (
            <Empty
              id="meetings-none"
              icon="people"
              title="还没有会议"
              note="约好就能把议程发给客户；会后决定一写下，纪要马上能发。"
            />
          )}
          <PlanSheet
            customerId={customerId}
            meeting={null}
            meetings={meetings}
            today={today}
            calendar={rules.calendar}
            isOpen={isPlanning}
            onClose={() => setPlanning(false)}
          />
        </>
      )}
    </Listing>
  )
}
