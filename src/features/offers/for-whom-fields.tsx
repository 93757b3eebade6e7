import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import {
  type ForWhomForm,
  holdsIn,
  holdsWords,
  leastWords,
  NUMBER_FIELDS,
  numbersIn,
  unitOf,
  withFact,
} from './for-whom-form'

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
const FACTS = NUMBER_FIELDS.map(({ key, label }) => ({ value: key, text: label }))

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter(other => other !== one) : [...all, one]

/** R59, R81 whom something is for; what is left empty asks nothing. */
export function ForWhomFields({ id, form, onChange }: ForWhomFieldsProps) {
  const numbers = numbersIn(form)
  const holds = holdsIn(form)
  const write = (key: string, typed: string) =>
    onChange({ facts: form.facts.map(one => ('typed' in one && one.key === key ? { key, typed } : one)) })
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
        label="看哪几项资料（都要够）"
        options={FACTS}
        value={numbers.map(({ key }) => key)}
        onChange={key => onChange({ facts: withFact(form, key) })}
      />
      {numbers.map(({ key, typed }) => (
        <Field
          key={key}
          id={`${id}-least-${key}`}
          label={leastWords(key)}
          kind="amount"
          unit={unitOf(key)}
          value={typed}
          maxLength={17}
          onChange={text => write(key, text)}
        />
      ))}
      {holds.length > 0 && (
        <Chips
          id={`${id}-holds`}
          label="资料里写着（点一下就不看）"
          options={holds.map((one, at) => ({ value: `${at}`, text: holdsWords(one) }))}
          value={holds.map((_, at) => `${at}`)}
          onChange={at => onChange({ facts: form.facts.filter(one => one !== holds[Number(at)]) })}
        />
      )}
    </>
  )
}
