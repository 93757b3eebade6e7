import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { monthDayWords, weekdayWords } from '@/domain/day-words'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import type { Cell } from './cell'
import { DayEntry } from './day-entry'

type DaySheetProps = { cell: Cell | undefined; today: Day; isOpen: boolean; onClose: () => void }

/** What happened with a customer on one day. */
export function DaySheet({ cell, today, isOpen, onClose }: DaySheetProps) {
  const input = cell && isOpen ? { customerId: cell.customerId, on: cell.on } : null
  const day = useQuery('officer', 'calendar.cell', input)
  const open = () => {
    onClose()
    if (cell) void Taro.navigateTo({ url: `/pages/customer/index?id=${cell.customerId}` })
  }
  return (
    <Sheet
      id="calendar-day"
      isOpen={isOpen}
      onClose={onClose}
      title={cell?.name ?? ''}
      note={cell ? `${monthDayWords(cell.on)} ${weekdayWords(cell.on)}` : ''}
      footer={<Button id="calendar-day-open" kind="soft" text="看这位客户" onPress={open} />}
    >
      {day.data?.entries.map(entry => (
        <DayEntry key={entry.id} entry={entry} today={today} />
      ))}
      {!day.data && day.error && (
        <ErrorState id="calendar-day-error" message={day.error.message} onRetry={() => void day.refresh()} />
      )}
      {!day.data && !day.error && <Skeleton rows={1} />}
    </Sheet>
  )
}
