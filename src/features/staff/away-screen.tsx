import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { takersOf } from '@/features/handover/takers'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { useToday } from './use-today'

type Staff = Output<'team', 'staff.list'>

/** R102 leave without leaving: from, to, and who sees meanwhile what is due. */
export function AwayScreen({ id }: { id: string }) {
  const { data, error, refresh } = useQuery('team', 'staff.list', {})
  const today = useToday()
  if (data === undefined)
    return error ? (
      <ErrorState id="away-error" message={error.message} onRetry={() => void refresh()} />
    ) : (
      <Skeleton id="away-loading" rows={3} />
    )
  const colleague = data.staff.find(one => one.id === id && one.status === 'active')
  if (!colleague) return <ErrorState id="away-lost" message="没有找到这位同事。" />
  return <Form key={id} data={data} colleague={colleague} today={today} />
}

type FormProps = { data: Staff; colleague: Staff['staff'][number]; today: Day }

function Form({ data, colleague, today }: FormProps) {
  const { id, name, teamId, away } = colleague
  const kept = away !== null && away.to >= today ? away : null
  const [from, setFrom] = useState<Day>(kept?.from ?? today)
  const [to, setTo] = useState<Day>(kept?.to ?? today)
  const [deputyId, setDeputyId] = useState(kept?.deputyId)
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const team = { ...data, staff: data.staff.filter(one => one.teamId === teamId) }
  const save = async (leave: { from: Day; to: Day; deputyId?: string } | null) => {
    setBusy(true)
    setRefused(undefined)
    try {
      await call('team', 'staff.away', { staffId: id, away: leave })
      await Taro.navigateBack()
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
      setBusy(false)
    }
  }
  return (
    <>
      {refused !== undefined && <Notice id="away-refused" tone="warn" icon="alert" text={refused} />}
      <Card id="away" title={`${name}休假`}>
        <DayField
          id="away-from"
          label="从哪天"
          value={from}
          today={today}
          {...(from < today ? { from } : {})}
          onChange={day => {
            if (day === null) return
            setFrom(day)
            if (to < day) setTo(day)
          }}
        />
        <DayField
          id="away-to"
          label="到哪天"
          value={to}
          today={today}
          from={from}
          onChange={day => day && setTo(day)}
        />
        <Chips
          id="away-deputy"
          label="这几天谁代看"
          options={takersOf({ staff: team.staff, teams: [] }, id, today).map(one => ({
            value: one.id,
            text: one.text,
          }))}
          value={deputyId}
          onChange={one => setDeputyId(one === deputyId ? undefined : one)}
        />
      </Card>
      <Notice
        id="away-means"
        text="代看的人这几天在「今天」里看到到期的客户，也能跟进；客户还归原来的客户经理，到期自动收回。"
      />
      <Stack>
        <Button
          id="away-save"
          text="登记休假"
          isBusy={isBusy}
          onPress={() => void save({ from, to, ...(deputyId === undefined ? {} : { deputyId }) })}
        />
        {kept !== null && (
          <Button
            id="away-end"
            kind="plain"
            text="取消休假"
            isBusy={isBusy}
            onPress={() => void save(null)}
          />
        )}
      </Stack>
    </>
  )
}
