import { useMemo } from 'react'
import type { ConductPolicy } from '@/domain/conduct'
import { type Day, dayOf } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { workCalendar } from '@/domain/workday'
import { useQuery } from '@/lib/use-query'

/** Today, the branch's rules and how often a customer may be tried (R79), so that the phone can say at once what an entry would change. */
export type Standing = { today: Day; rules: Rules; attempts: ConductPolicy['attempts'] }

export function useRules(): Standing {
  const me = useQuery('officer', 'me.get', {})
  const settings = me.data?.settings
  const on = me.data?.today
  return useMemo(
    () => ({
      today: on ?? dayOf(Date.now()),
      attempts: settings?.conduct.attempts ?? { day: 3, week: 6 },
      rules: {
        calendar: workCalendar(settings?.overrides),
        ...(settings ? { floorDays: settings.floorDays } : {}),
      },
    }),
    [settings, on],
  )
}
