import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { Press } from './press'
import styles from './row.module.css'

type RowProps = {
  id?: string
  /** Before the words: a Grade, a tick, a picture. */
  lead?: ReactNode
  title: string
  /** A title that must be read whole runs over several lines. */
  isTitleWrapped?: boolean
  badges?: ReactNode
  /** The second line; wrap the part that matters in <Warn>. */
  note?: ReactNode
  /** `wrap` lets the note run over several lines. */
  isNoteWrapped?: boolean
  /** A word at the right edge, before the chevron. */
  value?: string
  /** One action: an IconButton. */
  action?: ReactNode
  /** Opening the row shows a chevron unless an action stands there. */
  onPress?: () => void
  label?: string
}

/** What a list gives a View of its own around RowParts. */
export const rowClass = cx(styles.row)

/** One line of a list: who, why, and the one thing to do. At least 56 high. */
export const Row = (props: RowProps) => (
  <View className={rowClass}>
    <RowParts {...props} />
  </View>
)

/** A row without the View around it, for a list whose lines are more than rows. */
export function RowParts({
  id,
  lead,
  title,
  isTitleWrapped,
  badges,
  note,
  isNoteWrapped,
  value,
  action,
  onPress,
  label,
}: RowProps) {
  const words = (
    <>
      {lead}
      <View className={cx(styles.words)}>
        <View className={cx(styles.head)}>
          <Text className={cx(styles.title, isTitleWrapped && styles.wrapped)}>{title}</Text>
          {badges}
        </View>
        {note !== undefined && (
          <View className={cx(styles.note, isNoteWrapped && styles.wrapped)}>{note}</View>
        )}
      </View>
      {value !== undefined && <Text className={cx(styles.value)}>{value}</Text>}
      {onPress && action === undefined && (
        <Icon name="chevron-right" size={16} className={cx(styles.chevron)} />
      )}
    </>
  )
  return (
    <>
      {onPress ? (
        <Press id={id} label={label} className={cx(styles.body)} onPress={onPress}>
          {words}
        </Press>
      ) : (
        <View {...(id === undefined ? {} : { id })} className={cx(styles.body)}>
          {words}
        </View>
      )}
      {action}
    </>
  )
}

/** The part of a note that is late or wrong. */
export const Warn = ({ children }: { children: string }) => (
  <Text className={cx(styles.warn)}>{children}</Text>
)
