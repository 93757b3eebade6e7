import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useTakers } from './use-takers'

type MoveSheetProps = {
  handoverId: string
  fromId: string
  /** Whose lines they are now. */
  ofId: string
  /** Chosen one by one; empty: all that have not moved yet. */
  chosen: readonly string[]
  waiting: number
  isOpen: boolean
  onClose: () => void
  onMoved: () => void
}

/** Ids that one call may name. */
const MOST = 100
const partsOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / MOST) }, (_, i) => ids.slice(i * MOST, (i + 1) * MOST))

/** R115 lines given to somebody else by hand. */
export function MoveSheet(props: MoveSheetProps) {
  const { handoverId, fromId, ofId, chosen, waiting, isOpen, onClose, onMoved } = props
  const takers = useTakers(fromId).filter(({ id }) => id !== ofId)
  const [toId, setToId] = useState<string>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const move = async (to: string) => {
    setBusy(true)
    setError(undefined)
    try {
      const which = chosen.length === 0 ? [{ ofId }] : partsOf(chosen).map(customerIds => ({ customerIds }))
      for (const lines of which) await call('team', 'handover.move', { id: handoverId, toId: to, lines })
      onMoved()
      onClose()
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      id="move"
      isOpen={isOpen}
      onClose={onClose}
      title={chosen.length > 0 ? `改分选中的 ${chosen.length} 位` : `改分全部 ${waiting} 位`}
      footer={
        <Button
          id="move-submit"
          text={toId === undefined ? '请选择给谁' : '改分'}
          isBusy={isBusy}
          isDisabled={toId === undefined}
          onPress={() => void (toId !== undefined && move(toId))}
        />
      }
    >
      {error !== undefined && <Notice id="move-error" tone="warn" icon="alert" text={error} />}
      <Chips
        id="move-to"
        label="给谁"
        options={takers.map(({ id, text }) => ({ value: id, text }))}
        value={toId}
        onChange={setToId}
      />
    </Sheet>
  )
}
