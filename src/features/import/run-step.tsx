import { Text, View } from '@tarojs/components'
import { withoutStop } from '@/lib/without-stop'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Progress } from '@/ui/progress'
import styles from './choose-step.module.css'
import type { Flow } from './import-flow'

/** Rows going in, a hundred at a time; can be stopped, left and taken up. */
export function RunStep({ flow }: { flow: Extract<Flow, { step: 'run' | 'paused' }> }) {
  const { tally } = flow
  const isPaused = flow.step === 'paused'
  return (
    <>
      {isPaused && flow.error !== null && (
        <Notice
          id="import-error"
          tone="warn"
          icon="alert"
          text={`${withoutStop(flow.error)}。已导入的都在，点「继续」接着导`}
        />
      )}
      <Card id="import-run" title={isPaused ? '停在这里' : '正在导入'}>
        <Progress
          id="import-progress"
          label="进度"
          share={tally.total === 0 ? 1 : tally.done / tally.total}
          figure={`${tally.done}/${tally.total}`}
        />
        <View {...attrs({ role: 'status' })}>
          <Text className={cx(styles.note)}>
            {isPaused
              ? `已导入 ${tally.done}/${tally.total}，点「继续」从这里接着导。`
              : '可以离开这一页，下次进来能接着导，不会重复。'}
          </Text>
        </View>
      </Card>
    </>
  )
}
