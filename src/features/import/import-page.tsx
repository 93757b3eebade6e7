import { View } from '@tarojs/components'
import { CheckStep } from './check-step'
import { ChooseStep } from './choose-step'
import { DoneStep } from './done-step'
import { stepOf } from './import-flow'
import { ImportSteps } from './import-steps'
import { RunStep } from './run-step'
import type { useImport } from './use-import'

/** R41 bringing customers in from a table: 上传 → 核对 → 导入. */
export function ImportPage({ work, hasBook }: { work: ReturnType<typeof useImport>; hasBook: boolean }) {
  const { flow } = work
  return (
    <View>
      <ImportSteps current={stepOf(flow)} />
      {(flow.step === 'choose' || flow.step === 'send') && (
        <ChooseStep
          flow={flow}
          what={work.what}
          onTakeUp={work.takeUp}
          {...(hasBook ? { onWhat: work.setWhat } : {})}
        />
      )}
      {flow.step === 'check' && <CheckStep flow={flow} onMap={mapping => void work.map(mapping)} />}
      {(flow.step === 'run' || flow.step === 'paused') && <RunStep flow={flow} />}
      {flow.step === 'done' && <DoneStep what={flow.what} tally={flow.tally} />}
    </View>
  )
}
