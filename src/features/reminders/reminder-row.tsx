import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { ReminderView } from '@/contract'
import type { Day } from '@/domain/day'
import { landingOf } from '@/domain/landing'
import { Icon } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { Row, Warn } from '@/ui/row'
import { lateWords, REMINDER_ICON, whenWords } from './reminder-words'

type ReminderRowProps = {
  reminder: ReminderView
  today: Day
  onDone: (reminder: ReminderView) => void
  /** Beside the tick: a way to take it away. */
  more?: ReactNode
}

/** As its message does, but without the half-sheet: here one may only want to look. */
const placeOf = (reminder: ReminderView): string =>
  reminder.customerId && reminder.page === undefined
    ? `/pages/customer/index?id=${reminder.customerId}`
    : `/${landingOf(reminder)}`

const open = (reminder: ReminderView) => void Taro.navigateTo({ url: placeOf(reminder) })

/** What to remember, when, of whom, and a tick for when it is done. */
export function ReminderRow({ reminder, today, onDone, more }: ReminderRowProps) {
  const { id, what, on, customerName } = reminder
  const late = lateWords(on, today)
  return (
    <Row
      id={`reminder-${id}`}
      lead={<Icon name={REMINDER_ICON[reminder.kind]} size={22} />}
      title={what}
      isTitleWrapped
      isNoteWrapped
      note={
        <>
          <Text>{whenWords(reminder, today)}</Text>
          {late !== '' && <Warn>{`，${late}`}</Warn>}
          {customerName !== null && <Text>{` · ${customerName}`}</Text>}
        </>
      }
      onPress={() => open(reminder)}
      action={
        <>
          {more}
          <IconButton
            id={`reminder-${id}-done`}
            icon="check"
            label={`${what}，办好了`}
            onPress={() => onDone(reminder)}
          />
        </>
      }
    />
  )
}
