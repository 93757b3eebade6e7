import Taro from '@tarojs/taro'
import { useState } from 'react'
import { agoWords } from '@/domain/day-words'
import { Listing } from '@/features/care/listing'
import { CustomerLost } from '@/features/customer/customer-lost'
import { FactList } from '@/features/customer/fact-list'
import { promiseWords } from '@/features/customer/next-words'
import { call, type Output } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Grade } from '@/ui/grade'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Toast } from '@/ui/toast'
import { SendRow } from './send-row'
import { Quiet, Sentence } from './sentence'

type Prepared = Output<'officer', 'visit.prepare'>

/** 「拜访前一页」 (R56, R88, R90, R91, R93): one sentence, then what to remember, what may be offered, how to talk. */
export function PrepareScreen({ customerId }: { customerId: string }) {
  const query = useQuery('officer', 'visit.prepare', customerId === '' ? null : { customerId })
  if (customerId === '' || query.error?.code === 'NOT_FOUND') return <CustomerLost />
  return (
    <Listing id="prepare" query={query}>
      {prepared => <Prepare customerId={customerId} prepared={prepared} />}
    </Listing>
  )
}

const missingWords = ({ sentOn, missing }: NonNullable<Prepared['materials']>): string => {
  if (sentOn === null) return '还没发过材料清单，一般要这些'
  return missing.length === 0 ? '清单上的都齐了' : `清单上还差 ${missing.length} 样`
}

function Prepare({ customerId, prepared }: { customerId: string; prepared: Prepared }) {
  const { today, name, grade, sentence, notes, promises, dos, donts, materials } = prepared
  const wishes = [
    ...promises.map((one): [string, string] => ['答应过', promiseWords(one, today)]),
    ...dos.map((one): [string, string] => ['交代', one]),
    ...donts.map((one): [string, string] => ['交代', one]),
  ]
  return (
    <>
      <Card kind="list">
        <Row
          id="prepare-customer"
          lead={<Grade letter={grade} />}
          title={name}
          isTitleWrapped
          onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })}
        />
      </Card>
      <Card id="prepare-sentence" kind="mark">
        <Sentence text={sentence} />
      </Card>
      {wishes.length > 0 && (
        <Card id="prepare-wishes" title="别忘了">
          <FactList id="prepare-wishes-list" facts={wishes} />
        </Card>
      )}
      <Card id="prepare-notes" title="上次说到">
        {notes.length === 0 ? (
          <Quiet text="还没记过话。这次聊完记一句，下回就在这里。" />
        ) : (
          <FactList
            id="prepare-notes-list"
            facts={notes.map(({ on, by, text }) => [agoWords(on, today), text, by])}
          />
        )}
      </Card>
      {materials && (
        <Card id="prepare-materials" title="材料">
          <FactList
            id="prepare-materials-list"
            facts={[
              [
                materials.sentOn === null ? '参考' : '还差',
                materials.missing.join('、') || '没有',
                missingWords(materials),
              ],
            ]}
          />
        </Card>
      )}
      <Sendable customerId={customerId} prepared={prepared} />
      {prepared.tips.length > 0 && (
        <Card id="prepare-tips" title="怎么谈">
          <FactList id="prepare-tips-list" facts={prepared.tips.map(({ title, body }) => [title, body])} />
        </Card>
      )}
    </>
  )
}

/** R59, R93 what may be said of products and what may be explained: each copied word for word once the guard says yes. */
function Sendable({ customerId, prepared }: { customerId: string; prepared: Prepared }) {
  const { offers, noOffers, explanations, name } = prepared
  const [said, setSaid] = useState<string | null>(null)
  const { isBusy, refused, run } = useDecision()
  const copy = async (id: Prepared['tips'][number]['id']) => {
    const isDone = await run(async () => {
      const { body } = await call('officer', 'text.copy', { id, customerId, channel: 'W' })
      await Taro.setClipboardData({ data: body })
    })
    if (isDone) setSaid(`复制好了，照原文发给${name}`)
  }
  const row = (id: Prepared['tips'][number]['id'], title: string, note: string) => (
    <SendRow key={id} id={id} title={title} note={note} isBusy={isBusy} onCopy={() => void copy(id)} />
  )
  return (
    <>
      {refused !== undefined && <Notice id="prepare-refused" tone="warn" icon="alert" text={refused} />}
      {noOffers !== null && <Notice id="prepare-no-offers" text={noOffers} />}
      {offers.length > 0 && (
        <Card id="prepare-offers" kind="list" title="合适的产品">
          {offers.map(({ id, title, rate, why }) =>
            row(
              id,
              title,
              [why.length > 0 ? `因为${why.join('、')}` : '人人都可以办', rate].filter(Boolean).join('。'),
            ),
          )}
        </Card>
      )}
      {explanations.length > 0 && (
        <Card id="prepare-explanations" kind="list" title="可以讲给客户听">
          {explanations.map(({ id, title, body }) => row(id, title, body))}
        </Card>
      )}
      {said !== null && <Toast id="prepare-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
