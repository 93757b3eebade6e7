import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import type { Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import { RefollowSheet } from './refollow-sheet'

type RefollowRow = Output<'team', 'refollow.list'>['rows'][number]

/** R117 「需再次跟进」: who may be offered to an experienced colleague, who accepts or declines. */
export function RefollowRows({ about }: { about: { teamId?: string } }) {
  const query = useQuery('team', 'refollow.list', about)
  const [chosen, setChosen] = useState<RefollowRow>()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  return (
    <>
      <Listing id="refollow" query={query}>
        {({ rows, experienced }) => (
          <>
            <Section id="refollow-count" text={`需再次跟进 ${rows.length}`} aside="换个有经验的人试试" />
            <Card id="refollow-list" kind="list">
              {rows.length === 0 && (
                <Row
                  id="refollow-none"
                  title="没有"
                  note="重点客户过了预计日 30 天，或 A、B 级 90 天没结果，会到这里"
                  isNoteWrapped
                />
              )}
              {rows.map(row => (
                <Row
                  key={row.customerId}
                  id={`refollow-${row.customerId}`}
                  title={row.who}
                  note={`${row.officer} · ${row.words}`}
                  isNoteWrapped
                  badges={row.offeredTo === null ? undefined : <Badge text={`等${row.offeredTo}回话`} />}
                  {...(row.offeredTo === null
                    ? {
                        onPress: () => {
                          setChosen(row)
                          setOpen(true)
                        },
                      }
                    : {})}
                />
              ))}
            </Card>
            {chosen && (
              <RefollowSheet
                key={chosen.customerId}
                row={chosen}
                experienced={experienced}
                isOpen={isOpen}
                onClose={() => setOpen(false)}
                onOffered={name => {
                  setOpen(false)
                  setSaid(`已经请${name}接手，等他回话`)
                  void query.refresh()
                }}
              />
            )}
          </>
        )}
      </Listing>
      {said !== null && <Toast id="refollow-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
