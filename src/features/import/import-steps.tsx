import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { STEPS } from './import-flow'
import styles from './import-steps.module.css'

/** How far the import is: three steps, those behind ticked. */
export const ImportSteps = ({ current }: { current: number }) => (
  <View
    {...attrs({
      id: 'import-steps',
      role: 'img',
      label: current < STEPS.length ? `第 ${current + 1} 步，共 3 步：${STEPS[current]}` : '三步都已完成',
    })}
    className={cx(styles.steps)}
  >
    {STEPS.map((text, i) => (
      <View key={text} className={cx(styles.step, i <= current && styles.reached)}>
        <View className={cx(styles.sign)}>
          {i < current ? <Icon name="check" size={16} /> : <Text>{i + 1}</Text>}
        </View>
        <Text className={cx(i === current && styles.current)}>{text}</Text>
      </View>
    ))}
  </View>
)
