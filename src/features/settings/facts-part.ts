import { digits, type Reading, type SettingField, type SettingForm, type Settings } from './setting-field'

const idOf = (key: string): string => `fact_${key}`

/** R43 after how many days each fact is to be confirmed. */
export const factFields = ({ facts }: Settings): readonly SettingField[] =>
  facts.map(({ key, label }) => digits(idOf(key), label, '天', [7, 1825]))

export const factForm = ({ facts }: Settings): SettingForm =>
  Object.fromEntries(facts.map(({ key, days }) => [idOf(key), String(days)]))

export const readFacts = (form: SettingForm, { facts }: Settings): Reading => ({
  changes: { factDays: Object.fromEntries(facts.map(({ key }) => [key, Number(form[idOf(key)])])) },
})

const MOST_SAID = 3

/** What is otherwise than usual: `年营业额 90 天，其他按一般的`. */
export const factWords = ({ facts }: Settings): string => {
  const own = facts.filter(({ days, usual }) => days !== usual)
  if (own.length === 0) return '都按一般的天数'
  const said = own.slice(0, MOST_SAID).map(({ label, days }) => `${label} ${days} 天`)
  return [...said, own.length > MOST_SAID ? `等 ${own.length} 项改过` : '其他按一般的'].join('，')
}
