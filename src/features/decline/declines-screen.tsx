import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { DECLINE_FORMULA, declineTitle } from '@/domain/decline-words'
import { Listing } from '@/features/care/listing'
import { TextLink } from '@/features/customer/text-link'
import type { Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import styles from './decline.module.css'
import { outcomeWords } from './outcome-words'
import { PeriodsChart } from './periods-chart'

type Listed = Output<'officer', 'decline.list'>['open'][number]

const openOne = (id: string) => void Taro.navigateTo({ url: `/pages/value/one?id=${id}` })

/** R68 whose business declines, each with its evidence; then what was found lately. */
export function DeclinesScreen() {
  const query = useQuery('officer', 'decline.list', {})
  return (
    <Listing id="declines" query={query}>
      {({ today, open, answered }) => (
        <>
          <Section
            id="declines-open"
            text={open.length === 0 ? '没有等着看的' : `等你去看的 ${open.length} 位`}
          />
          {open.length > 0 && (
            <Card>
              <Text id="declines-formula" className={cx(styles.quiet)}>
                {DECLINE_FORMULA}
              </Text>
            </Card>
          )}
          {open.map(alarm => (
            <OpenAlarm key={alarm.id} alarm={alarm} />
          ))}
          {open.length === 0 && (
            <Card>
              <Empty
                id="declines-none"
                icon="chart"
                title="没有业务在减少的客户"
                note="存款、手续费、在用产品连降三个月，或不到前三个月平均的一半，会在这里提醒。贷款按计划还，不算。"
              />
            </Card>
          )}
          {answered.length > 0 && <Answered rows={answered} today={today} />}
        </>
      )}
    </Listing>
  )
}

const OpenAlarm = ({ alarm }: { alarm: Listed }) => (
  <Card id={`decline-${alarm.id}`} title={alarm.name}>
    <Text className={cx(styles.words)}>{declineTitle(alarm)}</Text>
    <PeriodsChart alarm={alarm} />
    <TextLink
      id={`decline-open-${alarm.id}`}
      text="看这位客户，记下结果"
      onPress={() => openOne(alarm.customerId)}
    />
  </Card>
)

const Answered = ({ rows, today }: { rows: readonly Listed[]; today: Day }) => (
  <>
    <Section id="declines-answered" text="最近记下的" />
    <Card id="declines-answered-rows" kind="list">
      {rows.map(alarm => (
        <Row
          key={alarm.id}
          id={`decline-${alarm.id}`}
          title={alarm.name}
          note={`${declineTitle(alarm)}，${outcomeWords(alarm, today) ?? ''}`}
          isNoteWrapped
          onPress={() => openOne(alarm.customerId)}
        />
      ))}
    </Card>
  </>
)
