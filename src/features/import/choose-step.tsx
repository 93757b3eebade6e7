import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import styles from './choose-step.module.css'
import type { Flow } from './import-flow'
import { PendingImports } from './pending-imports'
import { TemplateCard } from './template-card'
import type { useImport } from './use-import'

type ChooseStepProps = {
  flow: Extract<Flow, { step: 'choose' | 'send' }>
  onTakeUp: ReturnType<typeof useImport>['takeUp']
}

/** Which table: what was left unfinished comes first. */
export function ChooseStep({ flow, onTakeUp }: ChooseStepProps) {
  if (flow.step === 'send')
    return (
      <Card id="import-sending">
        <View {...attrs({ role: 'status' })} className={cx(styles.sending)}>
          <Icon name="file" />
          <View className={cx(styles.words)}>
            <Text className={cx(styles.name)}>{flow.name}</Text>
            <Text className={cx(styles.note)}>{flow.isSent ? '已上传，正在核对…' : '正在上传…'}</Text>
          </View>
        </View>
      </Card>
    )
  return (
    <>
      {flow.error !== null && <Notice id="import-error" tone="warn" icon="alert" text={flow.error} />}
      <PendingImports onTakeUp={onTakeUp} />
      <Card id="import-intro" title="从表格导入客户">
        <Text className={cx(styles.note)}>
          .xlsx 或 .csv，第一行是表头，一行一位客户，最多 20 MB、20,000
          行。上传后先核对，你点了「导入」才写进客户里。
        </Text>
        {process.env.TARO_ENV === 'weapp' && (
          <Text className={cx(styles.note)}>
            先把表格发到任意一个聊天（如文件传输助手），再从聊天里选它。
          </Text>
        )}
      </Card>
      <TemplateCard />
    </>
  )
}
