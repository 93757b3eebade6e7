import Taro from '@tarojs/taro'
import { dayOf, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { Listing } from '@/features/care/listing'
import { useToday } from '@/features/staff/use-today'
import { call } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'

/** R113 who looked at one's own customers, and why: no look is secret. */
export function LooksScreen() {
  const first = useQuery('team', 'reading.mine', {})
  const pages = usePages(first, 'looks', after => call('team', 'reading.mine', { after }))
  const today = useToday()
  return (
    <Listing id="looks" query={first}>
      {() =>
        pages.rows?.length === 0 ? (
          <Empty
            id="looks-none"
            icon="eye"
            title="还没有人看过"
            note="主管平时只看数字。谁打开你的一位客户，要先写明原因，马上会出现在这里。"
          />
        ) : (
          <>
            <Section text="新的在前" />
            <Card id="looks-list" kind="list">
              {pages.rows?.map(({ id, customerId, customerName, byName, at, reason }) => (
                <Row
                  key={id}
                  id={`look-${id}`}
                  title={customerName === '' ? '已删除的客户' : customerName}
                  isTitleWrapped
                  note={`${byName} · ${dayWords(dayOf(at), today)} ${timeOf(at)} · ${reason}`}
                  isNoteWrapped
                  {...(customerName === ''
                    ? {}
                    : {
                        onPress: () =>
                          void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` }),
                      })}
                />
              ))}
            </Card>
            {pages.hasMore && (
              <Stack>
                <Button
                  id="looks-more"
                  kind="plain"
                  text={pages.error ? '没读到，再试一次' : '看更早的'}
                  isBusy={pages.isReading}
                  onPress={() => void pages.more()}
                />
              </Stack>
            )}
          </>
        )
      }
    </Listing>
  )
}
