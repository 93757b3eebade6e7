import Taro from '@tarojs/taro'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CustomerRow } from '@/contract'
import { dayWords } from '@/domain/day-words'
import type { Strip } from '@/domain/today'
import { addAlarm, newAlarmOf } from '@/features/log/alarm'
import { savedWords } from '@/features/log/preview-words'
import { type Saved, useLog } from '@/features/log/use-log'
import { askNow } from '@/features/reminders/use-asking'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import type { Alarm } from '@/lib/phone-calendar'
import { withFolds } from './folds'
import { pencilChannel } from './row-action'
import { reviewed, taskDone } from './row-after'
import { sectionsOf } from './sections'
import type { Act } from './today-row'
import { useDone } from './use-done'
import { useToday } from './use-today'

/** What Today shows and what its taps do. */
export function useTodayPage() {
  const [strip, setStrip] = useState<Strip>('contact')
  const [isAllShown, setAllShown] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const isNextReached = useRef(false)
  const list = useToday(strip, isAllShown || !isNextReached.current, setMessage)
  const done = useDone({ change: list.change, onError: setMessage })

  const { rows, counts } = list
  const { folds } = done
  const lines = useMemo(
    () =>
      withFolds(
        rows ?? [],
        folds.filter(fold => fold.row.strip === strip),
      ),
    [rows, folds, strip],
  )
  isNextReached.current = lines.some(line => line.row.bucket === 'next')
  const above = (id: string) => lines[lines.findIndex(line => line.row.id === id) - 1]?.row.id ?? null

  const log = useLog({
    onError: setMessage,
    onSaved: ({ before, customer, entry }: Saved) => {
      const text = savedWords(before.grade, customer, log.today)
      list.change(customer)
      const made = Promise.resolve({ entryId: entry.id, version: customer.version })
      done.fold(before, above(before.id), text, made, newAlarmOf(before, customer, Date.now()))
    },
  })

  const { today, rules } = log

  /** Shown at once as guessed, put back if the server says no. */
  const write = (
    row: CustomerRow,
    guess: CustomerRow,
    words: string,
    written: Promise<Pick<Saved, 'customer' | 'entry'>>,
  ) => {
    list.change(guess)
    const made = written.then(({ customer, entry }) => ({ entryId: entry.id, version: customer.version }))
    done.fold(row, above(row.id), words, made)
    written.then(
      ({ customer }) => list.change(customer),
      thrown => {
        const error = toCallError(thrown)
        list.unchange(row.id)
        setMessage(error.message)
        if (error.code === 'CONFLICT') void list.query.refresh()
      },
    )
  }
  /** 「看过，不变」. */
  const confirm = (row: CustomerRow) => {
    const guess = reviewed(row, today, rules)
    const input = { id: newId('rev'), customerId: row.id, version: row.version }
    const words = `看过了，下次：${dayWords(guess.dueOn, today)}`
    write(row, guess, words, call('officer', 'review.confirm', input))
  }
  /** R125 「做好了」: the loan's task that the row speaks of. */
  const doTask = (row: CustomerRow) => {
    const { taskId } = row.words
    if (taskId === undefined) return
    const input = { id: newId('fol'), taskId, customerId: row.id, version: row.version }
    write(row, taskDone(row, taskId, today, rules), '做好了', call('officer', 'task.done', input))
  }

  /** WeChat may ask on the tick, before anything is awaited. */
  const tick = (row: CustomerRow, action: 'check' | 'done') => {
    askNow()
    if (action === 'done') doTask(row)
    else confirm(row)
  }
  const act = (row: CustomerRow, action: Act) => {
    if (action === 'check' || action === 'done') tick(row, action)
    else if (action === 'phone') void log.dial(row)
    else log.open(row, action === 'chat' ? 'W' : pencilChannel(row, today))
  }
  const latest = useRef(act)
  latest.current = act
  const onAct = useCallback((row: CustomerRow, action: Act) => latest.current(row, action), [])
  const onOpen = useCallback(
    (row: CustomerRow) => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.id}` }),
    [],
  )
  const onAlarm = useCallback((alarm: Alarm) => void addAlarm(alarm).then(setMessage), [])
  return {
    ...list,
    today: list.query.data?.today ?? today,
    strip,
    setStrip: (chosen: Strip) => {
      setStrip(chosen)
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    sections: counts ? sectionsOf(strip, lines, counts, isAllShown) : [],
    isAllShown,
    canLoad: isAllShown || !isNextReached.current,
    showAll: () => setAllShown(true),
    message,
    say: setMessage,
    clearMessage: () => setMessage(null),
    rowHandlers: { onOpen, onAct, onUndo: done.undo, onAlarm },
    sheet: log.sheet,
  }
}
