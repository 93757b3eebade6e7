import { parseYuan } from '@/domain/money'
import { SERVED, SERVED_LABEL } from '@/domain/service-cost'
import { digits, type Reading, type SettingField, type SettingForm, type Settings } from './setting-field'

const MOST_FEN = 1_000_000
const idOf = (served: string): string => `minutes_${served}`

/** R52 what an officer's time costs. */
export const rateFields: readonly SettingField[] = [
  { id: 'yuanPerHour', label: '客户经理每小时', kind: 'amount', unit: '元' },
  ...SERVED.map(served => digits(idOf(served), `${SERVED_LABEL[served]}一次`, '分钟', [0, 600])),
]

export const rateForm = ({ rates: { minutes, fenPerHour } }: Settings): SettingForm => ({
  yuanPerHour: String(fenPerHour / 100),
  ...Object.fromEntries(SERVED.map(served => [idOf(served), String(minutes[served])])),
})

export const readRates = (form: SettingForm, settings: Settings): Reading => {
  const fenPerHour = parseYuan((form.yuanPerHour ?? '').trim())
  if (fenPerHour === null || fenPerHour > MOST_FEN) return { lacks: '每小时写 0 到 10000 元' }
  const minutes = { ...settings.rates.minutes }
  for (const served of SERVED) minutes[served] = Number(form[idOf(served)])
  return { rates: { minutes, fenPerHour } }
}

/** `每小时 120 元，电话 10 分钟，见面 90 分钟`. */
export const rateWords = ({ rates: { minutes, fenPerHour } }: Settings): string =>
  `每小时 ${fenPerHour / 100} 元，电话 ${minutes.T} 分钟，见面 ${minutes.M} 分钟`
