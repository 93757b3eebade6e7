import { STRIP_LABEL } from '@/domain/labels'
import { LogSheet } from '@/features/log/log-sheet'
import { TodayReminders } from '@/features/reminders/today-reminders'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { Toast } from '@/ui/toast'
import { CareLine } from './care-line'
import { ChatLine } from './chat-line'
import { hasTicks } from './sections'
import { TeamLine } from './team-line'
import { TodayEmpty } from './today-empty'
import { TodayHeader } from './today-header'
import { dueCount } from './today-list'
import { TodaySection } from './today-section'
import { useTodayPage } from './use-today-page'

/** 「今天」: whom to call, whom to look at, and the one thing to do with each. */
export function TodayView() {
  const page = useTodayPage()
  const { query, counts, strip, sections, today } = page
  const { data, status, error } = query
  return (
    <>
      {data && <TodayHeader today={today} lunar={data.lunar} />}
      {!data && status === 'loading' && <Skeleton id="today-loading" rows={6} />}
      {!data && error && (
        <ErrorState id="today-error" message={error.message} onRetry={() => void query.refresh()} />
      )}
      {data && error && <Notice id="today-offline" text={`${error.message}。下面是上次看到的。`} />}
      <ChatLine />
      {data && <TeamLine today={today} />}
      {counts && (
        <Segmented
          id="today-strip"
          label="今天的两条线"
          options={(['contact', 'look'] as const).map(value => ({
            value,
            text: STRIP_LABEL[value],
            count: dueCount(counts, value),
          }))}
          value={strip}
          onChange={page.setStrip}
        />
      )}
      {strip === 'contact' && <CareLine />}
      {data?.hold && strip === 'contact' && <Notice id="today-hold" icon="clock" text={data.hold.sentence} />}
      {data && counts && (
        <TodayReminders
          reminders={data.reminders}
          today={today}
          due={dueCount(counts, 'contact')}
          hasTicks={hasTicks(sections)}
          onError={page.say}
        />
      )}
      {counts && dueCount(counts, strip) === 0 && !sections.some(({ id }) => id !== 'next') && (
        <TodayEmpty strip={strip} counts={counts} onStrip={page.setStrip} />
      )}
      {sections.map(section => (
        <TodaySection
          key={section.id}
          section={section}
          today={today}
          hold={data?.hold}
          onMore={section.id === 'next' && !page.isAllShown ? page.showAll : undefined}
          {...page.rowHandlers}
        />
      ))}
      {page.left > 0 && page.canLoad && (
        <Stack>
          <Button
            id="today-more"
            kind="plain"
            text={`再看 ${Math.min(50, page.left)} 位`}
            isBusy={page.isLoading}
            onPress={() => void page.more()}
          />
        </Stack>
      )}
      {page.message !== null && <Toast id="today-message" text={page.message} onClose={page.clearMessage} />}
      <LogSheet {...page.sheet} />
    </>
  )
}
