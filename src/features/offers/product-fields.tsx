import type { Day } from '@/domain/day'
import { Field } from '@/ui/field'
import { DayField } from '@/ui/picker-field'
import { ForWhomFields } from './for-whom-fields'
import type { ProductForm } from './product-form'

type ProductFieldsProps = { form: ProductForm; today: Day; onChange: (form: ProductForm) => void }

/** R119 what the branch says of a product besides its words: the rate, the materials, from when, and for whom. */
export function ProductFields({ form, today, onChange }: ProductFieldsProps) {
  const change = (part: Partial<ProductForm>) => onChange({ ...form, ...part })
  return (
    <>
      <Field
        id="product-rate"
        label="年化利率（单利）"
        kind="amount"
        unit="%"
        value={form.rate}
        placeholder="不是贷款就空着"
        hint="会跟着文字一起发给客户"
        maxLength={5}
        onChange={rate => change({ rate })}
      />
      <Field
        id="product-materials"
        label="要带的材料"
        kind="long"
        value={form.materials}
        placeholder="用顿号隔开，比如：身份证件、营业执照"
        maxLength={300}
        onChange={materials => change({ materials })}
      />
      <DayField
        id="product-from"
        label="从哪天起"
        value={form.validFrom}
        today={today}
        from={form.validFrom < today ? form.validFrom : today}
        onChange={on => on && change({ validFrom: on })}
      />
      <ForWhomFields
        id="product"
        form={form.forWhom}
        onChange={part => change({ forWhom: { ...form.forWhom, ...part } })}
      />
    </>
  )
}
