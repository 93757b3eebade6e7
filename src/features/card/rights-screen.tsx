import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ChannelsCard } from './channels-card'
import { ConsentCard } from './consent-card'
import { CorrectCard } from './correct-card'
import { EraseCard } from './erase-card'
import { KeptCard } from './kept-card'
import { useRights } from './use-rights'
import { Words } from './words'

/** The rights desk: what is kept about me and what I decide about it; for whoever is confirmed as the customer. */
export function RightsScreen({ token }: { token: string }) {
  const { desk, error, decide, read } = useRights(token)
  return (
    <Screen id="rights" title="我的信息">
      {desk ? (
        <>
          <KeptCard id="rights-kept" title="本行留存您的信息" kept={desk.kept} />
          <ConsentCard desk={desk} decide={decide} />
          <ChannelsCard desk={desk} decide={decide} />
          <Card id="rights-grading" title="怎么安排联系的先后">
            <Words>{desk.grading}</Words>
          </Card>
          <KeptCard id="rights-records" title="本行还留有这些记录" kept={desk.records} />
          <CorrectCard token={token} />
          <EraseCard desk={desk} decide={decide} />
        </>
      ) : error ? (
        <ErrorState
          id="rights-error"
          message={error.message}
          {...(error.code === 'FORBIDDEN' ? {} : { onRetry: () => void read() })}
        />
      ) : (
        <Skeleton id="rights-loading" rows={6} />
      )}
    </Screen>
  )
}
