import { useShareAppMessage } from '@tarojs/taro'
import { PURPOSE_LABEL, type WrittenPurpose } from '@/domain/card'
import { shareOf } from '@/features/card-share/share-of'
import { CustomerLost } from '@/features/customer/customer-lost'
import { type Held, useCustomer } from '@/features/customer/use-customer'
import { AboutWhom } from '@/features/relations/about-whom'
import { useAbout } from '@/features/relations/use-about'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { hasMinutes, type Meeting } from './card-draft'
import { CardForm } from './form'
import { HeldButton, Ready, SendButton } from './ready'
import { useCompose } from './use-compose'
import { useGuard } from './use-guard'

type ComposeProps = { customerId: string; purpose: WrittenPurpose; meetingId: string }

/** One card: written, made, shared. */
export function ComposeScreen({ customerId, purpose, meetingId }: ComposeProps) {
  const { query, held } = useCustomer(customerId)
  const needsMeeting = purpose === 'minutes' || meetingId !== ''
  const meetings = useQuery('officer', 'meeting.list', needsMeeting && customerId ? { customerId } : null)
  const all = meetings.data?.meetings
  const error = query.error ?? meetings.error
  if (held && (!needsMeeting || all))
    return <Composing held={held} purpose={purpose} meeting={chosenOf(all ?? [], meetingId)} />
  return (
    <Screen id="card-compose" title={PURPOSE_LABEL[purpose]}>
      {customerId === '' || error?.code === 'NOT_FOUND' ? (
        <CustomerLost />
      ) : error ? (
        <ErrorState id="card-error" message={error.message} onRetry={() => void query.refresh()} />
      ) : (
        <Skeleton id="card-loading" rows={4} />
      )}
    </Screen>
  )
}

/** The meeting named, or for minutes the last one in which something was decided. */
const chosenOf = (meetings: readonly Meeting[], id: string): Meeting | null => {
  const named = meetings.filter(meeting => (id === '' ? hasMinutes(meeting) : meeting.id === id))
  return named.reduce<Meeting | null>((last, one) => (last && last.on >= one.on ? last : one), null)
}

type ComposingProps = { held: Held; purpose: WrittenPurpose; meeting: Meeting | null }

function Composing({ held, purpose, meeting }: ComposingProps) {
  const compose = useCompose(held, purpose, meeting)
  const { id, isArchived } = held.customer
  const guard = useGuard(id)
  const relations = useQuery('officer', 'relation.list', { customerId: id }).data?.relations
  const about = useAbout(id, relations)
  const { made, draft, change, lacks, refused, isBusy } = compose
  // Without a card the page itself would be shared, and its path names the customer.
  useShareAppMessage(() =>
    made && !guard.isHeld
      ? shareOf(purpose, made.title, made.path)
      : { title: '跟进志', path: '/pages/today/index' },
  )
  const canMake = lacks === undefined && compose.isReady && !isArchived && !about.isHeld
  return (
    <Screen
      id="card-compose"
      title={PURPOSE_LABEL[purpose]}
      footer={
        guard.isHeld ? (
          <HeldButton guard={guard} />
        ) : made ? (
          <SendButton made={made} />
        ) : (
          <Button
            id="card-make"
            text={lacks ?? '做好卡片'}
            isBusy={isBusy}
            isDisabled={!canMake}
            onPress={() => void compose.make(guard.isAsked, about.about)}
          />
        )
      }
    >
      {guard.sentence !== '' && <Notice id="card-guard" tone="warn" icon="alert" text={guard.sentence} />}
      {guard.dont !== '' && <Notice id="card-dont" text={`客户交代：${guard.dont}`} />}
      {refused !== undefined && <Notice id="card-refused" tone="warn" icon="alert" text={refused} />}
      {!made && about.named.length > 0 && (
        <Card id="card-about-whom">
          <AboutWhom id="card-about" about={about} />
        </Card>
      )}
      {made ? (
        <Ready made={made} today={held.today} />
      ) : (
        <CardForm purpose={purpose} held={held} draft={draft} change={change} meeting={meeting} />
      )}
    </Screen>
  )
}
