import { Text } from '@tarojs/components'
import { useState } from 'react'
import { dayWords } from '@/domain/day-words'
import { rateWords } from '@/domain/product'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { CircleChips } from './circle-chips'
import { ForWhomFields } from './for-whom-fields'
import { EMPTY_FOR_WHOM, forWhomError, forWhomOf } from './for-whom-form'
import styles from './offers.module.css'
import type { OfferRow } from './product-form'
import { type Ask, WhoFits } from './who-fits'

/** R119, R59 one product or piece of news: its approved words and terms, and which of one's own customers it fits. */
export function OneOfferScreen({ id, circleId }: { id: string; circleId: string }) {
  const query = useQuery('officer', 'text.list', {})
  return (
    <Listing id="offer" query={query}>
      {({ rows, today }) => {
        const row = rows.find(one => one.id === id)
        if (row === undefined)
          return (
            <Empty id="offer-gone" title="过期或停用了" note="过期的产品不能发，也不能提。" icon="file" />
          )
        return (
          <>
            <Card id="offer-words" title={row.title}>
              <Text className={cx(styles.body)}>{row.body}</Text>
              {row.product && <Terms product={row.product} />}
              <Text className={cx(styles.quiet)}>{`${dayWords(row.validUntil, today)}前有效，照原文说`}</Text>
            </Card>
            <ForWhom row={row} today={today} first={circleId} />
          </>
        )
      }}
    </Listing>
  )
}

const Terms = ({ product }: { product: NonNullable<OfferRow['product']> }) => (
  <>
    {product.annualRate !== null && <Text className={cx(styles.body)}>{rateWords(product.annualRate)}</Text>}
    {product.materials.length > 0 && (
      <Text className={cx(styles.quiet)}>{`材料：${product.materials.join('、')}`}</Text>
    )}
  </>
)

const WAYS = [
  { value: 'T', text: '打电话' },
  { value: 'W', text: '发微信' },
] as const

type ForWhomProps = { row: OfferRow; today: OfferRow['validUntil']; first: string }

/** Whom it is offered to: of news a circle or conditions, of a product whom it is written for, or of those a circle (R85). */
function ForWhom({ row, today, first }: ForWhomProps) {
  const [channel, setChannel] = useState<'T' | 'W'>('T')
  const [form, setForm] = useState(EMPTY_FOR_WHOM)
  const [circleId, setCircleId] = useState(first)
  const isProduct = row.product !== null
  const byForm = !isProduct && circleId === ''
  const wrong = byForm ? forWhomError(form) : null
  const circle = circleId === '' ? {} : { circleId }
  const ask: Ask = { textId: row.id, forWhom: byForm ? forWhomOf(form) : null, channel, ...circle }
  return (
    <>
      <Card title="给谁">
        <CircleChips value={circleId} onChange={setCircleId} />
        {byForm && (
          <ForWhomFields id="whom" form={form} onChange={part => setForm(last => ({ ...last, ...part }))} />
        )}
        <Chips id="offer-way" label="用什么方式" options={WAYS} value={channel} onChange={setChannel} />
        {wrong !== null && <Notice id="offer-wrong" text={wrong} />}
      </Card>
      {wrong === null && <WhoFits ask={ask} today={today} validUntil={row.validUntil} />}
    </>
  )
}
