import { addDays, type Day, daysBetween } from './day'
import { dayWords } from './day-words'
import { numberWords } from './fact-words'

/** What 系统测算 is made of: numbers by their keys, and the days on which loans were paid out. */
export type Known = {
  readonly numbers: ReadonlyMap<string, number>
  readonly loanDays: readonly Day[]
}
export type ComputedFact = { readonly label: string; readonly value: string; readonly formula: string }

const share = (part: number, whole: number): string => `${Math.round((part / whole) * 1000) / 10}%`

const ratio = (
  { numbers }: Known,
  label: string,
  [partKey, partLabel]: readonly [string, string],
): ComputedFact[] => {
  const part = numbers.get(partKey)
  const whole = numbers.get('turnover')
  if (part === undefined || whole === undefined || whole <= 0) return []
  const formula = `${partLabel} ${numberWords(part, '万元')} ÷ 年营业额 ${numberWords(whole, '万元')}`
  return [{ label, value: share(part, whole), formula }]
}

const perHead = ({ numbers }: Known): ComputedFact[] => {
  const turnover = numbers.get('turnover')
  const heads = numbers.get('staffCount')
  if (turnover === undefined || heads === undefined || heads <= 0) return []
  const each = Math.round((turnover / heads) * 10) / 10
  const formula = `年营业额 ${numberWords(turnover, '万元')} ÷ 员工 ${numberWords(heads, '人')}`
  return [{ label: '人均营业额', value: numberWords(each, '万元'), formula }]
}

/** Two intervals at least: one alone is no rhythm. */
const rhythm = ({ loanDays }: Known, today: Day): ComputedFact[] => {
  const days = [...loanDays].sort()
  const [first, last] = [days[0], days[days.length - 1]]
  if (first === undefined || last === undefined || days.length < 3 || first === last) return []
  const span = daysBetween(first, last)
  const every = Math.round(span / (days.length - 1))
  const formula = `${days.length} 笔，头尾相隔 ${span} 天，除以 ${days.length - 1}`
  return [
    { label: '借款规律', value: `平均 ${every} 天一笔`, formula },
    {
      label: '下次可能用款',
      value: dayWords(addDays(last, every), today),
      formula: `上一笔 ${dayWords(last, today)}，加 ${every} 天`,
    },
  ]
}

/**
 * R33 系统测算, read-only, each with its formula: a 年利润 of 40 on a 年营业额 of 320 is 12.5%; loans paid out on 1 January,
 * 1 April and 30 June are 90 days apart.
 */
export const computedFacts = (known: Known, today: Day): ComputedFact[] => [
  ...ratio(known, '利润率', ['profit', '年利润']),
  ...ratio(known, '应收占营业额', ['receivables', '应收账款']),
  ...perHead(known),
  ...rhythm(known, today),
]
