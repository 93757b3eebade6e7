import { useState } from 'react'
import type { Day } from '@/domain/day'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { refusedField } from '@/lib/refused-field'
import { useQuery } from '@/lib/use-query'
import type { Changes } from './setting-form'

/** The branch's settings and what may be done with them; each act answers whether it was done. */
export function useSettings() {
  const query = useQuery('team', 'settings.get', {})
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
      return true
    } catch (thrown) {
      setRefused(refusedField(toCallError(thrown).message).words)
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    query,
    isBusy,
    refused,
    clear: () => setRefused(undefined),
    set: (changes: Changes) =>
      run(async () => {
        const saved = await call('team', 'settings.set', { changes })
        query.patch(() => saved)
      }),
    override: (day: Day, kind: 'work' | 'rest' | null) =>
      run(async () => {
        const { overrides } = await call('team', 'settings.override', { day, kind })
        query.patch(data => ({ ...data, overrides }))
      }),
  }
}

export type SettingActs = ReturnType<typeof useSettings>
