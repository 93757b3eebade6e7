import Taro from '@tarojs/taro'
import { useState } from 'react'
import { withoutStop } from '@/lib/without-stop'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { CalendarGrid } from './calendar-grid'
import { CalendarHead } from './calendar-head'
import type { Cell } from './cell'
import { DaySheet } from './day-sheet'
import { Legend } from './legend'
import { useCalendar } from './use-calendar'

/** R75-R78 「联络日历」: customers down, days across, a mark a contact. */
export function ContactCalendar() {
  const calendar = useCalendar()
  const [cell, setCell] = useState<Cell>()
  const [isOpen, setOpen] = useState(false)
  const { grid, rows, pages } = calendar

  if (!grid && calendar.error)
    return (
      <ErrorState
        id="calendar-error"
        message={calendar.error.message}
        {...(calendar.to === null
          ? { onRetry: () => void calendar.refresh() }
          : { onRetry: calendar.backToToday, retryText: '回到今天' })}
      />
    )
  if (!grid) return <Skeleton id="calendar-loading" rows={8} />
  if (rows.length === 0)
    return (
      <Empty
        id="calendar-empty"
        title="日历等着第一位客户"
        note="有了客户，这里一天一格，记下每次联系。"
        icon="calendar-check"
        next={{ text: '导入客户', onPress: () => void Taro.navigateTo({ url: '/pages/import/index' }) }}
      />
    )
  return (
    <>
      <CalendarHead grid={grid} calendar={calendar} />
      {calendar.error && (
        <Notice id="calendar-offline" text={`${withoutStop(calendar.error.message)}。下面是上次看到的`} />
      )}
      <CalendarGrid
        grid={grid}
        rows={rows}
        onCell={chosen => {
          setCell(chosen)
          setOpen(true)
        }}
      />
      <Legend />
      {pages.error && <Notice id="calendar-more-error" tone="warn" text={pages.error.message} />}
      {pages.hasMore && (
        <Stack>
          <Button
            id="calendar-more"
            kind="plain"
            text="再看 30 位客户"
            isBusy={pages.isReading}
            onPress={() => void pages.more()}
          />
        </Stack>
      )}
      <DaySheet cell={cell} today={grid.today} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
