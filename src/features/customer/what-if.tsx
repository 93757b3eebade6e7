import { useState } from 'react'
import { leadingNeed } from '@/domain/grade'
import { whatIf } from '@/domain/what-if'
import { Chips } from '@/ui/chips'
import { GradePreview } from './grade-preview'
import type { Held } from './use-customer'
import { type WhatIfChip, whatIfAnswer, whatIfOptions } from './what-if-choices'

/** R19 「如果」: asks of the future without saving anything. */
export function WhatIf({ held }: { held: Held }) {
  const [chip, setChip] = useState<WhatIfChip>()
  const { customer, today, rules } = held
  const lead = leadingNeed(customer.journal.needs, today)
  const options = whatIfOptions(lead, today)
  const asked = options.some(one => one.value === chip) ? chip : undefined
  const answer = asked && whatIfAnswer(lead, asked, today)
  const entry = { on: today, channel: 'T', outcome: 'reached', next: null, promises: [] } as const
  const found =
    answer && whatIf(customer.journal, { ...entry, answers: [answer], newNeedId: 'need_new' }, today, rules)
  return (
    <>
      <Chips
        id="what-if"
        label="如果今天联系上，客户说…（只看看，不会保存）"
        options={options}
        value={asked}
        onChange={value => setChip(value === asked ? undefined : value)}
      />
      {found && (
        <GradePreview id="what-if-result" before={found.before.grade} after={found.after} today={today} />
      )}
    </>
  )
}
