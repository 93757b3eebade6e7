import { type ReactNode, useState } from 'react'
import type { FlowPart } from '@/domain/stock-flow'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { FlowCard } from './flow-card'
import type { Counts, StockCounts, StockOf } from './stock-words'
import { WhoSheet } from './who-sheet'

type FlowsProps = {
  counts: StockCounts
  /** False while there is nothing to compare with. */
  hasMoves: boolean
  /** What is to be done about those who have come into 衰退期. */
  askedNote: string
  /** The customers behind a number. */
  renderWho: (of: StockOf, part: FlowPart) => ReactNode
}

/** A book by grade and by stage; every number opens its customers. */
export function Flows({ counts, hasMoves, askedNote, renderWho }: FlowsProps) {
  const [of, setOf] = useState<StockOf>('A')
  const [isOpen, setOpen] = useState(false)
  const open = (which: StockOf) => {
    setOf(which)
    setOpen(true)
  }
  const shown = [...counts.grades, ...counts.stages].find(({ key }) => key === of)
  return (
    <>
      {counts.asked > 0 && (
        <Card kind="list">
          <Row
            id="stock-asked"
            lead={<Icon name="alert" size={22} />}
            title={`${counts.asked} 位进了衰退期`}
            note={askedNote}
            isNoteWrapped
            onPress={() => open('asked')}
          />
        </Card>
      )}
      <FlowCard id="stock-grade" title="按级别" lines={counts.grades} hasMoves={hasMoves} onOpen={open} />
      <FlowCard id="stock-stage" title="按阶段" lines={counts.stages} hasMoves={hasMoves} onOpen={open} />
      <WhoSheet
        key={of}
        of={of}
        counts={hasMoves ? ((shown as Counts | undefined) ?? null) : null}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        renderWho={part => renderWho(of, part)}
      />
    </>
  )
}
