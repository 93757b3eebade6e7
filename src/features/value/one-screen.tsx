import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { yuanText } from '@/domain/money'
import { SERVED, SERVED_LABEL } from '@/domain/service-cost'
import { Listing } from '@/features/care/listing'
import { CustomerLost } from '@/features/customer/customer-lost'
import { FactList } from '@/features/customer/fact-list'
import { DeclineCard } from '@/features/decline/decline-card'
import { KeyPlanCard } from '@/features/key-plan/key-plan-card'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Segmented } from '@/ui/segmented'
import { FiguresCard } from './figures-card'
import { LinesSheet } from './lines-sheet'
import { MonthsCard } from './months-card'
import styles from './value.module.css'
import { type Figure, lifetimeWords, measureFacts, type One, PERIODS, type Period } from './value-words'

/** R48-R58 what one customer brings and costs. */
export function OneScreen({ customerId }: { customerId: string }) {
  const query = useQuery('officer', 'value.one', customerId === '' ? null : { customerId })
  if (customerId === '' || query.error?.code === 'NOT_FOUND') return <CustomerLost />
  return (
    <Listing id="value-one" query={query}>
      {one => <Worth customerId={customerId} one={one} onChanged={query.refresh} />}
    </Listing>
  )
}

type WorthProps = { customerId: string; one: One; onChanged: () => Promise<void> }

function Worth({ customerId, one, onChanged }: WorthProps) {
  const [period, setPeriod] = useState<Period>('year')
  const [figure, setFigure] = useState<Figure>('income')
  const [isOpen, setOpen] = useState(false)
  const { served, rates } = one
  const facts = SERVED.filter(as => served[as] > 0).map((as): [string, string] => [
    SERVED_LABEL[as],
    `${served[as]} 次，按每次 ${rates.minutes[as]} 分钟算`,
  ])
  return (
    <>
      <Card kind="list">
        <Row
          id="value-customer"
          lead={<Icon name="person" size={22} />}
          title={one.name}
          onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })}
        />
      </Card>
      {one.decline && (
        <DeclineCard
          key={one.decline.id}
          alarm={one.decline}
          today={one.today}
          mayOffer={one.mayOffer}
          mayVisit={one.mayVisit}
          onChanged={onChanged}
        />
      )}
      <KeyPlanCard customerId={customerId} />
      <Segmented
        id="value-one-period"
        label="哪段时间"
        options={PERIODS}
        value={period}
        onChange={setPeriod}
      />
      {one.isCounting && <Notice id="value-counting" icon="clock" text="有新的流水或跟进，几分钟内算进来" />}
      {one.isLoss && <Notice id="value-loss" tone="warn" icon="alert" text="近 12 个月，成本高于收入" />}
      <FiguresCard
        sums={period === 'year' ? one.year : one.all}
        onOpen={which => {
          setFigure(which)
          setOpen(true)
        }}
      />
      <MonthsCard months={one.months} />
      <Card id="value-measures" title="三个衡量">
        <FactList id="value-measure-list" facts={measureFacts(one)} />
      </Card>
      <Card id="value-lifetime" title="到今天的利润">
        <Text className={cx(styles.sentence)}>{yuanText(one.all.incomeFen - one.all.costFen)}</Text>
        <Text className={cx(styles.quiet)}>{lifetimeWords(one)}</Text>
      </Card>
      <Card id="value-served" title="花在这位客户上的时间">
        {facts.length > 0 && <FactList id="value-served-list" facts={facts} />}
        <Text className={cx(styles.quiet)}>
          {`共 ${one.all.minutes} 分钟，每小时按 ${yuanText(rates.fenPerHour)}算。标准由管理员定。`}
        </Text>
      </Card>
      <LinesSheet
        customerId={customerId}
        one={one}
        period={period}
        figure={figure}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
