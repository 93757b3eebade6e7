import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMe } from '@/features/access/use-me'
import { withoutStop } from '@/lib/without-stop'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Progress } from '@/ui/progress'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { acceptWords, isWaiting } from './accept-words'
import styles from './handover.module.css'
import { HandoverLost } from './handover-lost'
import { countsOf, type Handover, LOAD_NOTE, type Receiver } from './handover-words'
import { Pair } from './pair'
import { Stopped } from './stand-card'
import { TakenLines } from './taken-lines'
import { type Held, useHandover } from './use-handover'

/** What is offered to the reader: accepted or declined, then taken over one by one (R115, R116). */
export function AcceptScreen({ id }: { id: string }) {
  const held = useHandover(id)
  const { data: me } = useMe()
  const { data: handover } = held.query
  const mine = handover?.receivers.find(one => one.id === me?.staff.id)
  if (handover && mine) return <Offered handover={handover} mine={mine} held={held} />
  return (
    <Screen id="accept" title="交给我的客户">
      {handover && !me ? <Skeleton rows={4} /> : <HandoverLost id={handover ? '' : id} query={held.query} />}
    </Screen>
  )
}

type OfferedProps = { handover: Handover; mine: Receiver; held: Held }

function Offered({ handover, mine, held }: OfferedProps) {
  const counts = countsOf(handover, mine.id)
  const all = counts.proposed + counts.moved
  const { error } = held.query
  return (
    <Screen
      id="accept"
      title="交给我的客户"
      footer={isWaiting(mine, counts) ? <Answer mine={mine} held={held} n={counts.proposed} /> : undefined}
    >
      {error && <Notice id="accept-offline" text={`${withoutStop(error.message)}。下面是上次看到的。`} />}
      <Card id="accept-stand" title={`${handover.from.name}的 ${all} 位客户`}>
        {mine.status === 'accepted' && (
          <Progress
            id="accept-progress"
            label="已移交"
            share={all === 0 ? 1 : counts.moved / all}
            figure={`${counts.moved}/${all}`}
          />
        )}
        <Text {...attrs({ id: 'accept-words' })} className={cx(styles.quiet)}>
          {acceptWords(handover, mine, counts)}
        </Text>
        {isWaiting(mine, counts) && <Text className={cx(styles.quiet)}>{LOAD_NOTE}</Text>}
      </Card>
      {held.refused !== undefined && (
        <Notice id="accept-refused" tone="warn" icon="alert" text={held.refused} />
      )}
      {held.stopped !== undefined && handover.isMore && <Stopped why={held.stopped} goOn={held.goOn} />}
      <TakenLines handover={handover} toId={mine.id} movedSoFar={counts.moved} />
    </Screen>
  )
}

const decline = async (held: Held) => {
  const { confirm } = await Taro.showModal({
    title: '不接收这些客户？',
    content: '会告诉主管，改分给别的同事。改主意了还可以回来接收。',
    confirmText: '不接收',
  })
  if (confirm) await held.act('handover.decline')
}

type AnswerProps = { mine: Receiver; held: Held; n: number }

/** Yes or no; who declined may still change the mind. */
function Answer({ mine, held, n }: AnswerProps) {
  const yes = (
    <Button
      id="accept-yes"
      text={`接收这 ${n} 位`}
      isBusy={held.isBusy}
      onPress={() => void held.act('handover.accept')}
    />
  )
  if (mine.status !== 'offered') return yes
  const no = (
    <Button
      id="accept-no"
      kind="plain"
      text="不接收"
      isBusy={held.isBusy}
      onPress={() => void decline(held)}
    />
  )
  return <Pair minor={no} major={yes} />
}
