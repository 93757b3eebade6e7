import { call } from '@/lib/cloud'
import { Row } from '@/ui/row'
import { ReasonSheet } from './reason-sheet'
import { type Act, useAct } from './use-act'
import type { Held } from './use-customer'

type LetGoProps = { held: Held; onAsk: () => void; onDone: (words: string) => void; act: Act }

const read = async (held: Held, work: Promise<unknown>) => {
  await work
  return call('officer', 'customer.get', { id: held.customer.id })
}

/** R27 the row of 「更多」: asks, takes the wish back, or goes on as usual; none where nothing of it applies. */
export function LetGoRow({ held, onAsk, onDone, act }: LetGoProps) {
  const { grade, letGo, isArchived, id } = held.customer
  const takeBack = async (words: string) => {
    if (await act.run(() => read(held, call('team', 'letGo.takeBack', { customerId: id })))) onDone(words)
  }
  if (isArchived) return null
  if (letGo?.status === 'approved')
    return (
      <Row
        id="more-let-go-end"
        title="恢复平常的跟进"
        note="现在是低频维护，一年看一次"
        onPress={() => void takeBack('恢复平常的跟进了')}
      />
    )
  if (letGo?.status === 'asked')
    return (
      <Row
        id="more-let-go-back"
        title="撤回转低频的申请"
        note="等主管决定"
        onPress={() => void takeBack('申请撤回了')}
      />
    )
  if (grade !== 'D') return null
  const said = letGo?.status === 'refused' ? `上次没有同意：${letGo.answer}` : '一年看一次，要主管同意'
  return <Row id="more-let-go" title="转低频维护" note={said} isNoteWrapped onPress={onAsk} />
}

/** The reason, which the lead decides by. */
export function LetGoSheet({
  held,
  isOpen,
  onClose,
  onDone,
}: {
  held: Held
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}) {
  const act = useAct(held)
  const ask = async (reason: string) => {
    const asking = () => read(held, call('team', 'letGo.ask', { customerId: held.customer.id, reason }))
    if (await act.run(asking)) onDone('已经交给主管决定')
  }
  return (
    <ReasonSheet
      id="let-go"
      isOpen={isOpen}
      onClose={onClose}
      title="转低频维护"
      explanation="主管同意后，一年看一次，不再催着联系；约好的事照旧，有了新需求自动恢复。"
      placeholder="比如：两年没有新需求，也不想被打扰"
      doText="请主管决定"
      act={act}
      onSave={reason => void ask(reason)}
    />
  )
}
