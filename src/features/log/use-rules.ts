import { useMemo } from 'react'
import { type Day, dayOf } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { workCalendar } from '@/domain/workday'
import { useQuery } from '@/lib/use-query'

/** Today and the branch's rules, so that the phone can say at once what an entry would change. */
export type Standing = { today: Day; rules: Rules }

export function useRules(): Standing {
  const me = useQuery('officer', 'me.get', {})
  const settings = me.data?.settings
  const on = me.data?.today
  return useMemo(
    () => ({
      today: on ?? dayOf(Date.now()),
      rules: {
        calendar: workCalendar(settings?.overrides),
        ...(settings ? { floorDays: settings.floorDays } : {}),
      },
    }),
    [settings, on],
  )
}
