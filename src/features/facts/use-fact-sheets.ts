import { useState } from 'react'
import type { FactField } from '@/domain/fact'
import { fieldOfFact } from './fact-draft'
import type { Opened } from './fact-sheet'
import type { Fact } from './use-facts'

/** Which field is open, each opening with its own form; it stays while its sheet slides away. */
export function useFactSheets() {
  const [opened, setOpened] = useState<{ key: number; what: Opened }>()
  const [isOpen, setOpen] = useState(false)
  const show = (what: Opened) => {
    setOpened(last => ({ key: (last?.key ?? 0) + 1, what }))
    setOpen(true)
  }
  return {
    opened,
    isOpen,
    open: (fact: Fact) => show({ field: fieldOfFact(fact), fact }),
    openField: (field: FactField) => show({ field, fact: null }),
    close: () => setOpen(false),
  }
}
export type FactSheets = ReturnType<typeof useFactSheets>
