import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import type { Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { Figures } from './figures'
import styles from './forecast.module.css'
import { openWords, periodWords, workWords } from './forecast-words'
import { TeamChoice } from './team-choice'

const SPANS = [
  { value: 'week', text: '下周' },
  { value: 'month', text: '下个月' },
] as const
type Span = (typeof SPANS)[number]['value']

/** R99 what the next week or month will ask for, and what may close in it. */
export function ForecastScreen() {
  const [span, setSpan] = useState<Span>('week')
  return (
    <>
      <Segmented id="forecast-span" label="哪段时间" options={SPANS} value={span} onChange={setSpan} />
      <TeamChoice>{teamId => <Ahead key={`${span}-${teamId}`} span={span} teamId={teamId} />}</TeamChoice>
    </>
  )
}

function Ahead({ span, teamId }: { span: Span; teamId: string | undefined }) {
  const query = useQuery('team', 'forecast.team', teamId === undefined ? { span } : { span, teamId })
  return (
    <Listing id="forecast" query={query}>
      {forecast => <Forecast forecast={forecast} span={span} />}
    </Listing>
  )
}

function Forecast({ forecast, span }: { forecast: Output<'team', 'forecast.team'>; span: Span }) {
  const { work, byOfficer, unhanded, open, closings, words } = forecast
  return (
    <>
      <Card id="forecast-work" title="要做的">
        <Text className={cx(styles.note)}>{periodWords(forecast)}，按每位客户的跟进日子一位一位数出来。</Text>
        <Figures
          figures={[
            { id: 'forecast-contacts', label: '要联系', value: `${work.contacts} 次` },
            { id: 'forecast-looks', label: '要看一眼', value: `${work.looks} 次` },
          ]}
        />
      </Card>
      <Card id="forecast-closings" title="可能放款">
        {closings === null ? (
          <>
            <Text {...attrs({ id: 'forecast-little' })} className={cx(styles.little)}>
              数据还太少
            </Text>
            <Text className={cx(styles.note)}>{words}。</Text>
          </>
        ) : (
          <>
            <Text className={cx(styles.range)}>{words}</Text>
            <Text className={cx(styles.note)}>
              十次里九次落在这个范围，按本团队自己的过去算：谁办成的放款都算，也包括现在还没提出的需求。
            </Text>
          </>
        )}
        <Text className={cx(styles.note)}>{openWords(open, span)}</Text>
      </Card>
      {byOfficer.length > 0 && (
        <>
          <Section id="forecast-officers" text="每位同事" />
          <Card kind="list">
            {byOfficer.map(({ staffId, name, ...of }) => (
              <Row key={staffId} id={`forecast-${staffId}`} title={name} note={workWords(of)} />
            ))}
            {unhanded.contacts + unhanded.looks > 0 && (
              <Row id="forecast-unhanded" title="没交接的" note={workWords(unhanded)} />
            )}
          </Card>
        </>
      )}
    </>
  )
}
