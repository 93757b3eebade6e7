import { View } from '@tarojs/components'
import { CheckStep } from './check-step'
import { ChooseStep } from './choose-step'
import { DoneStep } from './done-step'
import { stepOf } from './import-flow'
import { ImportSteps } from './import-steps'
import { RunStep } from './run-step'
import type { useImport } from './use-import'

/** R41 bringing customers in from a table: 上传 → 核对 → 导入. */
export function ImportPage({ work }: { work: ReturnType<typeof useImport> }) {
  const { flow } = work
  return (
    <View>
      <ImportSteps current={stepOf(flow)} />
      {(flow.step === 'choose' || flow.step === 'send') && <ChooseStep flow={flow} onTakeUp={work.takeUp} />}
      {flow.step === 'check' && <CheckStep flow={flow} onMap={mapping => void work.map(mapping)} />}
      {(flow.step === 'run' || flow.step === 'paused') && <RunStep flow={flow} />}
      {flow.step === 'done' && <DoneStep tally={flow.tally} />}
    </View>
  )
}
