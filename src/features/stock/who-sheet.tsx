import { type ReactNode, useState } from 'react'
import type { FlowPart } from '@/domain/stock-flow'
import { Chips } from '@/ui/chips'
import { Sheet } from '@/ui/sheet'
import { type Counts, nameOf, partsOf, type StockOf } from './stock-words'

type WhoSheetProps = {
  of: StockOf
  /** Null where there is one list only. */
  counts: Counts | null
  isOpen: boolean
  onClose: () => void
  renderWho: (part: FlowPart) => ReactNode
}

/** The customers behind a number: those who are there, and those who moved. */
export function WhoSheet({ of, counts, isOpen, onClose, renderWho }: WhoSheetProps) {
  const [part, setPart] = useState<FlowPart>('end')
  return (
    <Sheet id="stock-who" isOpen={isOpen} onClose={onClose} title={nameOf(of)}>
      {counts && (
        <Chips id="stock-part" label="看哪些" options={partsOf(of, counts)} value={part} onChange={setPart} />
      )}
      {isOpen && renderWho(part)}
    </Sheet>
  )
}
