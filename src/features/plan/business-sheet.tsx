import type { Day } from '@/domain/day'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { type BusinessForm, businessOfForm, EMPTY_PART, formOfBusiness, type PartForm } from './business-form'
import type { BusinessView } from './business-words'
import { PartFields } from './part-fields'
import type { Plan } from './use-plan'
import { Versions } from './versions'

type BusinessSheetProps = {
  business: BusinessView
  month: Day
  today: Day
  isPast: boolean
  isOpen: boolean
  onClose: () => void
  plan: Plan
}
/** As many products as the server takes. */
const MOST_PARTS = 20

/** The month's plan being set, and every plan that stood before. */
export function BusinessSheet({ business, month, today, isPast, isOpen, onClose, plan }: BusinessSheetProps) {
  const kept = useDraft<BusinessForm>(
    `business:${month}:${business.versions.length};`,
    formOfBusiness(business.planned),
  )
  const form = kept.value
  const reading = businessOfForm(form)
  const lacks = 'lacks' in reading ? reading.lacks : null
  const change = (part: Partial<BusinessForm>) => {
    plan.clear()
    kept.change(part)
  }
  const alter = (place: number, fields: Partial<PartForm> | null) =>
    change({
      parts: form.parts.flatMap((part, at) =>
        at !== place ? [part] : fields === null ? [] : [{ ...part, ...fields }],
      ),
    })
  const save = async () => {
    if ('lacks' in reading || !(await plan.setBusiness(reading.business))) return
    await kept.discard()
    onClose()
  }
  const footer = (
    <>
      {plan.refused !== undefined && (
        <Notice id="business-refused" tone="warn" icon="alert" text={plan.refused} />
      )}
      <Button
        id="business-save"
        text={lacks ?? '保存'}
        isBusy={plan.isBusy}
        isDisabled={lacks !== null}
        onPress={() => void save()}
      />
    </>
  )
  return (
    <Sheet
      id="business"
      isOpen={isOpen}
      onClose={onClose}
      title={`${Number(month.slice(5, 7))}月业务计划`}
      {...(isPast ? {} : { footer })}
    >
      {!isPast && (
        <>
          <Field
            id="business-customers-field"
            label="放款客户"
            kind="digits"
            unit="位"
            value={form.customers}
            maxLength={4}
            onChange={customers => change({ customers })}
          />
          <Field
            id="business-amount-field"
            label="放款金额"
            kind="amount"
            unit="万元"
            value={form.amount}
            maxLength={12}
            hint="放款数从记录里数，不用填。都空着就是不定计划。"
            onChange={amount => change({ amount })}
          />
          {form.parts.map((part, place) => (
            <PartFields
              // Parts have no id: their place is theirs.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={place}
              place={place}
              part={part}
              onChange={fields => alter(place, fields)}
            />
          ))}
          {form.parts.length < MOST_PARTS && (
            <Button
              id="business-add"
              kind="soft"
              text="加一个产品"
              onPress={() => change({ parts: [...form.parts, EMPTY_PART] })}
            />
          )}
        </>
      )}
      <Versions versions={business.versions} today={today} />
    </Sheet>
  )
}
