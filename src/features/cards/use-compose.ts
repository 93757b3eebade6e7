import { useState } from 'react'
import type { WrittenPurpose } from '@/domain/card'
import type { Held } from '@/features/customer/use-customer'
import type { About } from '@/features/relations/about'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { refusedField } from '@/lib/refused-field'
import { useDraft } from '@/lib/use-draft'
import { askedOf } from './asked-of'
import { type CardDraft, draftFrom, draftName, type Meeting } from './card-draft'

export type Made = Output<'officer', 'card.make'>

/**
 * A card being written. What is refused (TEXT too) stays as it was typed, with the reason; only a card that was made ends
 * its draft. A reply that was lost leaves a card nobody can open, for its token is stored nowhere.
 */
export function useCompose({ customer, today }: Held, purpose: WrittenPurpose, meeting: Meeting | null) {
  const kept = useDraft<CardDraft>(
    draftName(customer.id, purpose, meeting?.id ?? ''),
    draftFrom(customer.journal, today, meeting),
  )
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [made, setMade] = useState<Made>()
  const reading = askedOf(purpose, kept.value, meeting)
  const change = (part: Partial<CardDraft>) => {
    setRefused(undefined)
    kept.change(part)
  }
  const make = async (isAsked: boolean, about: About) => {
    if (isBusy || 'lacks' in reading) return
    setBusy(true)
    setRefused(undefined)
    try {
      const input = { id: newId('crd'), customerId: customer.id, asked: reading.asked, isAsked, ...about }
      setMade(await call('officer', 'card.make', input))
      await kept.discard()
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message).words)
    } finally {
      setBusy(false)
    }
  }
  const lacks = 'lacks' in reading ? reading.lacks : undefined
  return { draft: kept.value, isReady: kept.isReady, change, lacks, isBusy, refused, made, make }
}
