import { useState } from 'react'
import { addMonths, type Day } from '@/domain/day'
import { LIFE_STAGE_LABEL, LIFE_STAGES } from '@/domain/lifecycle'
import { ProductFields } from '@/features/offers/product-fields'
import { emptyProduct, productError, productForm, termsOf } from '@/features/offers/product-form'
import { toCallError } from '@/lib/call-error'
import { call, type Input } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { KIND_LABEL, OCCASION_LABEL, type TextRow } from './text-words'

type TextSheetProps = {
  row: TextRow | null
  isOpen: boolean
  today: Day
  onClose: () => void
  onChanged: () => void
}
type Form = Pick<Input<'officer', 'text.save'>, 'kind' | 'occasion' | 'title' | 'body'> & { validUntil: Day }

const optionsOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.keys(labels) as T[]).map(value => ({ value, text: labels[value] }))

const HINT: Readonly<Record<Form['kind'], string>> = {
  greeting: '{称谓} 和 {节日} 会换成客户的；只祝福，不谈业务',
  news: '照实写，不承诺额度和利率',
  product: '照实写，不承诺额度；年化利率填在下面',
  playbook: '写给客户经理看：这个阶段先做什么，怎么做',
  tip: '写给客户经理看：怎么听、怎么问、怎么说',
  explain: '讲清楚一件事，可以发给客户；不推荐产品',
}

/** One text: written here, approved by somebody else, taken out of use. */
export function TextSheet({ row, isOpen, today, onClose, onChanged }: TextSheetProps) {
  const [id] = useState(() => row?.id ?? newId('txt'))
  const [form, setForm] = useState<Form>(
    row ?? { kind: 'greeting', occasion: null, title: '', body: '', validUntil: addMonths(today, 6) },
  )
  const [product, setProduct] = useState(row?.product ? productForm(row.product) : emptyProduct(today))
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const change = (part: Partial<Form>) => {
    setError(undefined)
    setForm(last => ({ ...last, ...part }))
  }
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      onChanged()
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  const { kind, occasion, title, body, validUntil } = form
  const version = row ? { version: row.version } : {}
  const input = {
    id,
    ...version,
    kind,
    occasion: kind === 'greeting' || kind === 'playbook' ? occasion : null,
    title,
    body,
    validUntil,
    product: kind === 'product' ? termsOf(product) : null,
  }
  const lacks = kind === 'product' ? productError(product) : null
  const isChanged =
    row === null ||
    (kind === 'product' && JSON.stringify(input.product) !== JSON.stringify(row.product)) ||
    (['kind', 'occasion', 'title', 'body', 'validUntil'] as const).some(key => row[key] !== form[key])
  const which = row && { id: row.id, version: row.version }
  return (
    <Sheet
      id="text"
      isOpen={isOpen}
      onClose={onClose}
      title={row ? '改文案' : '写一段'}
      {...(row ? { note: `${row.writtenBy} 写${row.approvedBy ? `，${row.approvedBy} 批准` : ''}` } : {})}
      footer={
        <>
          {error !== undefined && <Notice id="text-error" tone="warn" icon="alert" text={error} />}
          {which && row.state === 'draft' && !row.isMine && !isChanged ? (
            <Button
              id="text-approve"
              text="批准"
              isBusy={isBusy}
              onPress={() => void run(() => call('officer', 'text.approve', which))}
            />
          ) : (
            <Button
              id="text-save"
              text={lacks ?? '保存，等人批准'}
              isBusy={isBusy}
              isDisabled={!isChanged || lacks !== null || title.trim() === '' || body.trim() === ''}
              onPress={() => void run(() => call('officer', 'text.save', input))}
            />
          )}
        </>
      }
    >
      <Chips
        id="text-kind"
        label="是什么"
        options={optionsOf(KIND_LABEL)}
        value={kind}
        onChange={value => change({ kind: value, occasion: value === 'playbook' ? 'observe' : null })}
      />
      {kind === 'greeting' && (
        <Chips
          id="text-occasion"
          label="什么时候用"
          options={optionsOf(OCCASION_LABEL)}
          value={occasion === 'birthday' || occasion === 'festival' ? occasion : 'both'}
          onChange={value => change({ occasion: value === 'both' ? null : value })}
        />
      )}
      {kind === 'playbook' && (
        <Chips
          id="text-stage"
          label="哪个阶段"
          options={optionsOf(LIFE_STAGE_LABEL)}
          value={LIFE_STAGES.find(stage => stage === occasion)}
          onChange={value => change({ occasion: value })}
        />
      )}
      <Field
        id="text-title"
        label="名称"
        value={title}
        maxLength={30}
        onChange={value => change({ title: value })}
      />
      <Field
        id="text-body"
        label="文字"
        kind="long"
        value={body}
        maxLength={300}
        hint={HINT[kind]}
        onChange={value => change({ body: value })}
      />
      {kind === 'product' && (
        <ProductFields
          form={product}
          today={today}
          onChange={form => {
            setError(undefined)
            setProduct(form)
          }}
        />
      )}
      <DayField
        id="text-until"
        label="用到哪天"
        value={validUntil}
        today={today}
        onChange={on => on && change({ validUntil: on })}
      />
      {which && row.state !== 'retired' && (
        <Button
          id="text-retire"
          kind="plain"
          text="停用"
          isDisabled={isBusy}
          onPress={() => void run(() => call('officer', 'text.retire', which))}
        />
      )}
    </Sheet>
  )
}
