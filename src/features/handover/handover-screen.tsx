import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { HandoverLost } from './handover-lost'
import type { Handover } from './handover-words'
import { Pair } from './pair'
import { ReceiversCard } from './receivers-card'
import { StandCard } from './stand-card'
import { type Held, useHandover } from './use-handover'

/** One hand-over, for whoever decides: split, moved by hand, offered, followed to its end (R114-R116). */
export function HandoverScreen({ id }: { id: string }) {
  const held = useHandover(id)
  const { data: handover } = held.query
  if (handover === undefined)
    return (
      <Screen id="handover" title="客户交接">
        <HandoverLost id={id} query={held.query} />
      </Screen>
    )
  return (
    <Screen id="handover" title="客户交接" footer={footerOf(handover, held)}>
      <StandCard handover={handover} held={held} />
      {handover.status !== 'undone' && handover.status !== 'undoing' && <ReceiversCard handover={handover} />}
    </Screen>
  )
}

const ask = async (title: string, content: string, confirmText: string): Promise<boolean> =>
  (await Taro.showModal({ title, content, confirmText })).confirm

const undo = async (held: Held) => {
  const isSure = await ask('撤回这次交接？', '客户不会有变动，分好的名单会清掉。', '撤回')
  if (isSure) await held.act('handover.undo')
}

/** The one thing to do next; taking it back as long as nobody has accepted. */
function footerOf(handover: Handover, held: Held) {
  const { isBusy } = held
  const back = (
    <Button id="handover-undo" kind="plain" text="撤回" isBusy={isBusy} onPress={() => void undo(held)} />
  )
  switch (handover.status) {
    case 'draft':
      return (
        <Pair
          minor={back}
          major={
            <Button
              id="handover-offer"
              text="发给接收人"
              isBusy={isBusy}
              onPress={() => void held.act('handover.offer')}
            />
          }
        />
      )
    case 'preparing':
    case 'offered':
      return back
    case 'running':
    case 'done':
    case 'undoing':
    case 'undone':
      return undefined
    default:
      return handover.status satisfies never
  }
}
