import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import styles from './choose-step.module.css'
import type { ImportWhat } from './import-fields'
import type { Flow } from './import-flow'
import { WHAT_WORDS } from './import-words'
import { PendingImports } from './pending-imports'
import { TemplateCard } from './template-card'
import type { useImport } from './use-import'

type ChooseStepProps = {
  flow: Extract<Flow, { step: 'choose' | 'send' }>
  what: ImportWhat
  /** Absent for who has no book: only the bank's lines are brought in then. */
  onWhat?: (what: ImportWhat) => void
  onTakeUp: ReturnType<typeof useImport>['takeUp']
}

const WHATS = [
  { value: 'customers', text: '客户名单' },
  { value: 'ledger', text: '业务流水' },
] as const

/** Which table: what was left unfinished comes first. */
export function ChooseStep({ flow, what, onWhat, onTakeUp }: ChooseStepProps) {
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
      {onWhat && (
        <Segmented id="import-what" label="导入什么" options={WHATS} value={what} onChange={onWhat} />
      )}
      {flow.error !== null && <Notice id="import-error" tone="warn" icon="alert" text={flow.error} />}
      <PendingImports onTakeUp={onTakeUp} />
      <Card id="import-intro" title={WHAT_WORDS[what].intro}>
        <Text className={cx(styles.note)}>{WHAT_WORDS[what].about}</Text>
        {process.env.TARO_ENV === 'weapp' && (
          <Text className={cx(styles.note)}>
            先把表格发到任意一个聊天（如文件传输助手），再从聊天里选它。
          </Text>
        )}
      </Card>
      <TemplateCard what={what} />
    </>
  )
}
