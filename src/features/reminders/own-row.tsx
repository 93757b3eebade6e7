import Taro from '@tarojs/taro'
import type { ReminderView } from '@/contract'
import type { Day } from '@/domain/day'
import { IconButton } from '@/ui/icon-button'
import { ReminderRow } from './reminder-row'
import type { Ticks } from './use-ticks'

/** A thumb that slipped is asked first. */
async function removeAfterAsking(reminder: ReminderView, ticks: Ticks) {
  const { confirm } = await Taro.showModal({
    title: '删掉这条提醒？',
    content: reminder.what,
    confirmText: '删掉',
  })
  if (confirm) ticks.remove(reminder)
}

type OwnRowProps = { reminder: ReminderView; today: Day; ticks: Ticks }

/** A reminder that can be ticked, and an own one thrown away. */
export const OwnRow = ({ reminder, today, ticks }: OwnRowProps) => (
  <ReminderRow
    reminder={reminder}
    today={today}
    onDone={ticks.done}
    more={
      reminder.kind === 'own' && (
        <IconButton
          id={`reminder-${reminder.id}-remove`}
          icon="trash"
          kind="bare"
          label={`不要提醒了：${reminder.what}`}
          onPress={() => void removeAfterAsking(reminder, ticks)}
        />
      )
    }
  />
)
