import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { MASS_PERCENTS } from '@/domain/campaign'
import { addDays, type Day } from '@/domain/day'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDecision } from '@/lib/use-decision'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import type { Ask } from './who-fits'

type Percent = `${(typeof MASS_PERCENTS)[number]}`
type MakeListProps = { ask: Ask; today: Day; validUntil: Day }

const PERCENTS = MASS_PERCENTS.map(one => ({
  value: `${one}` as Percent,
  text: one === 0 ? '不对比' : `多抽 ${one}%`,
}))
const USUAL_DAYS = 30

/** R67 makes the list; some drawn at random from the others tell whether picking paid. */
export function MakeList({ ask, today, validUntil }: MakeListProps) {
  const [percent, setPercent] = useState<Percent>('20')
  const usual = addDays(today, USUAL_DAYS)
  const [endsOn, setEndsOn] = useState(usual < validUntil ? usual : validUntil)
  const id = useRef(newId('cmp'))
  const { isBusy, refused, run } = useDecision()
  const make = () =>
    run(async () => {
      const massPercent = MASS_PERCENTS.find(one => `${one}` === percent) ?? 0
      const { campaign } = await call('officer', 'campaign.make', {
        id: id.current,
        ...ask,
        massPercent,
        endsOn,
      })
      id.current = newId('cmp')
      await Taro.navigateTo({ url: `/pages/offers/list?id=${campaign.id}` })
    })
  return (
    <Card id="make-list" title="列名单">
      <Chips
        id="make-mass"
        label="从其他客户里随机抽几位对比"
        options={PERCENTS}
        value={percent}
        onChange={setPercent}
      />
      <DayField
        id="make-ends"
        label="联系到哪天"
        value={endsOn}
        today={today}
        to={validUntil}
        onChange={on => on && setEndsOn(on)}
      />
      {refused !== undefined && <Notice id="make-refused" tone="warn" icon="alert" text={refused} />}
      <Button id="make-do" text="列名单" isBusy={isBusy} onPress={() => void make()} />
    </Card>
  )
}
