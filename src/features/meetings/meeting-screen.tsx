import { useState } from 'react'
import { CustomerLost } from '@/features/customer/customer-lost'
import { type Held, useCustomer } from '@/features/customer/use-customer'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Toast } from '@/ui/toast'
import { DecisionsCard } from './decisions-card'
import type { Meeting } from './meeting-words'
import { NotesCard } from './notes-card'
import { PlanCard } from './plan-card'
import { PlanSheet } from './plan-sheet'
import { ToldCard } from './told-card'
import { type Meetings, useMeetings } from './use-meetings'

/** One meeting: agenda → stage notes → decisions → minutes → ticks (R105-R109). */
export function MeetingScreen({ customerId, id }: { customerId: string; id: string }) {
  const { query, held } = useCustomer(customerId)
  const meetings = useMeetings(customerId)
  const meeting = meetings.meetings?.find(one => one.id === id)
  const error = query.error ?? meetings.query.error
  if (held && meeting) return <OneMeeting held={held} meeting={meeting} meetings={meetings} />
  if (customerId === '' || error?.code === 'NOT_FOUND' || meetings.meetings) return <CustomerLost />
  return error ? (
    <ErrorState id="meeting-error" message={error.message} onRetry={() => void meetings.query.refresh()} />
  ) : (
    <Skeleton id="meeting-loading" rows={4} />
  )
}

type OneMeetingProps = { held: Held; meeting: Meeting; meetings: Meetings }

function OneMeeting({ held, meeting, meetings }: OneMeetingProps) {
  const [isChanging, setChanging] = useState(false)
  const [said, say] = useState<string | null>(null)
  const { today, rules, customer } = held
  return (
    <>
      {meetings.refused !== undefined && !isChanging && (
        <Notice id="meeting-refused" tone="warn" icon="alert" text={meetings.refused} />
      )}
      <PlanCard
        meeting={meeting}
        customer={customer}
        today={today}
        onChange={() => setChanging(true)}
        onSay={say}
      />
      <ToldCard customer={customer} />
      <NotesCard meeting={meeting} meetings={meetings} today={today} />
      <DecisionsCard
        meeting={meeting}
        meetings={meetings}
        today={today}
        calendar={rules.calendar}
        customerId={customer.id}
      />
      <PlanSheet
        key={meeting.version}
        customerId={customer.id}
        meeting={meeting}
        meetings={meetings}
        today={today}
        calendar={rules.calendar}
        isOpen={isChanging}
        onClose={() => setChanging(false)}
      />
      {said !== null && <Toast id="meeting-said" text={said} onClose={() => say(null)} />}
    </>
  )
}
