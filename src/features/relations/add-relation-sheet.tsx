import { yuanText } from '@/domain/money'
import { isParty, RELATION_LABEL, RELATIONS } from '@/domain/relation'
import type { Held } from '@/features/customer/use-customer'
import { CustomerChoice } from '@/features/reminders/customer-choice'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { EMPTY_RELATION, lacksOf, type RelationDraft, relationOf } from './relation-draft'
import { WALL_WORDS } from './relation-words'
import type { Relations } from './use-relations'

type AddRelationProps = {
  held: Held
  relations: Relations
  isOpen: boolean
  onClose: () => void
  onSay: (words: string) => void
}

const KINDS = RELATIONS.map(value => ({ value, text: RELATION_LABEL[value] }))

/** Who stands how to this customer: another of one's own customers, or whom the customer named to be asked (R127). */
export function AddRelationSheet({ held, relations, isOpen, onClose, onSay }: AddRelationProps) {
  const { customer } = held
  const kept = useDraft<RelationDraft>(`relation:${customer.id};`, EMPTY_RELATION)
  const { kind, other, salutation, phone, needId } = kept.value
  const lacks = lacksOf(kept.value)
  const change = (part: Partial<RelationDraft>) => {
    relations.clear()
    kept.change({ id: null, ...part })
  }
  const save = async () => {
    const input = relationOf(kept.value)
    if (input === null) return
    const id = kept.value.id ?? newId('rel')
    kept.change({ id })
    if (!(await relations.add({ id, ...input }))) return
    await kept.discard()
    onClose()
    onSay(`记下了。${WALL_WORDS}。`)
  }
  return (
    <Sheet
      id="relation-add"
      isOpen={isOpen}
      onClose={onClose}
      title="加关系"
      note={customer.name}
      footer={
        <>
          {relations.refused !== undefined && (
            <Notice id="relation-refused" tone="warn" icon="alert" text={relations.refused} />
          )}
          <Button
            id="relation-save"
            text={lacks ?? '记下'}
            isBusy={relations.isBusy}
            isDisabled={lacks !== null}
            onPress={() => void save()}
          />
        </>
      }
    >
      <Chips
        id="relation-kind"
        label={`对方是${customer.name}的`}
        options={KINDS}
        value={kind ?? undefined}
        onChange={value => change({ kind: value })}
      />
      {kind === 'backup' && (
        <>
          <Notice
            id="relation-backup"
            text={`要${customer.name}自己指定的人。联系不上时，只能请他转告回电，不说业务。`}
          />
          <Field
            id="relation-salutation"
            label="称呼"
            value={salutation}
            placeholder="比如：李女士"
            maxLength={10}
            onChange={value => change({ salutation: value })}
          />
          <Field
            id="relation-phone"
            label="电话"
            kind="digits"
            value={phone}
            maxLength={20}
            onChange={value => change({ phone: value })}
          />
        </>
      )}
      {kind !== null && isParty(kind) && (
        <Chips
          id="relation-need"
          label={customer.journal.needs.length > 0 ? '哪份合同' : '还没有在谈的需求，先加需求'}
          options={customer.journal.needs.map(need => ({
            value: need.id,
            text: `${need.product} ${need.amountFen > 0 ? yuanText(need.amountFen) : ''}`.trim(),
          }))}
          value={needId ?? undefined}
          onChange={value => change({ needId: value })}
        />
      )}
      {kind !== null && kind !== 'backup' && (
        <CustomerChoice
          id="relation-other"
          label={isParty(kind) ? '哪位客户' : '哪位客户（不是客户就不选，只记关系）'}
          chosen={other}
          onChoose={chosen => change({ other: chosen })}
        />
      )}
    </Sheet>
  )
}
