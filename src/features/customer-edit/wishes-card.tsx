import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import type { Edit } from './use-edit'
import { WillingField, WishFields } from './wish-fields'
import { WithdrawnPart } from './withdrawn-part'

const WAYS = [
  { value: 'any', text: '电话、见面都可以' },
  { value: 'writing', text: '更愿意看文字' },
] as const

/** R79, R80 how, when and whether the customer wishes to be in touch. */
export function WishesCard({ edit }: { edit: Edit }) {
  const { form, errors } = edit
  return (
    <Card title="怎么联系">
      <WithdrawnPart edit={edit} />
      <WillingField id="edit" asked={form} onChange={edit.edit} />
      <Chips
        id="edit-writing"
        label="方式"
        options={WAYS}
        value={form.prefersWriting ? 'writing' : 'any'}
        onChange={value => edit.edit({ prefersWriting: value === 'writing' })}
      />
      <WishFields id="edit" asked={form} onChange={edit.edit} error={errors.contactWishes} />
    </Card>
  )
}
