import type { Day } from '@/domain/day'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { stepWords } from './next-words'
import { useAct } from './use-act'
import type { Held } from './use-customer'

export type Appointing = { held: Held; isOpen: boolean; onClose: () => void; onDone: (words: string) => void }

type Draft = {
  /** Set by the first try, so that every further one is the same entry. */
  tried: { id: `fol_${string}`; at: number } | null
  what: string
  on: Day | null
  at: string | null
}
const EMPTY: Draft = { tried: null, what: '', on: null, at: null }

/** A next step agreed without a contact: a note in the journal that carries it. */
export function useAppoint({ held, onClose, onDone }: Appointing) {
  const { customer, today } = held
  const kept = useDraft<Draft>(`appoint:${customer.id};`, EMPTY)
  const act = useAct(held)
  const draft = kept.value.on !== null && kept.value.on < today ? { ...kept.value, on: null } : kept.value

  const save = async () => {
    const { what, on, at } = draft
    if (on === null) return
    const tried = draft.tried ?? { id: newId('fol'), at: Date.now() }
    kept.change({ tried })
    const next = { what: what.trim(), on, at }
    const isSaved = await act.run(async version => {
      const entry = { id: tried.id, customerId: customer.id, version, at: tried.at, next }
      const input = { ...entry, channel: 'N', outcome: 'reached', answers: [] } as const
      return (await call('officer', 'followUp.log', { ...input, answers: [] })).customer
    })
    if (!isSaved) return
    await kept.discard()
    onClose()
    onDone(`约好了：${stepWords(next, today)}`)
  }
  const change = (part: Partial<Draft>) => {
    act.clear()
    kept.change({ tried: null, ...part })
  }
  return { draft, change, act, save }
}
