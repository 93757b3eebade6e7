import type { Day } from '@/domain/day'
import { call } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'
import type { Changes, Rates } from './setting-field'

/** The branch's settings and what may be done with them; each act answers whether it was done. */
export function useSettings() {
  const query = useQuery('team', 'settings.get', {})
  const { isBusy, refused, clear, run } = useDecision()
  return {
    query,
    isBusy,
    refused,
    clear,
    save: (reading: { changes: Changes } | { rates: Rates }) =>
      run(async () => {
        if ('changes' in reading) {
          const saved = await call('team', 'settings.set', { changes: reading.changes })
          return query.patch(() => saved)
        }
        const { version: _, ...rates } = await call('team', 'settings.rates', reading.rates)
        query.patch(data => ({ ...data, rates }))
      }),
    override: (day: Day, kind: 'work' | 'rest' | null) =>
      run(async () => {
        const { overrides } = await call('team', 'settings.override', { day, kind })
        query.patch(data => ({ ...data, overrides }))
      }),
  }
}

export type SettingActs = ReturnType<typeof useSettings>
