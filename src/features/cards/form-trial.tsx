import { REPAYMENTS, type Repayment, type Trial, tryLoan } from '@/domain/loan-trial'
import { exactYuan, REPAYMENT_LABEL } from '@/features/card/trial-words'
import { FactList } from '@/features/customer/fact-list'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { askedOf } from './asked-of'
import type { FormProps } from './form-props'

/** R93 试算卡: amount, months and rate; below, what the customer will see of each way of repaying. */
export function TrialForm({ draft, change }: FormProps) {
  const reading = askedOf('trial', draft, null)
  const trial = 'asked' in reading && reading.asked.purpose === 'trial' ? reading.asked : null
  return (
    <>
      <Card id="card-form">
        <Field
          id="card-product"
          label="产品"
          value={draft.product}
          maxLength={30}
          onChange={product => change({ product })}
        />
        <Field
          id="card-amount"
          label="金额"
          kind="amount"
          unit="万元"
          value={draft.amount}
          onChange={amount => change({ amount })}
        />
        <Field
          id="card-months"
          label="期限"
          kind="digits"
          unit="个月"
          maxLength={3}
          value={draft.months}
          onChange={months => change({ months })}
        />
        <Field
          id="card-rate"
          label="年利率"
          kind="amount"
          unit="%"
          maxLength={5}
          value={draft.rate}
          hint="照本行现行的写；卡片上会同时写明年化利率，并注明以合同为准。"
          onChange={rate => change({ rate })}
        />
        <Field
          id="card-fee"
          label="一次性费用（没有就不填）"
          kind="amount"
          unit="元"
          value={draft.fee}
          onChange={fee => change({ fee })}
        />
      </Card>
      {trial && (
        <Card id="card-preview" title="客户会看到">
          <FactList id="card-trial" facts={REPAYMENTS.map(method => factOf(method, trial))} />
        </Card>
      )}
    </>
  )
}

/** `等额本息：首月还 8,512.34 元，利息共 2,148.08 元，年化 3.85%`. */
const factOf = (method: Repayment, trial: Trial): [string, string, string] => {
  const { instalments, interestFen, annualBp } = tryLoan(method, trial)
  const first = instalments[0]
  const paid = first ? first.principalFen + first.interestFen : 0
  return [
    REPAYMENT_LABEL[method],
    `首月还 ${exactYuan(paid)} 元`,
    `利息共 ${exactYuan(interestFen)} 元，年化利率 ${(annualBp / 100).toFixed(2)}%`,
  ]
}
