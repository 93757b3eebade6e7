import Taro from '@tarojs/taro'
import { dayWords } from '@/domain/day-words'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { IconButton } from '@/ui/icon-button'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Listing } from './listing'
import { KIND_LABEL } from './text-words'
import type { Say } from './use-care-log'

/** R72: news and products in the branch's approved words, to be copied; greetings come with their customer. */
export function Texts({ onSay }: { onSay: Say }) {
  const query = useQuery('officer', 'text.list', {})
  const copy = async (body: string) => {
    await Taro.setClipboardData({ data: body })
    onSay({ text: '复制好了' })
  }
  return (
    <Listing id="texts" query={query}>
      {({ rows, today }) => {
        const shown = rows.filter(({ kind }) => kind === 'news' || kind === 'product')
        if (shown.length === 0)
          return <Empty id="texts-empty" title="还没有批准的资讯" note="资料合规岗批准后，会出现在这里。" />
        return (
          <>
            <Notice id="texts-note" text="属于营销，别发给拒绝营销的客户和 E 级客户。" />
            <Card kind="list">
              {shown.map(({ id, title, body, kind, validUntil }) => (
                <Row
                  key={id}
                  id={`text-${id}`}
                  title={title}
                  isTitleWrapped
                  badges={<Badge text={KIND_LABEL[kind]} tone="plain" />}
                  note={`${body}（${dayWords(validUntil, today)}前有效）`}
                  isNoteWrapped
                  action={
                    <IconButton
                      id={`text-${id}-copy`}
                      icon="copy"
                      label={`复制${title}`}
                      onPress={() => void copy(body)}
                    />
                  }
                />
              ))}
            </Card>
          </>
        )
      }}
    </Listing>
  )
}
