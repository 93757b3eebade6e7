import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import styles from './import-footer.module.css'
import { startWords, WHAT_WORDS } from './import-words'
import type { useImport } from './use-import'

/** The one thing to do next, where the thumb is. */
export function ImportFooter({ work }: { work: ReturnType<typeof useImport> }) {
  const { flow } = work
  switch (flow.step) {
    case 'choose':
      return <Button id="import-choose" text="选择表格" onPress={() => void work.choose()} />
    case 'send':
      return <Button id="import-choose" text="选择表格" isBusy onPress={() => undefined} />
    case 'check':
      return (
        <View className={cx(styles.pair)}>
          <View className={cx(styles.side)}>
            <Button id="import-restart" kind="plain" text="换一个" onPress={work.restart} />
          </View>
          <View className={cx(styles.main)}>
            <Button
              id="import-start"
              text={startWords(flow.preview, WHAT_WORDS[flow.what].unit)}
              isBusy={flow.isReading}
              isDisabled={flow.preview.ready === 0}
              onPress={work.start}
            />
          </View>
        </View>
      )
    case 'run':
      return (
        <Button id="import-stop" kind="plain" text="先停下" isBusy={flow.isStopping} onPress={work.stop} />
      )
    case 'paused':
      return <Button id="import-go-on" text="继续" onPress={work.goOn} />
    case 'done':
      return (
        <View className={cx(styles.pair)}>
          <View className={cx(styles.side)}>
            <Button id="import-another" kind="plain" text="再导入" onPress={work.restart} />
          </View>
          <View className={cx(styles.main)}>
            <Button
              id="import-today"
              text="去看今天"
              onPress={() => void Taro.switchTab({ url: '/pages/today/index' })}
            />
          </View>
        </View>
      )
    default:
      return flow satisfies never
  }
}
