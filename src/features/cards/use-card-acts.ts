import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import type { CardView } from './card-words'

/** What an officer may do to a card; each answers whether it was done. */
export function useCardActs(card: CardView | null, onChanged: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (work: (id: CardView['id']) => Promise<unknown>): Promise<boolean> => {
    if (card === null || isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work(card.id)
      await onChanged()
      return true
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    refused,
    confirm: (isCustomer: boolean) => {
      // Whom the officer sees; somebody who opened it meanwhile is not meant.
      const openedAt = card?.openedAt ?? undefined
      return run(id => call('officer', 'card.confirm', { id, isCustomer, ...(openedAt && { openedAt }) }))
    },
    tick: (itemId: string, isDone: boolean) =>
      run(id => call('officer', 'card.tickOwn', { id, itemId, isDone })),
    revoke: () => run(id => call('officer', 'card.revoke', { id })),
  }
}
export type CardActs = ReturnType<typeof useCardActs>
