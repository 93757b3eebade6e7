import { KIND_LABEL } from '@/features/customer/header-words'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import type { Edit } from './use-edit'

const KINDS = (['person', 'firm', 'partner'] as const).map(value => ({ value, text: KIND_LABEL[value] }))
const KEPT = [
  { value: 'keep', text: '留着' },
  { value: 'remove', text: '去掉电话' },
] as const

/** Who it is and how to reach them. */
export function WhoCard({ edit }: { edit: Edit }) {
  const { form, errors, isNew, query } = edit
  const masked = query.data?.phoneMasked ?? null
  return (
    <Card>
      {isNew && (
        <Chips
          id="edit-kind"
          label="是谁"
          options={KINDS}
          value={form.kind}
          onChange={kind => edit.edit({ kind })}
        />
      )}
      <Field
        id="edit-name"
        label={form.kind === 'person' ? '姓名' : form.kind === 'firm' ? '企业名称' : '合作方名称'}
        value={form.name}
        maxLength={40}
        error={errors.name}
        onChange={name => edit.edit({ name })}
      />
      {!form.isPhoneRemoved && (
        <Field
          id="edit-phone"
          label="电话"
          value={form.phone}
          placeholder={masked ?? '手机或座机'}
          {...(masked ? { hint: '要改才填，空着就是不变' } : {})}
          maxLength={20}
          error={errors.phone}
          onChange={phone => edit.edit({ phone })}
        />
      )}
      {masked && form.phone === '' && (
        <Chips
          id="edit-phone-kept"
          label={`现在的电话 ${masked}`}
          options={KEPT}
          value={form.isPhoneRemoved ? 'remove' : 'keep'}
          onChange={value => edit.edit({ isPhoneRemoved: value === 'remove' })}
        />
      )}
      <Field
        id="edit-customer-no"
        label="客户号"
        value={form.customerNo}
        placeholder="行里的核心客户号，没有就空着"
        maxLength={20}
        error={errors.customerNo}
        onChange={customerNo => edit.edit({ customerNo })}
      />
    </Card>
  )
}
