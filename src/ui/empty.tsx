import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import { Button } from './button'
import { cx } from './cx'
import styles from './empty.module.css'
import { Icon, type IconName } from './icon'

type EmptyProps = {
  id: string
  /** Praise or a plain fact: 今天的都联系到了. */
  title: string
  /** The next useful thing, in words. */
  note?: string
  icon?: IconName
  /** The next useful thing, as a button with the id `${id}-next`. */
  next?: { text: string; onPress: () => void }
}

/** Nothing here, and that is fine. */
export function Empty({ id, title, note, icon = 'check', next }: EmptyProps) {
  return (
    <View {...attrs({ id, role: 'status' })} className={cx(styles.empty)}>
      <View className={cx(styles.mark)}>
        <Icon name={icon} size={28} />
      </View>
      <Text className={cx(styles.title)}>{title}</Text>
      {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
      {next && (
        <View className={cx(styles.next)}>
          <Button id={`${id}-next`} text={next.text} kind="soft" onPress={next.onPress} />
        </View>
      )}
    </View>
  )
}
