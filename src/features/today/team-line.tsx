import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { useMe } from '@/features/access/use-me'
import { useQuery } from '@/lib/use-query'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './care-line.module.css'

/** R95 the lead's one glance: how the team's day goes, in counts, and the way to the rest of it. Nothing for anybody else. */
export function TeamLine({ today }: { today: Day }) {
  const isLead = useMe().data?.staff.role === 'lead'
  const { data } = useQuery('team', 'digest.team', isLead ? { on: today, span: 'day' } : null)
  if (data?.face !== 'lead') return null
  const { line, stock } = data.totals
  return (
    <Press
      id="today-team"
      className={cx(styles.line)}
      onPress={() => void Taro.navigateTo({ url: '/pages/team/index' })}
    >
      <Text>{`团队今天联系 ${line.contacts} 次，逾期 ${stock.overdue} 位`}</Text>
      <Icon name="chevron-right" size={16} />
    </Press>
  )
}
