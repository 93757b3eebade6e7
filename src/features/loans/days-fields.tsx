import { addMonths, type Day } from '@/domain/day'
import { DayChoice } from '@/features/log/day-choice'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { DayField } from '@/ui/picker-field'
import type { DaysForm, LoanErrors } from './loan-form'
import { EVERY_LABEL } from './loan-words'

type DaysFieldsProps = {
  /** Fields are `${id}-disbursed`, `${id}-date` and so on. */
  id: string
  form: DaysForm
  errors: LoanErrors
  today: Day
  onChange: (part: Partial<DaysForm>) => void
}

const EVERY = (['month', 'quarter', 'maturity'] as const).map(value => ({ value, text: EVERY_LABEL[value] }))
const TERMS = [
  [6, '半年'],
  [12, '一年'],
  [36, '三年'],
] as const
const OLDEST_MONTHS = 480

/** R125 the days by which a loan asks for its officer. */
export function DaysFields({ id, form, errors, today, onChange }: DaysFieldsProps) {
  const { disbursedOn, every } = form
  const terms = TERMS.map(([months, text]) => ({ value: addMonths(disbursedOn, months), text }))
  return (
    <>
      <DayField
        id={`${id}-disbursed`}
        label="放款日"
        value={disbursedOn}
        today={today}
        from={addMonths(today, -OLDEST_MONTHS)}
        to={today}
        onChange={on => on && onChange({ disbursedOn: on })}
      />
      <Chips
        id={`${id}-every`}
        label="怎么还"
        options={EVERY}
        value={every}
        onChange={value => onChange({ every: value })}
      />
      {every !== 'maturity' && (
        <Field
          id={`${id}-date`}
          label="还款日"
          kind="digits"
          unit="日"
          value={form.date}
          placeholder="每月几号，比如 20"
          maxLength={2}
          error={errors.date}
          {...(every === 'quarter' ? { hint: '3、6、9、12 月的这一天' } : {})}
          onChange={date => onChange({ date })}
        />
      )}
      <DayChoice
        id={`${id}-matures`}
        label="到期日"
        today={today}
        options={terms}
        value={form.maturesOn}
        onChange={maturesOn => onChange({ maturesOn })}
      />
      <DayField
        id={`${id}-credit`}
        label="授信到期日"
        placeholder="没有单独的授信就空着"
        value={form.creditUntil}
        today={today}
        canClear
        error={errors.creditUntil ?? errors.maturesOn}
        onChange={creditUntil => onChange({ creditUntil })}
      />
    </>
  )
}
