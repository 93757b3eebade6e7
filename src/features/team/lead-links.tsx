import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'

const LINKS = [
  ['board', '/pages/team/board', '在途看板', '卡在哪一步，卡了几天'],
  ['stock', '/pages/stock/team', '团队盘点', '每级几位，谁升了、降了、来了、走了'],
  ['plans', '/pages/team/plans', '计划和实际', '每位同事计划多少，做了多少'],
  ['forecast', '/pages/team/forecast', '预测', '下周、下月的工作和放款'],
  ['help', '/pages/team/help', '要帮一把的', '逾期、再跟进、没有提醒次数的'],
  ['handover', '/pages/handover/index', '客户移交', '谁离开了，客户交给谁'],
] as const

/** The lead's other pages. */
export const LeadLinks = () => (
  <Card id="team-links" kind="list">
    {LINKS.map(([key, url, title, note]) => (
      <Row
        key={key}
        id={`team-open-${key}`}
        title={title}
        note={note}
        onPress={() => void Taro.navigateTo({ url })}
      />
    ))}
  </Card>
)
