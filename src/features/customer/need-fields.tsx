import type { Day } from '@/domain/day'
import { DEMAND_LABEL, STAGE_LABEL } from '@/domain/labels'
import { STAGES } from '@/domain/need'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { DayField } from '@/ui/picker-field'
import type { NeedErrors, NeedForm } from './need-form'

type NeedFieldsProps = {
  /** Fields are `${id}-product`, `${id}-amount` and so on. */
  id: string
  form: NeedForm
  errors: NeedErrors
  today: Day
  hasStage: boolean
  onChange: (part: Partial<NeedForm>) => void
}

const PRODUCTS = ['经营贷', '消费贷', '房贷', '车贷', '抵押贷'].map(text => ({ value: text, text }))
const DEMANDS = (['clear', 'latent', 'none'] as const).map(value => ({ value, text: DEMAND_LABEL[value] }))
const STEPS = STAGES.map(value => ({ value, text: STAGE_LABEL[value] }))

/** What is asked of a need. */
export function NeedFields({ id, form, errors, today, hasStage, onChange }: NeedFieldsProps) {
  return (
    <>
      <Field
        id={`${id}-product`}
        label="产品"
        value={form.product}
        placeholder="自己写，或点下面的"
        maxLength={30}
        error={errors.product}
        onChange={product => onChange({ product })}
      />
      {form.product === '' && (
        <Chips
          id={`${id}-products`}
          label="常用"
          options={PRODUCTS}
          value={undefined}
          onChange={product => onChange({ product })}
        />
      )}
      <Field
        id={`${id}-amount`}
        label="金额"
        kind="amount"
        unit="万元"
        value={form.amount}
        placeholder="还不清楚可以空着"
        maxLength={12}
        error={errors.amount}
        onChange={amount => onChange({ amount })}
      />
      <Chips
        id={`${id}-demand`}
        label="需求"
        options={DEMANDS}
        value={form.demand}
        onChange={demand => onChange({ demand })}
      />
      {form.demand === 'clear' && (
        <DayField
          id={`${id}-expected`}
          label="预计放款日"
          placeholder="还没定"
          value={form.expectedOn}
          today={today}
          canClear
          error={errors.expectedOn}
          onChange={expectedOn => onChange({ expectedOn })}
        />
      )}
      {hasStage && (
        <>
          <Chips
            id={`${id}-stage`}
            label="到哪一步"
            options={STEPS}
            value={form.stage}
            onChange={stage => onChange({ stage })}
          />
          <Field
            id={`${id}-waiting`}
            label="等谁"
            value={form.waitingFor}
            placeholder="比如：房产评估"
            maxLength={20}
            error={errors.waitingFor}
            onChange={waitingFor => onChange({ waitingFor })}
          />
        </>
      )}
    </>
  )
}
