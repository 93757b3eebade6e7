import { BUYING_HISTORY_LABEL, DEAL_STATUS_LABEL, DEMAND_LABEL, URGENCY_LABEL } from '@/domain/labels'
import type { Input } from '@/lib/cloud'

export type Filter = NonNullable<Input<'officer', 'customer.list'>['filter']>
export type GradeLetter = NonNullable<Filter['grades']>[number]

const yesNo = (yes: string, no: string) => ({ yes, no })

/** The divisions one may filter by (R6, R7), each with its words. */
const WORDS = {
  demand: DEMAND_LABEL,
  dealStatus: DEAL_STATUS_LABEL,
  urgency: URGENCY_LABEL,
  isKey: yesNo('重点', '普通'),
  buyingHistory: BUYING_HISTORY_LABEL,
  kind: { person: '个人', firm: '企业' },
  isArchived: { yes: '已归档' },
} satisfies Record<string, Readonly<Record<string, string>>>

export type Division = keyof typeof WORDS
/** What is chosen in the sheet, as the chips' own values and a tag; what is absent does not filter. */
export type Choices = Partial<Record<Division | 'tag', string>>

const LABELS: Readonly<Record<Division, string>> = {
  demand: '需求',
  dealStatus: '成交',
  urgency: '紧迫',
  isKey: '重点',
  buyingHistory: '购买历史',
  kind: '个人 / 企业',
  isArchived: '归档',
}

export const DIVISIONS = (Object.keys(WORDS) as Division[]).map(key => ({
  key,
  label: LABELS[key],
  options: Object.entries(WORDS[key]).map(([value, text]) => ({ value, text: String(text) })),
}))

/** A chip that is chosen already is let go again. */
export function withChoice(choices: Choices, key: keyof Choices, value: string): Choices {
  const { [key]: before, ...others } = choices
  return before === value ? others : { ...others, [key]: value }
}

/** The contract's filter: `filterOf(['A'], { isKey: 'yes' })` is `{ grades: ['A'], isKey: true }`. */
export function filterOf(grades: readonly GradeLetter[], choices: Choices): Filter {
  const { isKey, isArchived, ...named } = choices
  return {
    ...(grades.length === 0 ? {} : { grades: [...grades].sort() }),
    ...(named as Filter),
    ...(isKey === undefined ? {} : { isKey: isKey === 'yes' }),
    ...(isArchived === 'yes' ? { isArchived: true } : {}),
  }
}

/** The same the other way: `choicesOf({ grades: ['A'], isKey: true })` is `{ isKey: 'yes' }`. */
export function choicesOf(filter: Filter): Choices {
  const { grades: _grades, dueBy: _dueBy, isKey, isArchived, ...named } = filter
  return {
    ...(named as Choices),
    ...(isKey === undefined ? {} : { isKey: isKey ? 'yes' : 'no' }),
    ...(isArchived ? { isArchived: 'yes' } : {}),
  }
}

const sorted = (filter: Filter): string => JSON.stringify(Object.entries(filter).sort())

/** Whether a saved filter is the one that is chosen (R45). */
export const isSameFilter = (filter: Filter, grades: readonly GradeLetter[], choices: Choices): boolean =>
  sorted(filter) === sorted(filterOf(grades, choices))

/** What is chosen, in words: `['洽谈中', '一周内', '标签 个体户']`. */
export const choiceWords = (choices: Choices): string[] => [
  ...DIVISIONS.flatMap(({ key, options }) =>
    options.filter(one => one.value === choices[key]).map(one => one.text),
  ),
  ...(choices.tag === undefined ? [] : [`标签 ${choices.tag}`]),
]

/** A grade tapped: in if it was out, out if it was in. */
export const withGrade = (grades: readonly GradeLetter[], letter: GradeLetter): GradeLetter[] =>
  grades.includes(letter) ? grades.filter(one => one !== letter) : [...grades, letter]
