import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { Listing } from '@/features/care/listing'
import type { Input, Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Grade } from '@/ui/grade'
import { Row } from '@/ui/row'
import { MakeList } from './make-list'
import { outWords } from './offer-words'
import styles from './offers.module.css'

export type Ask = Input<'officer', 'offer.who'>
type Who = Output<'officer', 'offer.who'>
type WhoFitsProps = { ask: Ask; today: Day; validUntil: Day }

/** R59, R81 which of one's own customers it fits and by what, how many are left out and why; then the list. */
export function WhoFits({ ask, today, validUntil }: WhoFitsProps) {
  const query = useQuery('officer', 'offer.who', ask)
  return (
    <Listing id="who-fits" query={query}>
      {who => (
        <>
          <Card id="who-sum" title={`适合又可以联系的 ${who.targeted} 位`}>
            <Text className={cx(styles.quiet)}>{sumWords(who, ask.circleId !== undefined)}</Text>
          </Card>
          {who.targeted === 0 ? (
            <Empty
              id="who-none"
              title="没有可以联系的客户"
              note={
                who.fitting > 0
                  ? '对得上的已经在名单里，或者不能联系。'
                  : ask.circleId !== undefined
                    ? '换一个客群，或者按条件挑。'
                    : '给客户补上标签和资料，才挑得出来。'
              }
              icon="people"
            />
          ) : (
            <>
              <MakeList ask={ask} today={today} validUntil={validUntil} />
              <Card id="who-rows" kind="list">
                {who.rows.map(row => (
                  <Row
                    key={row.id}
                    id={`who-${row.id}`}
                    lead={<Grade letter={row.grade} size="s" />}
                    title={row.name}
                    note={row.why.length > 0 ? row.why.join('，') : '没有条件，都算'}
                    isNoteWrapped
                    onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.id}` })}
                  />
                ))}
              </Card>
            </>
          )}
        </>
      )}
    </Listing>
  )
}

const sumWords = ({ fitting, targeted, out, rows }: Who, isCircle: boolean): string => {
  const left = outWords(out)
  const first = targeted > rows.length ? `下面是前 ${rows.length} 位。` : ''
  return `${isCircle ? '这个客群里' : '名下'}有 ${fitting} 位对得上。${left === '' ? '' : `没列进来的：${left}。`}${first}`
}
