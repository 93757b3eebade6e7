import type * as z from 'zod'
import type { SettingsDoc } from '#cloud/store/settings'
import type { settings as contract } from '@/contract/settings'
import type { FactLimits } from '@/domain/fact'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'

type View = z.input<(typeof contract)['settings.get']['output']>

/** R43 each field that goes stale, with the days that hold and those of the catalogue. */
export const factRows = (limits: FactLimits): View['facts'] =>
  FACT_CATALOGUE.flatMap(({ key, label, limitDays }) =>
    limitDays === null ? [] : [{ key, label, days: limits[key] ?? limitDays, usual: limitDays }],
  )

/** What the branch wants otherwise than the catalogue; the rest follows the catalogue as it changes. */
export const ownLimits = (days: FactLimits): FactLimits =>
  Object.fromEntries(
    FACT_CATALOGUE.flatMap(({ key, limitDays }) => {
      const own = days[key]
      return own === undefined || own === limitDays ? [] : [[key, own]]
    }),
  )

/** R52 what an officer's time costs, without the version that tells old figures from new. */
export const ratesView = ({ minutes, fenPerHour }: SettingsDoc['serviceRates']): View['rates'] => ({
  minutes: { ...minutes },
  fenPerHour,
})
