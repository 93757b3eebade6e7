import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { dayWords } from '@/domain/day-words'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Grade } from '@/ui/grade'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { GreetingSheet } from './greeting-sheet'
import { Listing } from './listing'
import type { Say } from './use-care-log'
import { type GreetingRow, useGreetings } from './use-greetings'

/** 「祝福」: whose birthday it is, which festival comes, and a text ready for each. */
export function Greetings({ firstId, onSay }: { firstId: string; onSay: Say }) {
  const { query, birthdays, rows, hasMore, isReading, more, done } = useGreetings(onSay)
  const [chosen, setChosen] = useState<GreetingRow | null>(null)
  const [isOpen, setOpen] = useState(false)
  const isLanding = useRef(firstId !== '')
  const landed = birthdays.find(({ id }) => id === firstId)
  useEffect(() => {
    if (!isLanding.current || !landed) return
    isLanding.current = false
    setChosen(landed)
    setOpen(true)
  }, [landed])
  useReachBottom(() => void (hasMore && more()))
  const list = (some: readonly GreetingRow[], today: GreetingRow['on']) => (
    <Card kind="list">
      {some.map(row => (
        <Row
          key={row.id}
          id={`greeting-${row.kind}-${row.id}`}
          lead={<Grade letter={row.grade} />}
          title={row.name}
          badges={row.isKey && <Badge text="重点" tone="calm" />}
          note={row.drafts[0]}
          {...(row.kind === 'birthday' ? { value: dayWords(row.on, today) } : {})}
          onPress={() => {
            setChosen(row)
            setOpen(true)
          }}
        />
      ))}
    </Card>
  )
  return (
    <>
      <Listing id="greeting" query={query}>
        {({ today, festival }) => (
          <>
            {birthdays.length > 0 && <Section id="greeting-birthdays" text={`生日 ${birthdays.length}`} />}
            {birthdays.length > 0 && list(birthdays, today)}
            {festival && (
              <Section
                id="greeting-festival"
                text={`${festival.name} ${dayWords(festival.on, today)}`}
                aside="按今天的次序排"
              />
            )}
            {rows.length > 0 && list(rows, today)}
            {hasMore && (
              <Stack>
                <Button
                  id="greeting-more"
                  kind="plain"
                  text="再看 50 位"
                  isBusy={isReading}
                  onPress={() => void more()}
                />
              </Stack>
            )}
            {birthdays.length + rows.length === 0 && (
              <Empty
                id="greeting-empty"
                title="没有要准备的祝福"
                note={festival ? '该祝福的都祝福了。' : '客户的生日和节日，会在前一个工作日排到这里。'}
              />
            )}
          </>
        )}
      </Listing>
      <GreetingSheet
        row={chosen}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDone={done}
        onSay={onSay}
      />
    </>
  )
}
