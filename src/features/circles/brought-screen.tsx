import { useEffect, useRef } from 'react'
import { Listing } from '@/features/care/listing'
import { useCareLog } from '@/features/care/use-care-log'
import { LogSheet } from '@/features/log/log-sheet'
import type { Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import { BroughtRow } from './brought-row'

type Brought = Output<'officer', 'referral.brought'>

/** R87 「谁介绍了客户」: who is to be thanked first, then the others, by what came of it. */
export function BroughtScreen() {
  const query = useQuery('officer', 'referral.brought', {})
  const log = useCareLog()
  const refresh = useRef(query.refresh)
  refresh.current = query.refresh
  useEffect(() => {
    if (log.saved > 0) void refresh.current()
  }, [log.saved])
  const rowsOf = (rows: Brought['rows'], hold: Brought['hold']) =>
    rows.map(row => <BroughtRow key={row.customer.id} row={row} log={log} hold={hold} />)
  return (
    <>
      <Listing id="brought" query={query}>
        {({ rows, hold }) => {
          const owed = rows.filter(({ isToThank }) => isToThank)
          const thanked = rows.filter(({ isToThank }) => !isToThank)
          if (rows.length === 0)
            return (
              <Empty
                id="brought-none"
                icon="share"
                title="还没有人介绍"
                note="在客户页发一张「转介绍」卡，朋友自己留电话，这里就会记下是谁带来的。"
              />
            )
          return (
            <>
              <Notice id="brought-wall" icon="lock" text="道谢就好：朋友办没办、办了多少，不告诉介绍人。" />
              {hold && owed.length > 0 && <Notice id="brought-hold" icon="clock" text={hold.sentence} />}
              {owed.length > 0 && (
                <>
                  <Section id="brought-owed" text={`该谢谢 ${owed.length} 位`} />
                  <Card id="brought-to-thank" kind="list">
                    {rowsOf(owed, hold)}
                  </Card>
                </>
              )}
              {thanked.length > 0 && (
                <>
                  <Section id="brought-others" text={`介绍过客户的 ${thanked.length} 位`} />
                  <Card id="brought-thanked" kind="list">
                    {rowsOf(thanked, hold)}
                  </Card>
                </>
              )}
            </>
          )
        }}
      </Listing>
      <LogSheet {...log.sheet} />
      {log.message && (
        <Toast key={log.message.text} id="brought-said" {...log.message} onClose={() => log.say(null)} />
      )}
    </>
  )
}
