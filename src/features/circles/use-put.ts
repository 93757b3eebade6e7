import { useState } from 'react'
import { call } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'

export type Who = { id: string; name: string }
type Said = { key: string; text: string; who: Who; isIn: boolean }

/** R85 in or out by a tap, with a way back. */
export function usePut(circleId: string, onDone: () => Promise<void>) {
  const acts = useDecision(onDone)
  const [said, setSaid] = useState<Said>()
  const put = async (who: Who, isIn: boolean): Promise<boolean> => {
    const isDone = await acts.run(() =>
      call('officer', 'circle.put', { id: circleId, customerIds: [who.id], isIn }),
    )
    if (isDone)
      setSaid({
        key: `${who.id} ${isIn}`,
        text: isIn ? `${who.name}放进来了` : `${who.name}移出了，不再推荐进来`,
        who,
        isIn,
      })
    return isDone
  }
  const undo = async () => {
    if (said) await put(said.who, !said.isIn)
  }
  return { ...acts, put, undo, said, hush: () => setSaid(undefined) }
}
