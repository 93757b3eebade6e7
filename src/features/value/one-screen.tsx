import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { yuanText } from '@/domain/money'
import { SERVED, SERVED_LABEL } from '@/domain/service-cost'
import { Listing } from '@/features/care/listing'
import { CustomerLost } from '@/features/customer/customer-lost'
import { FactList } from '@/features/customer/fact-list'
import { TextLink } from '@/features/customer/text-link'
import { DeclineCard } from '@/features/decline/decline-card'
import { KeyPlanCard } from '@/features/key-plan/key-plan-card'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Segmented } from '@/ui/segmented'
import { explained, type OneFigure } from './explained'
import { FiguresCard } from './figures-card'
import { LinesSheet } from './lines-sheet'
import { LifetimeCard, MeasuresCard } from './measures-card'
import { MonthsCard } from './months-card'
import styles from './value.module.css'
import { type One, PERIODS, type Period } from './value-words'

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
  const [figure, setFigure] = useState<OneFigure>('income')
  const [isOpen, setOpen] = useState(false)
  const { served, rates } = one
  const shown = explained(one, period, figure)
  const open = (which: OneFigure) => {
    setFigure(which)
    setOpen(true)
  }
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
          onExplain={() => open('decline')}
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
      <FiguresCard sums={period === 'year' ? one.year : one.all} onOpen={open} />
      <MonthsCard months={one.months} onOpen={() => open('months')} />
      <MeasuresCard one={one} onOpen={open} />
      <LifetimeCard one={one} onOpen={() => open('lifetime')} />
      <Card id="value-served" title="花在这位客户上的时间">
        {facts.length > 0 && <FactList id="value-served-list" facts={facts} />}
        <Text className={cx(styles.quiet)}>
          {`共 ${one.all.minutes} 分钟，每小时按 ${yuanText(rates.fenPerHour)}算。标准由管理员定。`}
        </Text>
        <TextLink
          id="value-served-open"
          text="看跟进记录"
          onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })}
        />
      </Card>
      {shown !== null && (
        <LinesSheet
          customerId={customerId}
          today={one.today}
          figure={shown}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
