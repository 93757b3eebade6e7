import { View } from '@tarojs/components'
import type { LoanTask } from '@/domain/dealing'
import { taskWords } from '@/domain/loan-words'
import { Chips } from '@/ui/chips'
import { dueTasks } from './loan-tasks'
import type { LogForm } from './use-log-form'

/** A loan has one duty of a kind at a time; a selector cannot hold the dots of its id. */
const chipOf = ({ dealingId, kind }: LoanTask): string => `${dealingId}-${kind}`

/** R125 what the customer's loans ask for now, ticked where this follow-up did it. */
export function TaskChips({ form: { row, today, calendar, draft, reading, change } }: { form: LogForm }) {
  const tasks = reading.outcome === 'missed' ? [] : dueTasks(row.journal, today, calendar)
  const { taskIds } = draft
  const turn = (chip: string) => {
    const id = tasks.find(task => chipOf(task) === chip)?.id
    if (id === undefined) return
    change({ taskIds: taskIds.includes(id) ? taskIds.filter(one => one !== id) : [...taskIds, id] })
  }
  return (
    <View>
      {tasks.length > 0 && (
        <Chips
          id="log-tasks"
          label="这次办了哪件贷后的事"
          options={tasks.map(task => ({ value: chipOf(task), text: taskWords(task, today) }))}
          value={tasks.filter(({ id }) => taskIds.includes(id)).map(chipOf)}
          onChange={turn}
        />
      )}
    </View>
  )
}
