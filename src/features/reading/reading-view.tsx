import { Text, View } from '@tarojs/components'
import { dayWords } from '@/domain/day-words'
import { DEMAND_LABEL } from '@/domain/labels'
import { yuanText } from '@/domain/money'
import { FactList } from '@/features/customer/fact-list'
import { KIND_LABEL } from '@/features/customer/header-words'
import { stageWords } from '@/features/customer/need-line'
import { promiseWords, stepWords } from '@/features/customer/next-words'
import { useToday } from '@/features/staff/use-today'
import { attrs } from '@/ui/attrs'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Grade } from '@/ui/grade'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import styles from './reading.module.css'
import { readingEntry } from './reading-words'
import type { Read } from './use-reading'

/** A customer for reading: nothing to press, the number masked. */
export function ReadingView({ customer }: { customer: Read }) {
  const today = useToday()
  const { name, kind, tags, ownerName, phoneMasked, customerNo, dont, note, next, promises, needs } = customer
  const facts: [string, string][] = [
    ['手机', phoneMasked ?? '还没有登记'],
    ...(customerNo === null ? [] : [['客户号', customerNo] as [string, string]]),
    ...(note === '' ? [] : [['备注', note] as [string, string]]),
    ...(dont === '' ? [] : [['不要', dont] as [string, string]]),
  ]
  return (
    <>
      <Notice id="reading-recorded" icon="eye" text="只能看，不能改。这次查看已经记下，客户经理看得到。" />
      <Card id="reading-header">
        <View className={cx(styles.head)}>
          <Grade letter={customer.grade} size="l" />
          <View className={cx(styles.who)}>
            <View className={cx(styles.names)}>
              <Text {...attrs({ id: 'reading-name', role: 'heading' })} className={cx(styles.name)}>
                {name}
              </Text>
              {customer.isArchived && <Badge text="已归档" tone="plain" />}
            </View>
            <Text className={cx(styles.quiet)}>
              {[KIND_LABEL[kind], ...tags, ownerName && `主办 ${ownerName}`].filter(Boolean).join(' · ')}
            </Text>
          </View>
        </View>
        <Text className={cx(styles.quiet)}>{customer.gradeWords}。</Text>
        <FactList id="reading-facts" facts={facts} />
      </Card>
      <Card id="reading-next" title="接下来" kind="list">
        <Row
          title={next ? stepWords(next, today) : '还没约下一步'}
          note={`最晚${dayWords(customer.dueOn, today)}该联系或看一眼`}
        />
        {promises.map(({ what, on }) => (
          <Row key={`${on} ${what}`} title="答应过" note={promiseWords({ what, on }, today)} />
        ))}
      </Card>
      <Card id="reading-needs" title="在谈的需求" kind="list">
        {needs.length === 0 && <Row title="没有在谈的需求" />}
        {needs.map(need => (
          <Row
            key={need.id}
            title={[need.product, need.amountFen > 0 ? yuanText(need.amountFen) : '']
              .filter(Boolean)
              .join(' ')}
            note={[
              DEMAND_LABEL[need.demand],
              need.expectedOn && `预计 ${dayWords(need.expectedOn, today)}放款`,
              stageWords(need, today),
            ]
              .filter(Boolean)
              .join(' · ')}
            isNoteWrapped
          />
        ))}
      </Card>
      <Card id="reading-journal" title="跟进记录" kind="list">
        {customer.entries.length === 0 && <Row title="还没有跟进" />}
        {customer.entries.map(entry => {
          const { title, note } = readingEntry(entry, today)
          return <Row key={entry.id} title={title} isTitleWrapped note={note} isNoteWrapped />
        })}
      </Card>
    </>
  )
}
