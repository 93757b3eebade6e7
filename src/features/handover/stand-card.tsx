import { Text } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Progress } from '@/ui/progress'
import { Stack } from '@/ui/stack'
import styles from './handover.module.css'
import { type Handover, STATUS_LABEL, standWords, sumOf, titleOf } from './handover-words'
import type { Held } from './use-handover'

/** How far it is: what is split, then what has moved. */
const shareOf = (handover: Handover): { label: string; share: number; figure: string } => {
  const { proposed, moved } = sumOf(handover)
  const of = (label: string, part: number, whole: number) => ({
    label,
    share: whole === 0 ? 1 : part / whole,
    figure: `${part}/${whole}`,
  })
  if (handover.status === 'preparing') return of('已分', handover.prepared, handover.total)
  return of('已移交', moved, proposed + moved)
}

/** Whose customers, where it stands, how far it is; and a way on where it has stopped. */
export function StandCard({ handover, held }: { handover: Handover; held: Held }) {
  const { refused, stopped, goOn } = held
  const isMoving = handover.status === 'preparing' || handover.status === 'running'
  return (
    <>
      <Card
        id="handover-stand"
        title={titleOf(handover)}
        aside={<Badge id="handover-status" text={STATUS_LABEL[handover.status]} />}
      >
        {isMoving && <Progress id="handover-progress" {...shareOf(handover)} />}
        <Text {...attrs({ id: 'handover-words' })} className={cx(styles.quiet)}>
          {standWords(handover)}
        </Text>
      </Card>
      {refused !== undefined && <Notice id="handover-refused" tone="warn" icon="alert" text={refused} />}
      {stopped !== undefined && handover.isMore && <Stopped why={stopped} goOn={goOn} />}
    </>
  )
}

/** Cut off in the middle: nothing is lost, and it goes on from where it stands. */
export const Stopped = ({ why, goOn }: { why: string; goOn: () => void }) => (
  <>
    <Notice
      id="handover-stopped"
      tone="warn"
      icon="alert"
      text={`${why.replace(/。$/, '')}，停在这里了，没有丢。系统稍后会接着办，也可以现在继续。`}
    />
    <Stack>
      <Button id="handover-go-on" kind="soft" text="继续" onPress={goOn} />
    </Stack>
  </>
)
