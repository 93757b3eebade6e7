import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { RowBadges } from '@/features/today/row-badges'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Listing } from './listing'
import type { CareLog } from './use-care-log'

/** 「要流失」 (R65): who is going, and by what one notices. */
export function Losing({ log }: { log: CareLog }) {
  const query = useQuery('officer', 'losing.list', {})
  const refresh = useRef(query.refresh)
  refresh.current = query.refresh
  useEffect(() => {
    if (log.saved > 0) void refresh.current()
  }, [log.saved])
  return (
    <Listing id="losing" query={query}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Empty
            id="losing-empty"
            title="没有要流失的客户"
            note="久未联系、几次没接通、预计日过了没改、降级的客户，会排在这里。"
          />
        ) : (
          <>
            <Section
              id="losing-count"
              text={
                total > rows.length ? `可能要流失 ${total}，先看这 ${rows.length} 位` : `可能要流失 ${total}`
              }
              aside="理由多的在前"
            />
            <Card kind="list">
              {rows.map(({ customer, signs }) => (
                <Row
                  key={customer.id}
                  id={`losing-${customer.id}`}
                  lead={<Grade letter={customer.grade} />}
                  title={customer.name}
                  badges={<RowBadges row={customer} />}
                  note={
                    <View>
                      {signs.map(({ kind, words }) => (
                        <View key={kind}>
                          <Text>{words}</Text>
                        </View>
                      ))}
                    </View>
                  }
                  isNoteWrapped
                  onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customer.id}` })}
                  action={
                    <IconButton
                      id={`losing-${customer.id}-act`}
                      icon={customer.hasPhone ? 'phone' : 'pencil'}
                      label={customer.hasPhone ? `给${customer.name}打电话` : `给${customer.name}记跟进`}
                      onPress={() => (customer.hasPhone ? void log.dial(customer) : log.open(customer))}
                    />
                  }
                />
              ))}
            </Card>
          </>
        )
      }
    </Listing>
  )
}
