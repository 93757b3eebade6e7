import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { type ForWhomForm, NUMBER_FIELDS } from './for-whom-form'

type ForWhomFieldsProps = {
  id: string
  form: ForWhomForm
  onChange: (part: Partial<ForWhomForm>) => void
}

const KINDS = [
  { value: 'person', text: '个人' },
  { value: 'firm', text: '企业' },
  { value: 'partner', text: '合作方' },
] as const
const GRADES = (['A', 'B', 'C', 'D'] as const).map(value => ({ value, text: `${value} 级` }))
const FACTS = [
  { value: 'none', text: '不看' },
  ...NUMBER_FIELDS.map(({ key, label }) => ({ value: key, text: label })),
]

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter(other => other !== one) : [...all, one]

/** R59, R81 whom something is for; what is left empty asks nothing. */
export function ForWhomFields({ id, form, onChange }: ForWhomFieldsProps) {
  const chosen = NUMBER_FIELDS.find(({ key }) => key === form.fact)
  const unit = chosen?.form?.is === 'number' ? chosen.form.unit : ''
  return (
    <>
      <Chips
        id={`${id}-kinds`}
        label="哪类客户（不选就都行）"
        options={KINDS}
        value={form.kinds}
        onChange={kind => onChange({ kinds: toggled(form.kinds, kind) })}
      />
      <Chips
        id={`${id}-grades`}
        label="哪一级（不选就都行；E 级不做营销）"
        options={GRADES}
        value={form.grades}
        onChange={grade => onChange({ grades: toggled(form.grades, grade) })}
      />
      <Field
        id={`${id}-tags`}
        label="有哪个标签（有一个就行）"
        value={form.tags}
        placeholder="比如：个体户 批发市场"
        maxLength={120}
        onChange={tags => onChange({ tags })}
      />
      <Chips
        id={`${id}-fact`}
        label="看哪一项资料"
        options={FACTS}
        value={form.fact}
        onChange={fact => onChange({ fact })}
      />
      {form.fact !== 'none' && (
        <Field
          id={`${id}-least`}
          label={`${chosen?.label ?? ''}至少`}
          kind="amount"
          unit={unit}
          value={form.atLeast}
          maxLength={12}
          onChange={atLeast => onChange({ atLeast })}
        />
      )}
    </>
  )
}
