import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call, type Input, type Output } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'
import type { Say } from './use-care-log'

export type GreetingRow = Output<'officer', 'greeting.list'>['rows'][number]
export type Fate = Pick<Input<'officer', 'greeting.done'>, 'fate' | 'channel' | 'text'>

const keyOf = ({ id, kind, on }: GreetingRow): string => `${kind} ${id} ${on}`
const DONE = { sent: '祝福已记下', skipped: '这次不发', open: '放回来了' } as const

/** Greetings that are open, page after page; what was just sent or left out is hidden at once, with a way back. */
export function useGreetings(onSay: Say) {
  const query = useQuery('officer', 'greeting.list', {})
  const pages = usePages(query, 'greeting', after => call('officer', 'greeting.list', { after }))
  const [hidden, setHidden] = useState<readonly string[]>([])
  const isShown = (row: GreetingRow): boolean => !hidden.includes(keyOf(row))

  const done = async (row: GreetingRow, fate: Fate): Promise<boolean> => {
    const { id: customerId, kind, on, name } = row
    try {
      await call('officer', 'greeting.done', { customerId, kind, on, ...fate })
    } catch (thrown) {
      onSay({ text: toCallError(thrown).message })
      return false
    }
    const isBack = fate.fate === 'open'
    setHidden(last => (isBack ? last.filter(one => one !== keyOf(row)) : [...last, keyOf(row)]))
    const undo = { text: '撤销', onPress: () => void done(row, { fate: 'open' }) }
    onSay({ text: `${name} ${DONE[fate.fate]}`, ...(isBack ? {} : { action: undo }) })
    return true
  }
  return {
    query,
    ...pages,
    birthdays: (query.data?.birthdays ?? []).filter(isShown),
    rows: (pages.rows ?? []).filter(isShown),
    done,
  }
}
