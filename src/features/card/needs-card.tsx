import { dayOf } from '@/domain/day'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Inside } from './inside'
import { EMPTY_NEEDS, formOf, type NeedsForm, needsOf } from './needs-form'
import { draftName, type PartProps } from './part'
import { useAttempt } from './use-attempt'
import { Words } from './words'

/** 贷款需求表 (R38): filled by the customer, changed as often as one likes. */
export function NeedsCard({ token, card, serve }: PartProps<'needs'>) {
  const { needs } = card.given
  const draft = useDraft<Partial<NeedsForm>>(draftName(token, 'needs'), {})
  const { attempt, error, isBusy } = useAttempt()
  const { change } = draft
  // What is being typed, over what was sent.
  const value = { ...(needs === null ? EMPTY_NEEDS : formOf(needs)), ...draft.value }
  const filled = needsOf(value)
  const save = async () => {
    if (filled && (await attempt(() => serve('card.fillNeeds', { needs: filled })))) await draft.discard()
  }
  return (
    <Card id="card-needs" title="您想贷多少、什么时候用">
      {needs !== null && (
        <Inside>
          <Notice id="card-needs-sent" icon="check" text="收到了。有变化可以改了再交。" />
        </Inside>
      )}
      <Field
        id="card-needs-use"
        label="用来做什么"
        value={value.use}
        maxLength={60}
        placeholder="比如进货、装修、买房"
        onChange={use => change({ use })}
      />
      <Field
        id="card-needs-amount"
        label="想贷多少"
        kind="amount"
        unit="万元"
        value={value.amount}
        onChange={amount => change({ amount })}
      />
      <DayField
        id="card-needs-wanted"
        label="什么时候要用"
        value={value.wantedOn}
        today={dayOf(Date.now())}
        canClear
        placeholder="说不准可以不填"
        onChange={wantedOn => change({ wantedOn })}
      />
      <Field
        id="card-needs-repay"
        label="准备用什么还"
        value={value.repayFrom}
        maxLength={60}
        placeholder="比如工资、货款"
        onChange={repayFrom => change({ repayFrom })}
      />
      <Field
        id="card-needs-worries"
        label="有什么顾虑"
        kind="long"
        value={value.worries}
        maxLength={200}
        placeholder="可以不填"
        onChange={worries => change({ worries })}
      />
      {error !== undefined && <Words kind="warn">{error}</Words>}
      <Button
        id="card-needs-send"
        text={needs === null ? '交给客户经理' : '改好了，再交一次'}
        isBusy={isBusy}
        isDisabled={filled === null}
        onPress={() => void save()}
      />
    </Card>
  )
}
