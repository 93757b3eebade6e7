import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { StartSheet } from './start-sheet'
import { useTakers } from './use-takers'

type Open = { isOpen: boolean; onClose: () => void }
type SplitProps = Open & { from: { id: string; name: string }; customers?: number | undefined; note?: string }

const show = (id: string) => void Taro.navigateTo({ url: `/pages/handover/one?id=${id}` })

/** R115 all of somebody's customers, split among who is chosen. A repeated tap goes on with the same hand-over. */
export function SplitStart({ from, customers, note = '', isOpen, onClose }: SplitProps) {
  const [id] = useState(() => newId('han'))
  const takers = useTakers(from.id)
  const start = async (receiverIds: readonly string[]) => {
    await call('team', 'handover.propose', { id, fromId: from.id, receiverIds: [...receiverIds] })
    onClose()
    show(id)
  }
  return (
    <StartSheet
      title={`交接${from.name}的客户`}
      note={`${customers === undefined ? '' : `${customers} 位。`}${note}按各人的工作量和专长分，分好以后还能改，发出以前谁也看不到。`}
      takers={takers}
      isShared
      submit="开始分"
      isOpen={isOpen}
      onClose={onClose}
      onStart={start}
    />
  )
}

/** R126 one customer who asked for another officer. */
export function OneStart({ complaintId, isOpen, onClose }: Open & { complaintId: string }) {
  const [id] = useState(() => newId('han'))
  const takers = useTakers('')
  const start = async ([toId]: readonly string[]) => {
    if (toId === undefined) return
    await call('team', 'handover.one', { id, complaintId, toId })
    onClose()
    show(id)
  }
  return (
    <StartSheet
      title="更换客户经理"
      note="对方接收后，客户和资料都归他，原来的客户经理就看不到了。"
      takers={takers}
      isShared={false}
      submit="请他接收"
      isOpen={isOpen}
      onClose={onClose}
      onStart={start}
    />
  )
}
