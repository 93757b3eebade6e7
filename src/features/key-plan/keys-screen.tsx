import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Grade } from '@/ui/grade'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { type KeyRow, keyRowWords } from './key-words'

/** R60 the 重点 customers of the book: those without a plan first, then the others with how far it is. */
export function KeysScreen() {
  const query = useQuery('officer', 'keyPlan.list', {})
  return (
    <Listing id="keys" query={query}>
      {({ rows, today }) => {
        const without = rows.filter(({ goal }) => goal === '')
        const planned = rows.filter(({ goal }) => goal !== '')
        if (rows.length === 0)
          return (
            <Empty
              id="keys-none"
              icon="flag"
              title="没有重点客户"
              note="在谈的金额大的会自动算重点，也可以在客户页「…」里设。"
            />
          )
        return (
          <>
            <Section id="keys-total" text={`${rows.length} 位重点，${planned.length} 位有计划`} />
            {without.length > 0 && <Keys id="keys-without" rows={without} today={today} />}
            {planned.length > 0 && <Keys id="keys-planned" rows={planned} today={today} />}
          </>
        )
      }}
    </Listing>
  )
}

const Keys = ({ id, rows, today }: { id: string; rows: readonly KeyRow[]; today: Day }) => (
  <Card id={id} kind="list">
    {rows.map(row => (
      <Row
        key={row.customerId}
        id={`key-${row.customerId}`}
        lead={<Grade letter={row.grade} size="s" />}
        title={row.name}
        note={keyRowWords(row, today)}
        isNoteWrapped
        onPress={() => void Taro.navigateTo({ url: `/pages/value/one?id=${row.customerId}` })}
      />
    ))}
  </Card>
)
