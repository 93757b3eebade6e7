import { useState } from 'react'
import { dayWords } from '@/domain/day-words'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { IconButton } from '@/ui/icon-button'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { CopySheet } from './copy-sheet'
import { Listing } from './listing'
import { KIND_LABEL, type TextRow } from './text-words'
import type { Say } from './use-care-log'

/** R72, R93: news, products and explanations in the branch's approved words, copied for one customer; greetings come with their customer. */
export function Texts({ onSay }: { onSay: Say }) {
  const query = useQuery('officer', 'text.list', {})
  const [chosen, setChosen] = useState<TextRow | null>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <Listing id="texts" query={query}>
      {({ rows, today }) => {
        const shown = rows.filter(({ kind }) => kind === 'news' || kind === 'product' || kind === 'explain')
        if (shown.length === 0)
          return <Empty id="texts-empty" title="还没有批准的资讯" note="资料合规岗批准后，会出现在这里。" />
        return (
          <>
            <Notice
              id="texts-note"
              text="照原文发，别改。先选客户：不收营销的、E 级的，资讯和产品复制不了。"
            />
            <Card kind="list">
              {shown.map(text => {
                const { id, title, body, kind, validUntil } = text
                return (
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
                        onPress={() => {
                          setChosen(text)
                          setOpen(true)
                        }}
                      />
                    }
                  />
                )
              })}
            </Card>
            <CopySheet text={chosen} isOpen={isOpen} onClose={() => setOpen(false)} onSay={onSay} />
          </>
        )
      }}
    </Listing>
  )
}
