import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import type { Query } from '@/lib/use-query'

export type Who = { id: string; name: string }
type Said = { key: string; text: string; who: Who; isIn: boolean }
type One = Query<Output<'officer', 'circle.one'>>
type Alike = Query<Output<'officer', 'circle.alike'>>

const without = <T extends Who>(rows: readonly T[], { id }: Who): T[] => rows.filter(row => row.id !== id)

/** R85 in or out by a tap, one after another as fast as one taps, with a way back; the row leaves its list at once. */
export function usePut(circleId: string, one: One, alike: Alike) {
  const [said, setSaid] = useState<Said>()
  const [refused, setRefused] = useState<string>()
  const leave = (who: Who, isIn: boolean) => {
    alike.patch(data => {
      const rows = without(data.rows, who)
      return { rows, total: data.total - (data.rows.length - rows.length) }
    })
    if (!isIn) one.patch(data => ({ ...data, members: without(data.members, who) }))
  }
  const put = async (who: Who, isIn: boolean): Promise<boolean> => {
    setRefused(undefined)
    leave(who, isIn)
    try {
      await call('officer', 'circle.put', { id: circleId, customerIds: [who.id], isIn })
      const text = isIn ? `${who.name}放进来了` : `${who.name}不在这个客群，不再推荐`
      setSaid({ key: `${who.id} ${isIn}`, text, who, isIn })
      return true
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
      return false
    } finally {
      void Promise.all([one.refresh(), alike.refresh()])
    }
  }
  const undo = async () => {
    if (said) await put(said.who, !said.isIn)
  }
  return { put, undo, refused, said, hush: () => setSaid(undefined) }
}
