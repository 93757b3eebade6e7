import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { useToday } from '@/features/staff/use-today'
import { call } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { AuditFilter } from './audit-filter'
import { AuditSheet } from './audit-sheet'
import { askedOf, type Whose } from './audit-whose'
import { type AuditRow, actWords, auditNote } from './audit-words'

/** R113 who read or changed what, when and why; by ids, without anybody's data. */
export function AuditScreen({ first }: { first: Whose }) {
  const [whose, setWhose] = useState(first)
  const [chosen, setChosen] = useState<AuditRow>()
  const [isOpen, setOpen] = useState(false)
  const today = useToday()
  const input = askedOf(whose)
  const key = JSON.stringify(input)
  const query = useQuery('team', 'audit.list', input)
  const pages = usePages(query, key, after => call('team', 'audit.list', { ...input, after }))
  return (
    <>
      <AuditFilter key={key} whose={whose} byName={pages.rows?.[0]?.byName || whose.by} onChange={setWhose} />
      <Listing id="audit" query={query}>
        {() =>
          pages.rows?.length === 0 ? (
            <Empty
              id="audit-none"
              icon="search"
              title={key === '{}' ? '还没有记录' : '没有这样的记录'}
              note="看电话、看同事的客户、改角色、交接，每一次都会记在这里。"
            />
          ) : (
            <>
              <Card id="audit-list" kind="list">
                {pages.rows?.map(row => (
                  <Row
                    key={row.id}
                    id={`audit-${row.id}`}
                    title={actWords(row.what)}
                    badges={row.isSealed ? undefined : <Badge text="待封存" tone="plain" />}
                    note={auditNote(row, today)}
                    isNoteWrapped
                    onPress={() => {
                      setChosen(row)
                      setOpen(true)
                    }}
                  />
                ))}
              </Card>
              {pages.hasMore && (
                <Stack>
                  <Button
                    id="audit-more"
                    kind="plain"
                    text={pages.error ? '没读到，再试一次' : '看更早的'}
                    isBusy={pages.isReading}
                    onPress={() => void pages.more()}
                  />
                </Stack>
              )}
            </>
          )
        }
      </Listing>
      <Notice
        id="audit-chain"
        icon="lock"
        text="记录只增不改，每小时封存一次，前后相连，改动、删除都查得出来。核对由技术同事运行 npm run audit。"
      />
      <AuditSheet
        row={chosen}
        today={today}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onOnly={only => {
          setOpen(false)
          setWhose(only)
        }}
      />
    </>
  )
}
