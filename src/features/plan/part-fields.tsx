import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import type { PartForm } from './business-form'
import styles from './plan.module.css'

type PartFieldsProps = {
  place: number
  part: PartForm
  /** Null: this product is taken out. */
  onChange: (fields: Partial<PartForm> | null) => void
}

const PRODUCTS = ['经营贷', '消费贷', '房贷', '车贷', '抵押贷'].map(text => ({ value: text, text }))

/** One product of the month's plan. */
export const PartFields = ({ place, part, onChange }: PartFieldsProps) => (
  <View className={cx(styles.part)}>
    <Field
      id={`part-${place}-product`}
      label="产品"
      value={part.product}
      placeholder="自己写，或点下面的"
      maxLength={30}
      onChange={product => onChange({ product })}
    />
    {part.product === '' && (
      <Chips
        id={`part-${place}-products`}
        label="常用"
        options={PRODUCTS}
        value={undefined}
        onChange={product => onChange({ product })}
      />
    )}
    <Field
      id={`part-${place}-customers`}
      label="客户"
      kind="digits"
      unit="位"
      value={part.customers}
      maxLength={4}
      onChange={customers => onChange({ customers })}
    />
    <Field
      id={`part-${place}-amount`}
      label="金额"
      kind="amount"
      unit="万元"
      value={part.amount}
      maxLength={12}
      onChange={amount => onChange({ amount })}
    />
    <Button id={`part-${place}-remove`} kind="plain" text="去掉这个产品" onPress={() => onChange(null)} />
  </View>
)
