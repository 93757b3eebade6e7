import { digits, type Reading, type SettingField, type SettingForm, type Settings } from './setting-field'

/** R70 the most days without a contact. */
export const floorFields: readonly SettingField[] = [
  digits('floorA', 'A 级', '天', [1, 30]),
  digits('floorB', 'B 级', '天', [1, 60]),
  digits('floorKey', '重点客户', '天', [1, 180]),
  digits('floorOthers', '其他客户', '天', [7, 180]),
]

export const floorForm = ({ floorDays: { A, B, key, others } }: Settings): SettingForm => ({
  floorA: String(A),
  floorB: String(B),
  floorKey: String(key),
  floorOthers: String(others),
})

export const readFloors = (form: SettingForm): Reading => {
  const [A = 0, B = 0, key = 0, others = 0] = floorFields.map(({ id }) => Number(form[id]))
  if (A > B || B > key || key > others) return { lacks: '天数要一级比一级多' }
  return { changes: { floorDays: { A, B, key, others } } }
}

/** `A 级 7 天，B 级 15 天，重点 30 天，其他 90 天`. */
export const floorWords = ({ floorDays: { A, B, key, others } }: Settings): string =>
  `A 级 ${A} 天，B 级 ${B} 天，重点 ${key} 天，其他 ${others} 天`
