import { Text, View } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './consent-line.module.css'

type ConsentLineProps = {
  id: string
  text: string
  note?: string
  isOn: boolean
  isDisabled?: boolean
  onChange: (isOn: boolean) => void
}

/** A line with a switch: the whole line is the switch. */
export const ConsentLine = ({ id, text, note, isOn, isDisabled, onChange }: ConsentLineProps) => (
  <Press
    id={id}
    role="checkbox"
    isChecked={isOn}
    isDisabled={isDisabled}
    className={cx(styles.line)}
    onPress={() => onChange(!isOn)}
  >
    <View className={cx(styles.words)}>
      <Text className={cx(styles.text)}>{text}</Text>
      {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
    </View>
    <View className={cx(styles.track, isOn && styles.on)}>
      <View className={cx(styles.knob)} />
    </View>
  </Press>
)
