import { useState } from 'react'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Listing } from './listing'
import { TextSheet } from './text-sheet'
import { KIND_LABEL, STATE_LABEL, type TextRow } from './text-words'

const TONE = { draft: 'warn', approved: 'calm', retired: 'plain' } as const

/** The branch's texts for the 资料合规岗 and the admin (R121): write, approve, retire. */
export function TextKeeper() {
  const query = useQuery('officer', 'text.list', {})
  const [chosen, setChosen] = useState<TextRow | null>(null)
  const [isOpen, setOpen] = useState(false)
  const open = (row: TextRow | null) => {
    setChosen(row)
    setOpen(true)
  }
  return (
    <Listing id="texts" query={query}>
      {({ rows, today }) => (
        <>
          <Section id="texts-count" text={`文案 ${rows.length}`} aside="批准后客户经理才看得到" />
          <Card kind="list">
            <Row
              id="text-new"
              lead={<Icon name="plus" size={22} />}
              title="写一段"
              onPress={() => open(null)}
            />
            {rows.map(row => (
              <Row
                key={row.id}
                id={`text-${row.id}`}
                title={row.title}
                badges={<Badge text={STATE_LABEL[row.state]} tone={TONE[row.state]} />}
                note={`${KIND_LABEL[row.kind]} · ${row.body}`}
                onPress={() => open(row)}
              />
            ))}
          </Card>
          <TextSheet
            key={chosen ? `${chosen.id}-${chosen.version}` : 'new'}
            row={chosen}
            isOpen={isOpen}
            today={today}
            onClose={() => setOpen(false)}
            onChanged={() => {
              setOpen(false)
              void query.refresh()
            }}
          />
        </>
      )}
    </Listing>
  )
}
