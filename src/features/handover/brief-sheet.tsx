import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { FactList } from '@/features/customer/fact-list'
import { cx } from '@/ui/cx'
import { ErrorState } from '@/ui/error-state'
import { Grade } from '@/ui/grade'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { briefFacts, gradeFacts, noteFacts } from './brief-words'
import styles from './handover.module.css'
import { useBrief } from './use-brief'

type BriefSheetProps = {
  handoverId: string
  /** Whose brief; kept while the sheet slides away. */
  customerId: string | null
  isOpen: boolean
  onClose: () => void
  today: Day
  footer?: React.ReactNode
}

/** R115 交接单: what whoever takes over has to know before the first call. */
export function BriefSheet({ handoverId, customerId, isOpen, onClose, today, footer }: BriefSheetProps) {
  const { brief, error, again } = useBrief(handoverId, isOpen ? customerId : null)
  return (
    <Sheet
      id="brief"
      isOpen={isOpen}
      onClose={onClose}
      title={brief ? `${brief.name}的交接单` : '交接单'}
      {...(footer === undefined ? {} : { footer })}
    >
      {brief ? (
        <View>
          <View className={cx(styles.grade)}>
            <Grade letter={brief.grade} />
          </View>
          <FactList id="brief-facts" facts={briefFacts(brief, today)} />
          <Part title="级别怎么变的" id="brief-grades" facts={gradeFacts(brief, today)} />
          <Part title="最近的记录" id="brief-notes" facts={noteFacts(brief, today)} />
        </View>
      ) : error?.code === 'FORBIDDEN' ? (
        <ErrorState
          id="brief-reason"
          message={error.message}
          retryText="写明原因查看"
          onRetry={() => {
            onClose()
            void Taro.navigateTo({ url: `/pages/reading/index?customerId=${customerId}` })
          }}
        />
      ) : error ? (
        <ErrorState id="brief-error" message={error.message} onRetry={again} />
      ) : (
        <Skeleton id="brief-loading" rows={4} />
      )}
    </Sheet>
  )
}

type PartProps = { title: string; id: string; facts: ReturnType<typeof gradeFacts> }

const Part = ({ title, id, facts }: PartProps) =>
  facts.length > 0 && (
    <>
      <Text className={cx(styles.heading)}>{title}</Text>
      <FactList id={id} facts={facts} />
    </>
  )
