import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { TimeField } from '@/ui/picker-field'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { Toast } from '@/ui/toast'
import type { Book } from './asking'
import { learnBook, useBook } from './book-state'
import { hoursError, hoursWords } from './hours-words'

const FRESH_MS = 5000
const WANTED = [
  { value: 'on', text: '要' },
  { value: 'off', text: '都不要' },
] as const
const REST = [
  { value: 'work', text: '只在工作日' },
  { value: 'all', text: '休息日也要' },
] as const

/** When this person wants to be reminded, if at all. */
export function HoursForm() {
  const known = useBook(FRESH_MS)
  const [changed, setChanged] = useState<Partial<Book['hours']>>({})
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  if (!known) return <Skeleton id="hours-loading" rows={3} />
  const hours = { ...known.book.hours, ...changed }
  const error = hoursError(hours)
  const change = (part: Partial<Book['hours']>) => setChanged(last => ({ ...last, ...part }))
  const save = async () => {
    setBusy(true)
    try {
      const book = await call('officer', 'reminder.hours', hours)
      learnBook(book)
      setChanged({})
      setSaid(`改好了：${hoursWords(book.hours)}`)
    } catch (thrown) {
      setSaid(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Card id="hours">
        <Chips
          id="hours-wanted"
          label="要不要微信提醒"
          options={WANTED}
          value={hours.isOff ? 'off' : 'on'}
          onChange={value => change({ isOff: value === 'off' })}
        />
        {!hours.isOff && (
          <>
            <Chips
              id="hours-rest"
              label="哪些天"
              options={REST}
              value={hours.onRestDays ? 'all' : 'work'}
              onChange={value => change({ onRestDays: value === 'all' })}
            />
            <TimeField
              id="hours-from"
              label="最早几点"
              value={hours.from}
              canClear={false}
              onChange={from => change({ from: from ?? hours.from })}
            />
            <TimeField
              id="hours-to"
              label="最晚几点"
              value={hours.to}
              error={error}
              canClear={false}
              onChange={to => change({ to: to ?? hours.to })}
            />
          </>
        )}
      </Card>
      <Notice
        id="hours-note"
        text="别的时间一条也不发。发不发微信，该办的事都在「今天」里；约了钟点的会提前半小时说。"
      />
      <Stack>
        <Button
          id="hours-save"
          text="保存"
          isBusy={isBusy}
          isDisabled={Object.keys(changed).length === 0 || (!hours.isOff && error !== undefined)}
          onPress={() => void save()}
        />
      </Stack>
      {said !== null && <Toast key={said} id="hours-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
