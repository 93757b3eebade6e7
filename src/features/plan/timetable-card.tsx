import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import styles from './plan.module.css'
import type { PlanView } from './plan-lines'

type TimetableCardProps = { rows: PlanView['timetable']; isToday: boolean }

const open = (customerId: string) => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })

/** R98 a day is a timetable: the agreed hours and the visits. */
export const TimetableCard = ({ rows, isToday }: TimetableCardProps) =>
  rows.length === 0 ? (
    <Card id="plan-timetable" title="时间表">
      <Text className={cx(styles.quiet)}>
        {isToday ? '今天没有约好几点的事。' : '这一天没有约好几点的事。'}记跟进时约了时间，就会排在这里。
      </Text>
    </Card>
  ) : (
    <Card id="plan-timetable" title="时间表" kind="list">
      {rows.map(({ at, kind, customerId, name, what }) => (
        <Row
          key={`${at} ${customerId} ${kind}`}
          id={`plan-at-${customerId}`}
          lead={<Text className={cx(styles.hour)}>{at ?? '全天'}</Text>}
          title={name}
          note={kind === 'visit' ? `见面 · ${what}` : what}
          isNoteWrapped
          onPress={() => open(customerId)}
        />
      ))}
    </Card>
  )
