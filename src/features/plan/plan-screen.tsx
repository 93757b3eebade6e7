import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Day, dayOf } from '@/domain/day'
import { type PlanSpan, planDays } from '@/domain/plan'
import { Listing } from '@/features/care/listing'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Stack } from '@/ui/stack'
import { BusinessCard } from './business-card'
import { PeriodStep } from './period-step'
import { QuantitiesCard } from './quantities-card'
import { TimetableCard } from './timetable-card'
import { usePlan } from './use-plan'

const SPANS = [
  { value: 'day', text: '日' },
  { value: 'week', text: '周' },
  { value: 'month', text: '月' },
] as const

/** R97, R98 「计划」: the month's business, and of a day, week or month what falls due beside what was done. */
export function PlanScreen() {
  const today = dayOf(Date.now())
  const [span, setSpan] = useState<PlanSpan>('day')
  const [on, setOn] = useState<Day>(today)
  const plan = usePlan(span, on)
  const isPast = planDays(on, span).to < today
  return (
    <>
      <Segmented id="plan-span" label="多长时间" options={SPANS} value={span} onChange={setSpan} />
      <PeriodStep on={on} span={span} today={today} onChange={setOn} />
      {plan.refused !== undefined && (
        <Notice id="plan-refused" tone="warn" icon="alert" text={plan.refused} />
      )}
      <Listing id="plan" query={plan.query}>
        {view => (
          <>
            {view.business && (
              <BusinessCard
                key={view.from}
                business={view.business}
                month={view.from}
                today={today}
                isPast={isPast}
                plan={plan}
              />
            )}
            {span === 'day' && <TimetableCard rows={view.timetable} isToday={on === today} />}
            <QuantitiesCard key={`${span} ${view.from}`} view={view} isPast={isPast} onAdjust={plan.adjust} />
          </>
        )}
      </Listing>
      {span !== 'month' && on <= today && (
        <Stack>
          <Button
            id="plan-report"
            kind="soft"
            text={span === 'day' ? '写日报' : '写周报'}
            onPress={() => void Taro.navigateTo({ url: `/pages/plan/report?span=${span}&on=${on}` })}
          />
        </Stack>
      )}
    </>
  )
}
