import { useEffect, useState } from 'react'
import type { LoanTask } from '@/domain/dealing'
import { taskWords } from '@/domain/loan-words'
import { textError } from '@/features/customer/need-form'
import { useAct } from '@/features/customer/use-act'
import type { Held } from '@/features/customer/use-customer'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

const CHECKED = '比如：库存正常，资金用在进货上'
const TOLD = '比如：电话里说过了，客户记着'

type TaskSheetProps = {
  held: Held
  task: LoanTask | null
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

/** R125 a loan's task is done, with what was found where there is something to say. */
export function TaskSheet({ held, task, isOpen, onClose, onDone }: TaskSheetProps) {
  const { customer, today } = held
  const [note, setNote] = useState('')
  const [id, setId] = useState<`fol_${string}`>('fol_new')
  const act = useAct(held)
  const { clear } = act
  useEffect(() => {
    if (!isOpen) return
    setNote('')
    setId(newId('fol'))
    clear()
  }, [isOpen, clear])

  const save = async () => {
    if (!task) return
    const input = { id, taskId: task.id, customerId: customer.id, note: note.trim() }
    const isDone = await act.run(
      async version => (await call('officer', 'task.done', { ...input, version })).customer,
    )
    if (!isDone) return
    onClose()
    onDone('做好了，下一次到日子再提醒')
  }
  return (
    <Sheet
      id="task"
      isOpen={isOpen}
      onClose={onClose}
      title={task ? taskWords(task, today) : ''}
      footer={
        <>
          {act.refused && <Notice id="task-refused" tone="warn" icon="alert" text={act.refused.words} />}
          <Button id="task-save" text="做好了" isBusy={act.isBusy} onPress={() => void save()} />
        </>
      }
    >
      <Field
        id="task-note"
        label="记一句（可以不写）"
        kind="long"
        value={note}
        placeholder={task?.kind === 'use' || task?.kind === 'check' ? CHECKED : TOLD}
        maxLength={500}
        error={textError(note)}
        onChange={setNote}
      />
    </Sheet>
  )
}
