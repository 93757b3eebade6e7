import { useState } from 'react'
import { CustomerChoice } from '@/features/reminders/customer-choice'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import type { Who } from './use-put'

type AddMemberSheetProps = {
  isOpen: boolean
  onClose: () => void
  onAdd: (who: Who) => Promise<void>
  refused: string | undefined
}

/** R85 whoever the officer finds alike, whatever is known. */
export function AddMemberSheet({ isOpen, onClose, onAdd, refused }: AddMemberSheetProps) {
  const [chosen, setChosen] = useState<Who | null>(null)
  const add = async () => {
    if (chosen === null) return
    await onAdd(chosen)
    setChosen(null)
  }
  return (
    <Sheet
      id="add-member"
      isOpen={isOpen}
      onClose={onClose}
      title="自己加一位"
      footer={
        <Button id="add-member-do" text="放进来" isDisabled={chosen === null} onPress={() => void add()} />
      }
    >
      <CustomerChoice id="add-member-who" label="哪位客户" chosen={chosen} onChoose={setChosen} />
      {refused !== undefined && <Notice id="add-member-refused" tone="warn" icon="alert" text={refused} />}
    </Sheet>
  )
}
