import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { campaignName } from './offer-words'
import { ResultsRows } from './results-rows'

/** R67 what came of the team's lists of a year, offer by offer: counts, never a customer. */
export function TeamOffers() {
  const query = useQuery('team', 'campaign.team', {})
  return (
    <Listing id="team-offers" query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty
            id="team-offers-empty"
            title="队里还没有名单"
            note="客户经理列了名单，联系的结果汇总在这里。"
            icon="people"
          />
        ) : (
          rows.map(one => (
            <Card key={one.offer} id={`team-${one.offer}`} kind="list">
              <Row
                title={campaignName(one)}
                isTitleWrapped
                note={`${one.officers} 位客户经理，${one.campaigns} 份名单`}
              />
              <ResultsRows id={`team-${one.offer}`} results={one.results} />
            </Card>
          ))
        )
      }
    </Listing>
  )
}
