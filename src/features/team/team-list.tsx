import Taro from '@tarojs/taro'
import { InternalNote } from '@/features/access/internal-note'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Screen } from '@/ui/screen'

/** An admin is in no team: which one's summary. */
export function TeamList() {
  const query = useQuery('team', 'staff.list', {})
  return (
    <Screen id="team-list" title="团队">
      <Listing id="team-list" query={query}>
        {({ teams }) =>
          teams.length === 0 ? (
            <Empty
              id="team-list-none"
              icon="people"
              title="还没有团队"
              note="在「同事」里邀请第一位，顺手建团队。"
            />
          ) : (
            <Card id="team-list-rows" kind="list">
              {teams.map(({ id, name }) => (
                <Row
                  key={id}
                  id={`team-of-${id}`}
                  title={name}
                  note="日小结、周小结"
                  onPress={() => void Taro.navigateTo({ url: `/pages/team/index?team=${id}` })}
                />
              ))}
            </Card>
          )
        }
      </Listing>
      <InternalNote />
    </Screen>
  )
}
