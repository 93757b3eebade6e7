import { STOCK_SPANS } from '@/domain/stock-flow'
import { Segmented } from '@/ui/segmented'
import { PERIOD_TEXT, type StockPeriod } from './stock-words'

const SPANS = STOCK_SPANS.map(span => ({
  value: span,
  text: { week: '周', month: '月', quarter: '季' }[span],
}))

type PeriodChoiceProps = { period: StockPeriod; onChange: (period: StockPeriod) => void }

/** Which week, month or quarter: the one that runs or the one before. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  const [now, last] = PERIOD_TEXT[period.span]
  return (
    <>
      <Segmented
        id="stock-span"
        label="多长时间"
        options={SPANS}
        value={period.span}
        onChange={span => onChange({ ...period, span })}
      />
      <Segmented
        id="stock-which"
        label="哪一期"
        options={[
          { value: 'now', text: now },
          { value: 'last', text: last },
        ]}
        value={period.isLast ? 'last' : 'now'}
        onChange={which => onChange({ ...period, isLast: which === 'last' })}
      />
    </>
  )
}
