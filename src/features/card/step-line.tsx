import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { Mark, type MarkState } from './mark'
import styles from './step-line.module.css'

type StepLineProps = {
  id?: string
  state: MarkState
  text: string
  /** Beside it, smaller: the day, or what to mind. */
  note?: string
  /** A box to tick; without it the line is read only. */
  onTick?: () => void
}

/** One line of a list of steps or documents. */
export function StepLine({ id, state, text, note, onTick }: StepLineProps) {
  const inside = (
    <>
      <Mark state={state} />
      <View className={cx(styles.words, state === 'later' && onTick === undefined && styles.later)}>
        <Text className={cx(styles.text)}>{text}</Text>
        {note !== undefined && note !== '' && <Text className={cx(styles.note)}>{note}</Text>}
      </View>
    </>
  )
  return onTick ? (
    <Press id={id} role="checkbox" isChecked={state === 'done'} className={cx(styles.line)} onPress={onTick}>
      {inside}
    </Press>
  ) : (
    <View {...attrs({ id })} className={cx(styles.line)}>
      {inside}
    </View>
  )
}
